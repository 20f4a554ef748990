using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class ValuesOffReference : IPhantomCheck
{
    public CheckMeaning Meaning { get; } = new("OR4003", Severity.Warning,
        "Values that do not match the reference",
        "By the rule of the IBSI compliance sheets: with d the difference cut to three significant digits of the reference and T its tolerance, match for d ≤ T, partial match for d < 3 T, else none. Every row with its verdict is in the report.",
        "Compare definition, settings and processing; the diagnostic values of each configuration tell where a pipeline goes astray.",
        "IBSI reference manual and compliance sheets");

    public IEnumerable<Finding> Look(PhantomInHand phantom) =>
        from result in phantom.Results
        let total = result.Total
        where total.NoMatch + total.PartialMatch > 0
        select Meaning.Finding(phantom.Path, Place.Header(result.Phantom),
            $"{Numbers.Count(total.NoMatch, "value")} without match, {total.PartialMatch} with partial match; {Families(result)}",
            $"matches, as with {total.Match} others");

    private static string Families(PhantomResult result) =>
        string.Join(", ", result.ByFamily.Where(family => family.NoMatch + family.PartialMatch > 0)
            .Select(family => $"{family.Group} {family.NoMatch + family.PartialMatch}"));
}
