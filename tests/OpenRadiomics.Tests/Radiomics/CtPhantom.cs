using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

/// <summary>The IBSI CT phantom (PAT1), read from the reference material once.</summary>
internal static class CtPhantom
{
    private static readonly Lazy<(Volume, Mask)> Files = new(() => (Read("image", "phantom.nii.gz"), Mask.OfLabel(Read("mask", "mask.nii.gz"), 1)));

    /// <summary>Image and mask, or a skipped test.</summary>
    public static (Volume Image, Mask Mask) Voxels
    {
        get
        {
            Assert.SkipUnless(Reference.IsPresent, Reference.Absent);
            return Files.Value;
        }
    }

    private static Volume Read(string folder, string file)
    {
        using var stream = File.OpenRead(Reference.File("data", "ibsi_1_ct_radiomics_phantom", "nifti", folder, file));
        return Assert.IsType<ReadResult<ImageFile>.Read>(NiftiReader.Read(stream)).Value.Volume;
    }
}
