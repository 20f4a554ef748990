namespace OpenRadiomics.Core;

/// <summary>The SPDX list with what each licence allows, from <c>seed/data/licences</c>.</summary>
public static class AllLicences
{
    private static readonly Dictionary<string, (string Spelling, string[] Cells)> Rows = Read();

    private static readonly Dictionary<LicenceId, Licence> ById = Rows.Values
        .Select(row => new Licence(LicenceId.Parse(row.Spelling, null), row.Cells[1], row.Cells[2] == "yes",
            Answer(row.Cells[3]), Answer(row.Cells[4]), Answer(row.Cells[5]), Answer(row.Cells[6]), Answer(row.Cells[7])))
        .ToDictionary(licence => licence.Id);

    /// <summary>All of them, in the order of their identifiers.</summary>
    public static IEnumerable<Licence> InOrder => ById.Values.OrderBy(licence => licence.Id.ToString(), StringComparer.OrdinalIgnoreCase);

    /// <summary>The licence of an identifier; null for one that SPDX does not list, and for a depositor's own.</summary>
    public static Licence? Find(LicenceId id) => ById.GetValueOrDefault(id);

    internal static string Spelling(string id) => Rows.TryGetValue(id, out var row) ? row.Spelling : id;

    private static bool? Answer(string cell) => cell switch { "yes" => true, "no" => false, _ => null };

    private static Dictionary<string, (string, string[])> Read()
    {
        using var stream = typeof(AllLicences).Assembly.GetManifestResourceStream("licences.csv")!;
        using var reader = new StreamReader(stream);
        reader.ReadLine();
        var rows = new Dictionary<string, (string, string[])>(StringComparer.OrdinalIgnoreCase);
        while (reader.ReadLine() is { } line)
        {
            var cells = Cells(line);
            rows.Add(cells[0], (cells[0], cells));
        }
        return rows;
    }

    /// <summary>Only names are quoted in this file of ours, and a quote in them is doubled.</summary>
    private static string[] Cells(string line)
    {
        var id = line.IndexOf(',');
        var rest = line.LastIndexOf(',', line.Length - 1);
        for (var column = 0; column < 5; column++) rest = line.LastIndexOf(',', rest - 1);
        var name = line[(id + 1)..rest].Trim('"').Replace("\"\"", "\"", StringComparison.Ordinal);
        return [line[..id], name, .. line[(rest + 1)..].Split(',')];
    }
}
