using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class NothingToCompare : IPhantomCheck
{
    public CheckMeaning Meaning { get; } = new("OR4005", Severity.Warning,
        "Nothing in the table could be compared",
        "No column has a reference value of this phantom and configuration, or none was computed with its settings, or the table has more cells than a phantom has values: it shows no conformance.",
        "Name the columns by IBSI code or by a known program; keep the program’s settings columns in the table.",
        "IBSI reference manual and compliance sheets");

    public IEnumerable<Finding> Look(PhantomInHand phantom) =>
        from result in phantom.Results
        let total = result.Total
        where total.Match + total.PartialMatch + total.NoMatch == 0
        select Meaning.Finding(phantom.Path, Place.Header(result.Phantom), "no value that was compared", "values of features that have a reference");
}
