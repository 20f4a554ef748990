using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class NoReferenceValues : IPhantomCheck
{
    public CheckMeaning Meaning { get; } = new("OR4007", Severity.Notice,
        "Values without a reference",
        "Features, filters or aggregations on which IBSI has not agreed, and own features. They are kept for comparing programs with each other.",
        "None needed.",
        "IBSI reference manual and compliance sheets");

    public IEnumerable<Finding> Look(PhantomInHand phantom) =>
        from result in phantom.Results
        where result.Total.NoReference > 0
        select Meaning.Finding(phantom.Path, Place.Header(result.Phantom), $"{Numbers.Count(result.Total.NoReference, "value")} without a reference",
            "known to whoever compares");
}
