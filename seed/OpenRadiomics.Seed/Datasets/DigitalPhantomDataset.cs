using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Seed;

/// <summary>The IBSI digital phantom itself: image and mask from the reference voxels, and what our engine computes on them.</summary>
internal static class DigitalPhantomDataset
{
    public static SeedDataset Make() => new("digital-phantom-1", new Description
    {
        Title = "IBSI-1 digital phantom",
        Abstract =
            "The digital phantom of the Image Biomarker Standardisation Initiative: 5 × 4 × 4 voxels of 2 mm with grey levels 1, 3, 4 and 6, of which 74 belong "
            + "to the region of interest. Image and mask are written from the reference voxels. Beside them lies the table of feature values that the portal's own engine "
            + "computes on them, compared here with the agreed reference values.",
        Creators = [new("Alex Zwanenburg"), new("Image Biomarker Standardisation Initiative")],
        PublicationDoi = Doi.Parse("10.1148/radiol.2020191145", null),
        Licence = LicenceId.Parse("CC-BY-4.0", null),
        Ethics = "Not needed: a phantom, no persons.",
        Warranty = true,
        Contact = "https://theibsi.github.io",
        Modalities = ["OT"],
        AnatomicSites = ["phantom"],
        Keywords = ["IBSI", "digital phantom", "standardisation"],
        Software = Engine.Software,
    },
    [
        SeedFile.OfBytes("sub-phantom/scan/phantom.nii.gz", stream => NiftiWriter.Write(stream, DigitalPhantom.Image, gzip: true, SampleType.Int16)),
        SeedFile.OfBytes("sub-phantom/seg/phantom_roi.nii.gz", stream => NiftiWriter.Write(stream, DigitalPhantom.Mask, gzip: true)),
        Engine.PhantomTable(),
    ]);
}
