using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class ProtocolNotUnderstood : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR3016", Severity.Warning,
        "A table of protocols that is not understood in part",
        "Its columns are named as the facts of a protocol are (slice thickness (mm)), or by DICOM’s keywords where the unit is the same; keys say which scans a row is about: subject, session, scan. A fact with a unit is one number, or several with × between them. What is not understood is not shown.",
        "Name the columns as the command protocol writes them, and put numbers alone where a unit stands in the name.",
        "Design of this portal; DICOM PS3.6");

    public IEnumerable<Finding> Look(DepositInHand deposit) => deposit.Protocols.SelectMany(table => (Finding[])
    [
        .. table.Unknown.Select(column => Meaning.Finding(table.File.Path, Place.InColumn(Told.Title(column)), "a name of no fact",
            "slice thickness (mm), tube voltage (kVp), …")),
        .. table.NoNumbers.Select(cell => Meaning.Finding(table.File.Path, new(Row: cell.Row.Row, Column: Told.Title(cell.Column)), "a text",
            "a number in the unit that the name has")),
    ]);
}
