using System.Globalization;
using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class ProtocolContradictsHeader : IDepositCheck
{
    private const double Tolerance = 1e-3;                              // of the larger one: authors round

    public CheckMeaning Meaning { get; } = new("OR3018", Severity.Warning,
        "A stated protocol contradicts a header",
        "The table states something else than the scan’s own header or the JSON file beside it tells. What the header tells is shown. Numbers may differ by 0.1 %.",
        "Correct the table, or leave out what the header tells.",
        "Design of this portal");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from table in deposit.Protocols
        from row in table.Rows
        from files in ProtocolTable.Told(deposit)
        let first = files.First()
        where row.SpeaksOf(first)
        from fact in row.Facts
        let told = files.Select(file => file.Facts.Series!.Facts.GetValueOrDefault(fact.Key)).FirstOrDefault(value => value is not null)
        where told is not null && !Agree(told, fact.Value)
        select Meaning.Finding(table.File.Path, new(Row: row.At.Row, Column: fact.Key), fact.Value, $"{told}, as {first.Told} tells");

    private static bool Agree(string told, string stated)
    {
        var (a, b) = (told.Split('×'), stated.Split('×'));
        return a.Length == b.Length && a.Zip(b).All(pair => Number(pair.First) is { } left && Number(pair.Second) is { } right
            ? Math.Abs(left - right) <= Tolerance * Math.Max(Math.Abs(left), Math.Abs(right))
            : string.Equals(pair.First.Trim(), pair.Second.Trim(), StringComparison.OrdinalIgnoreCase));
    }

    private static double? Number(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
