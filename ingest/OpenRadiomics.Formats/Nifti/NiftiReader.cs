using System.Diagnostics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Reads NIfTI-1 and NIfTI-2 images (nifti1.h and nifti2.h of the NIfTI Data Format Working Group, 2004 and 2011): every scalar datatype, either byte order,
/// two to four dimensions. Here in one file (.nii, .nii.gz); pairs (.hdr and .img) by <see cref="ImageReader"/>. Reads synchronously from the stream's present
/// position, and leaves the stream open.
/// </summary>
public static class NiftiReader
{
    private static readonly NiftiFormat Format = new();

    /// <summary>Reads geometry, types and texts without the voxels.</summary>
    /// <param name="stream">A file, compressed or not.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The header, or why not. Remarks: sform and qform at odds, orientation missing, unit not millimetres and the like.</returns>
    public static ReadResult<NiftiHeader> ReadHeader(Stream stream, ReadLimits? limits = null, CancellationToken ct = default) =>
        Whole(Format.ReadHeader(stream, null, limits, ct));

    /// <summary>Reads one volume. Memory is taken as bytes come, never on the header's word alone.</summary>
    /// <param name="stream">A file, compressed or not.</param>
    /// <param name="volumeIndex">Which volume of a 4-D image, from 0.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>Header and voxels, or why not. Remarks as for <see cref="ReadHeader"/>, and integers that float32 had to round, bytes behind the
    /// voxels.</returns>
    public static ReadResult<ImageFile> Read(Stream stream, int volumeIndex = 0, ReadLimits? limits = null, CancellationToken ct = default) =>
        Format.Read(stream, volumeIndex, null, limits, ct);

    /// <summary>Reads all volumes block by block: files of any size in the memory of one block. A refusal may come after some blocks were given out.</summary>
    /// <param name="stream">A file, compressed or not.</param>
    /// <param name="visit">Takes the voxels.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The header, or why not. Remarks as for <see cref="Read"/>, but for the choice of a volume.</returns>
    public static ReadResult<NiftiHeader> Visit(Stream stream, VoxelBlock visit, ReadLimits? limits = null, CancellationToken ct = default) =>
        Whole(Format.Visit(stream, visit, null, limits, ct));

    private static ReadResult<NiftiHeader> Whole(ReadResult<ImageHeader> result) => result switch
    {
        ReadResult<ImageHeader>.Read { Value: NiftiHeader header, Remarks: var remarks } => new ReadResult<NiftiHeader>.Read(header, remarks),
        ReadResult<ImageHeader>.Refused { Problem: var problem } => new ReadResult<NiftiHeader>.Refused(problem),
        _ => throw new UnreachableException(),
    };
}
