using System.Diagnostics;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>A structure set alone: its regions and what it was drawn on.</summary>
internal static class StructureReading
{
    public static FileInHand Of(FileInHand file, Stream stream, ReadLimits limits, CancellationToken ct) => StructureSetReader.Read(stream, limits, ct) switch
    {
        ReadResult<StructureSet>.Refused { Problem: var problem } => file with { Refusal = problem },
        ReadResult<StructureSet>.Read { Value: var set, Remarks: var remarks } => file with
        {
            Remarks = remarks,
            Texts = file.Dicom is null ? set.Texts : [],
            Contours =
                new(set.SeriesUids, [.. set.Regions.Select(region =>
                    new DrawnRegion(region.Number, Told(region.Name), region.Contours.Count, region.Points + region.OpenLines))]),
        },
        _ => throw new UnreachableException(),
    };

    private static string? Told(string name) => name.Length > 0 && IdentityJudge.OfLabel(name).Certainty == Certainty.None ? name : null;
}
