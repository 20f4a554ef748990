using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>The values are right, but of another phantom or configuration than the one they were compared with.</summary>
internal sealed class OtherPhantom : IDiagnosis
{
    private const int AtLeast = 10;

    public string Id => "other-phantom";

    public Diagnosis? Look(ComparedValues values)
    {
        var best = PhantomReference.All.Where(phantom => phantom != values.Phantom)
            .Select(phantom => (Phantom: phantom, Matching: values.All.Where(value => Matches(phantom, value)).ToArray()))
            .MaxBy(other => other.Matching.Length);
        if (best.Matching.Length <= 2 * values.All.Count(value => value.Matches)) return null;
        return ComparedValues.Made(Id, $"Values of the {best.Phantom.Name}",
            $"At least {AtLeast} values match another phantom or configuration, and more than twice as many as match this one.",
            $"Compare the table with {best.Phantom.Id}.",
            [.. best.Matching.Where(value => !value.Matches).Select(value => value.Says($"matches {best.Phantom.Id}"))], AtLeast);
    }

    private static bool Matches(PhantomReference phantom, ComparedValue value) =>
        phantom.Find(value.Reference.Code, value.Reference.Subcode, value.Reference.Aggregation) is { } reference
        && VerdictRule.Judge(reference.Value, reference.Tolerance, value.Submitted) == Verdict.Match;
}
