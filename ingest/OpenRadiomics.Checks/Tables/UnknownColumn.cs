using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class UnknownColumn : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR3004", Severity.Warning,
        "A column that nobody but its author understands",
        "Its name is in no mapping of the programs known here, it is no key, and no deposited dictionary defines it. Its values are kept and served under the author’s name, but not compared with anything.",
        "Deposit a dictionary: a table with the role Dictionary whose first column names the columns, and others that give definition, formula and unit.",
        "Design of this portal: a name is never guessed");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from file in deposit.Files
        where file.Role is Role.FeatureTable or Role.Clinical && file.Facts.Table is not null
        from column in file.Facts.Table!.Columns
        where column.Kind == "unknown" && !deposit.Dictionary.Contains(column.Column)
        select Meaning.Finding(file.Path, Place.InColumn(Told.Text(column.Column)), "a name in no mapping",
            "an IBSI code, a known program’s name, or an entry in a dictionary");
}
