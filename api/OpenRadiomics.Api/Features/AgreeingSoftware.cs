using System.Globalization;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>
/// Puts values of phantom tables beside the reference and into groups that agree. Where there is a reference its own rule says what agrees, so that verdicts
/// and groups have one measure. Where there is none, values must be equal to one part in a million: numbers written in single precision are, and other
/// definitions are not.
/// </summary>
internal static class AgreeingSoftware
{
    private const double Relative = 1e-6;

    public static SoftwareAgreementView Of(string code, IReadOnlyList<PhantomValue> values, bool complete) => new(code,
        [.. values.GroupBy(value => (value.Phantom, value.Row.Subcode, value.Row.AggregationCode, Of: OfWhat(value.Row)))
            .OrderBy(same => Place(same.Key.Phantom)).ThenBy(same => same.Key.Subcode, StringComparer.Ordinal)
            .ThenBy(same => same.Key.AggregationCode, StringComparer.Ordinal).ThenBy(same => same.Key.Of, StringComparer.Ordinal)
            .Select(same => OnPhantom(code, [.. same.OrderBy(value => !IsCompared(value.Row)).ThenBy(value => value.Row.Submitted)]))],
        complete);

    private static PhantomAgreementView OnPhantom(string code, PhantomValue[] values)
    {
        var (first, reference) = (values[0], values.Select(value => value.Row).FirstOrDefault(row => row.Reference is not null));
        var (told, groups) = (new List<SoftwareValueView>(), new List<List<PhantomValue>>());
        foreach (var value in values)
        {
            if (IsCompared(value.Row) && (groups.Count == 0 || !Agree(reference, groups[^1][0].Row.Submitted!.Value, value.Row.Submitted!.Value)))
                groups.Add([]);
            if (IsCompared(value.Row)) groups[^1].Add(value);
            told.Add(new(value.Software?.Name, value.Software?.Version, value.Version, value.Table, value.Row.Column, value.Row.Submitted!.Value,
                value.Row.Verdict, value.Row.Note, IsCompared(value.Row) ? groups.Count : null));
        }
        var feature = AllFamilies.Find(code, first.Row.Subcode ?? "");
        return new(first.Phantom, code, first.Row.Subcode, first.Row.AggregationCode,
            OfWhat(first.Row) is { } what ? $"{first.Row.Feature}, {what}" : first.Row.Feature,
            feature is null ? null : PhantomReference.For(first.Phantom)?.Settings.Canonical(feature.DependsOn), reference?.Reference, reference?.Tolerance,
            reference?.Consensus, Rule(reference), told,
            [.. groups.Select((group, n) => new AgreeingGroupView(n + 1, group[0].Row.Submitted!.Value, group[^1].Row.Submitted!.Value,
                reference is not null && group.All(value => value.Row.Verdict == PhantomVerdict.Match),
                [.. group.Select(value => value.Software).OfType<ExtractionSoftware>().Select(Name).Distinct().Order(StringComparer.Ordinal)]))]);
    }

    /// <summary>Values lie in order, so that each pair of a group agrees if its ends do.</summary>
    private static bool Agree(PhantomRow? reference, double least, double greatest) => reference is { Reference: { } value, Tolerance: { } tolerance }
        ? VerdictRule.Agree(value, tolerance, least, greatest) : greatest - least <= Relative * Math.Max(Math.Abs(least), Math.Abs(greatest));

    private static string Rule(PhantomRow? reference) => reference is not null
        ? "Values of a group differ by no more than the reference's tolerance, to the third significant digit of the reference: the rule by which they match it."
        : string.Create(CultureInfo.InvariantCulture,
            $"There is no reference: values of a group differ by no more than {Relative:0e-0} of the larger, which is what single precision may cost. Nobody has held their settings against the phantom's.");

    /// <summary>Values under other settings than the configuration's are told and compared with nothing.</summary>
    private static bool IsCompared(PhantomRow row) => row.Verdict != PhantomVerdict.NotComparable && row.Submitted is { } value && double.IsFinite(value);

    /// <summary>What makes a value without reference another feature's: the image was filtered.</summary>
    private static string? OfWhat(PhantomRow row) => row.Verdict == PhantomVerdict.NoReference ? row.Note : null;

    private static int Place(string phantom) => Math.Max(0, AllPhantomViews.InOrder.ToList().FindIndex(one => one.Id == phantom));

    private static string Name(ExtractionSoftware software) => software.Version is null ? software.Name : $"{software.Name} {software.Version}";
}
