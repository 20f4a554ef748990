using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>Texture put together in another way than the table says: by slice instead of in 3D, averaged instead of merged.</summary>
internal sealed class OtherAggregation : IDiagnosis
{
    private const int AtLeast = 3;

    public string Id => "other-aggregation";

    public Diagnosis? Look(ComparedValues values)
    {
        var others = values.Phantom.Values.ToLookup(reference => (reference.Code, reference.Subcode));
        var found = from value in values.Off
                    from other in others[(value.Reference.Code, value.Reference.Subcode)]
                    where other.Aggregation != value.Reference.Aggregation && VerdictRule.Judge(other.Value, other.Tolerance, value.Submitted) == Verdict.Match
                    group value by (From: value.Reference.Aggregation, To: other.Aggregation);
        return found.MaxBy(group => group.Count()) is { } best
            ? ComparedValues.Made(Id, $"Texture aggregated as {best.Key.To.Code()}, not {best.Key.From.Code()}",
                $"At least {AtLeast} values match the reference of one and the same other aggregation.",
                "Say in the table how directions and slices were put together, or put them together as the table says (2D averaged BTW3, merged SUJT; 2.5D JJUI, ZW7Z; 3D ITBB, IAZD; zones and dependences 8QNN, 62GR, KOBO).",
                [.. best.Select(value => value.Says($"matches {best.Key.To.Code()}"))], AtLeast)
            : null;
    }
}
