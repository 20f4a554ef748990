using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class ProtocolWithoutScan : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR3017", Severity.Warning,
        "A row of a protocol that is about no scan here",
        "Neither a scan nor a file beside one has the row’s subject, session and scan.",
        "Correct the names in the table or the manifest, or leave the keys empty where a row is about all scans.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from table in deposit.Protocols
        from row in table.Rows
        where !deposit.Files.Any(file => (file.Role == Role.Scan || file.Facts.Series is not null) && row.SpeaksOf(file))
        select Meaning.Finding(table.File.Path, Place.InRow(row.At.Row), row.At.IsNamed ? row.At.Spoken : "a deposit without scans", "a scan of the deposit");
}
