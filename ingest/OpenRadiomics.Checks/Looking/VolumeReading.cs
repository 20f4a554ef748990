using System.Diagnostics;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>An image or mask in the memory of one block of voxels.</summary>
internal static class VolumeReading
{
    public static FileInHand Of(FileInHand file, Stream stream, ReadLimits limits, CancellationToken ct)
    {
        var statistics = new VoxelStatistics(labels: file.Role == Role.Segmentation);
        return NiftiReader.Visit(stream, (_, voxels) => statistics.Take(voxels), limits, ct) switch
        {
            ReadResult<NiftiHeader>.Refused { Problem: var problem } => file with { Refusal = problem },
            ReadResult<NiftiHeader>.Read { Value: var header, Remarks: var remarks } => file with
            {
                Remarks = remarks,
                Texts = header.Texts,
                IsCompressed = header.IsCompressed,
                Image = statistics.Image(header.Grid, header.VolumeCount),
                Mask = file.Role == Role.Segmentation ? statistics.Mask() : null,
            },
            _ => throw new UnreachableException(),
        };
    }
}
