namespace OpenRadiomics.Core;

/// <summary>A table of feature values compared with a phantom's reference, with how it was understood. Nothing of it is kept.</summary>
/// <param name="Phantom">Phantom and configuration.</param>
/// <param name="Software">What computed the values, if the table says so.</param>
/// <param name="Total">How many rows got which verdict.</param>
/// <param name="ByFamily">The same for each family of features.</param>
/// <param name="ByConsensus">The same for each level of consensus.</param>
/// <param name="Rows">Every row, the submitted ones first in the table's order.</param>
/// <param name="Findings">What the checks would say of the table in a deposit.</param>
/// <param name="Columns">What each column was understood as.</param>
public sealed record PhantomCheckView(
    string Phantom, ExtractionSoftware? Software, PhantomTotals Total, IReadOnlyList<PhantomTotals> ByFamily, IReadOnlyList<PhantomTotals> ByConsensus,
    IReadOnlyList<PhantomRow> Rows, IReadOnlyList<Finding> Findings, IReadOnlyList<ColumnMeaning> Columns)
{
    /// <summary>What probably went wrong where values do not match.</summary>
    public IReadOnlyList<Diagnosis> Diagnoses { get; init; } = [];
}
