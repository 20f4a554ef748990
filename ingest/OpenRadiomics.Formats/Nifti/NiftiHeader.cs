using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>A NIfTI header, understood.</summary>
/// <param name="Format">Always <c>NIfTI</c>.</param>
/// <param name="Grid">Where the voxels lie, LPS, mm, by <paramref name="Orientation"/>.</param>
/// <param name="VolumeCount">dim[4], 1 for 2-D and 3-D images.</param>
/// <param name="Sample">From datatype.</param>
/// <param name="Texts">data_type, db_name, descrip, aux_file, intent_name and the text of extensions, where not empty.</param>
/// <param name="Version">1 or 2.</param>
/// <param name="Orientation">Which statement of the header the grid was taken from.</param>
/// <param name="SformCode">sform_code as stored; 0 means that there is no sform.</param>
/// <param name="QformCode">qform_code as stored; 0 means that there is no qform.</param>
/// <param name="Slope">scl_slope applied to stored samples; 1 where the header gives none.</param>
/// <param name="Intercept">scl_inter added after the slope; 0 where the header gives none.</param>
/// <param name="BigEndian">Byte order of header and samples.</param>
/// <param name="VoxelOffset">First byte of the voxels, in the file that holds them.</param>
/// <param name="Extensions">Header extensions, in the order of the file.</param>
public sealed record NiftiHeader(
    string Format, Grid Grid, int VolumeCount, SampleType Sample, IReadOnlyList<TextField> Texts,
    int Version, NiftiOrientation Orientation, int SformCode, int QformCode, double Slope, double Intercept,
    bool BigEndian, long VoxelOffset, IReadOnlyList<NiftiExtension> Extensions)
    : ImageHeader(Format, Grid, VolumeCount, Sample, Texts)
{
    /// <summary>Whether the voxels lie in a file of their own (.hdr and .img).</summary>
    public bool IsPair { get; init; }
}

/// <summary>The three ways NIfTI places voxels, best first.</summary>
public enum NiftiOrientation
{
    /// <summary>Method 3: the affine srow_x, srow_y, srow_z.</summary>
    Sform,

    /// <summary>Method 2: a rotation given as quaternion, spacings pixdim, an offset.</summary>
    Qform,

    /// <summary>Method 1: spacings alone; axes along the patient's (RAS), first voxel at the origin.</summary>
    SpacingOnly,
}

/// <summary>A header extension: data some program put between header and voxels.</summary>
/// <param name="Code">ecode: 2 DICOM attributes, 4 AFNI XML, 6 plain text, 32 CIFTI, 44 MRS JSON and so on.</param>
/// <param name="Content">The bytes as they lie there, trailing zeros included.</param>
public sealed record NiftiExtension(int Code, ReadOnlyMemory<byte> Content);
