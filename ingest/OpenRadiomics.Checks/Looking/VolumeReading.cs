using System.Diagnostics;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>An image or mask in the memory of one block of voxels.</summary>
internal static class VolumeReading
{
    public static FileInHand Of(FileInHand file, IImageFormat format, Stream stream, FilesBeside beside, ReadLimits limits, CancellationToken ct)
    {
        var statistics = new VoxelStatistics(labels: file.Role == Role.Segmentation);
        return format.Visit(stream, (_, _, voxels) => statistics.Take(voxels), beside, limits, ct) switch
        {
            ReadResult<ImageHeader>.Refused { Problem: var problem } => file with { Refusal = problem },
            ReadResult<ImageHeader>.Read { Value: var header, Remarks: var remarks } => file with
            {
                Remarks = LooseSlice.Of(file, header) is null ? remarks : [.. remarks.Where(remark => remark.Kind != ProblemKind.Series)],
                Slice = LooseSlice.Of(file, header),
                Texts = file.Dicom is null && file.Kind?.Name != "zip archive" ? header.Texts : [],      // headers of DICOM are judged attribute by attribute
                IsCompressed = header.IsCompressed,
                Image = statistics.Image(header.Grid, header.VolumeCount) with { SeriesUid = (header as DicomImageHeader)?.Series.SeriesUid },
                Mask = file.Role == Role.Segmentation ? statistics.Mask()
                    .Named(LabelSidecar.Of(header, beside).Where(label => IdentityJudge.OfLabel(label.Name).Certainty == Certainty.None)) : null,
            },
            _ => throw new UnreachableException(),
        };
    }
}
