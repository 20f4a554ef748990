using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>A value that was held against its reference.</summary>
internal sealed record ComparedValue(PhantomRow Row, ReferenceValue Reference, double Submitted)
{
    public bool Matches => Row.Verdict == PhantomVerdict.Match;

    /// <summary>The settings on which the feature depends.</summary>
    public SettingsParts DependsOn => AllFamilies.Find(Reference.Code, Reference.Subcode)?.DependsOn ?? SettingsParts.All;

    public DiagnosisEvidence Says(string words) => new(Reference.Code, Reference.Aggregation.Code(), Reference.Feature, Submitted, Reference.Value, words);
}

/// <summary>The values of a table that were held against a phantom, for the diagnoses.</summary>
internal sealed record ComparedValues(PhantomReference Phantom, IReadOnlyList<ComparedValue> All)
{
    private const int MostEvidence = 20;

    /// <summary>Those that do not match, or only in part.</summary>
    public IReadOnlyList<ComparedValue> Off { get; } = [.. All.Where(value => !value.Matches)];

    public static ComparedValues? Of(PhantomResult result)
    {
        if (PhantomReference.For(result.Phantom) is not { } phantom) return null;
        var references = phantom.Values.ToDictionary(value => (value.Code, value.Subcode, value.Aggregation.Code()));
        return new(phantom, [.. from row in result.Rows
                                where row.Verdict is PhantomVerdict.Match or PhantomVerdict.PartialMatch or PhantomVerdict.NoMatch && row.Submitted is not null
                                where references.ContainsKey((row.Code!, row.Subcode ?? "", row.AggregationCode!))
                                select new ComparedValue(row, references[(row.Code!, row.Subcode ?? "", row.AggregationCode!)], row.Submitted!.Value)]);
    }

    /// <summary>A diagnosis, if enough values show it.</summary>
    public static Diagnosis? Made(string id, string title, string rule, string remedy, IReadOnlyList<DiagnosisEvidence> evidence, int atLeast = 1) =>
        evidence.Count < atLeast ? null : new(id, title, rule, remedy, [.. evidence.Take(MostEvidence)], evidence.Count);
}
