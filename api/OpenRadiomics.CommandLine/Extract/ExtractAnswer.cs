using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary>What an extraction did, beside its table.</summary>
internal sealed record ExtractAnswer(int Regions, int Values, string Settings, IReadOnlyList<ExtractFailure> Failures);

/// <summary>A region without values, and why.</summary>
internal sealed record ExtractFailure(string Mask, string Scan, string Roi, string Label, string Reason)
{
    public static ExtractFailure Of(RegionOutcome outcome) =>
        new(outcome.Region.Path, outcome.Region.Scan, outcome.Region.Roi, outcome.Region.Label, outcome.Problem!);
}
