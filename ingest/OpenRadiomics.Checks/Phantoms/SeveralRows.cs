using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class SeveralRows : IPhantomCheck
{
    public CheckMeaning Meaning { get; } = new("OR4006", Severity.Notice,
        "A feature is given more than once",
        "The table has several rows for one phantom and configuration, or two columns for one feature. Each value has its verdict.",
        "Deposit a table for each run if they differ in software or settings.",
        "IBSI reference manual and compliance sheets");

    public IEnumerable<Finding> Look(PhantomInHand phantom) =>
        from result in phantom.Results
        let again = result.Rows.Where(row => row.Column is not null && row.Reference is not null).GroupBy(row => (row.Code, row.Subcode, row.AggregationCode))
            .Count(same => same.Count() > 1)
        where again > 0
        select Meaning.Finding(phantom.Path, Place.Header(result.Phantom), Numbers.Count(again, "feature") + " given more than once", "one value a feature");
}
