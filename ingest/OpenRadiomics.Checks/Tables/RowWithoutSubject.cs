using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class RowWithoutSubject : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR3001", Severity.Warning,
        "A row that joins no subject of the deposit",
        "The row names a subject, scan or mask of which the deposit has neither scan nor mask. Only looked at where the deposit has scans or masks: a table alone is welcome.",
        "Correct the spelling of the subject in table or manifest, or deposit its scan and mask.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from table in deposit.Tables
        where deposit.Of(Role.Scan).Any() || deposit.Of(Role.Segmentation).Any()
        from row in table.Rows
        where row.IsNamed
        let joined = deposit.Join(row)
        where !joined.HasSubject
        select Meaning.Finding(table.File.Path, Place.InRow(row.Row), $"{row.Spoken} joins no scan and no mask",
            "a subject with a scan or mask in the deposit");
}
