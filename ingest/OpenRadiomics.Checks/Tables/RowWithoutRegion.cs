using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class RowWithoutRegion : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR3002", Severity.Warning,
        "A row that joins no region of the deposit",
        "The row’s subject is here, but none of its masks has the row’s region or label.",
        "Correct the name of the region in table or manifest, or deposit the mask.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from table in deposit.Tables
        where deposit.Of(Role.Scan).Any() || deposit.Of(Role.Segmentation).Any()
        from row in table.Rows
        where (row.Roi ?? row.Label) is not null && table.File.Role == Role.FeatureTable
        let joined = deposit.Join(row)
        where joined is { HasSubject: true, Regions.Count: 0 } && deposit.Of(Role.Segmentation).Any()
        select Meaning.Finding(table.File.Path, Place.InRow(row.Row), $"{row.SpokenRegion} joins no mask", "a mask of this region");
}
