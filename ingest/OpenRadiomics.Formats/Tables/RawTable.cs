namespace OpenRadiomics.Formats;

/// <summary>The rows of a file as they lie there, each brought to the heading's length.</summary>
/// <param name="Header">The heading.</param>
/// <param name="Rows">The rows below it: cells as they are written.</param>
/// <param name="Lines">Their lines in the file, from 1.</param>
internal sealed record RawTable(string[] Header, List<ReadOnlyMemory<char>[]> Rows, List<long> Lines)
{
    /// <summary>Cells that may be taken for granted; beyond, they must be in the file.</summary>
    public const long FreeCells = 1_000_000;

    public static (RawTable? Table, ReadProblem? Refusal) Read(DelimitedReader reader, ReadLimits limits, ProblemLog log, CancellationToken ct)
    {
        var row = new List<ReadOnlyMemory<char>>();
        if (!reader.TryRead(row)) return (null, reader.Problem
            ?? new(ProblemKind.Empty, ReadPlace.File, "no rows", "a table with a heading", "Deposit the table with its content."));
        var header = row.Select(title => title.ToString().Trim()).ToArray();
        var table = new RawTable(header, [], []);
        var missing = 0L;
        while (reader.TryRead(row))
        {
            ct.ThrowIfCancellationRequested();
            if (table.Rows.Count == limits.Rows || (table.Rows.Count + 1L) * header.Length > limits.Cells)
                return (null, new(ProblemKind.TooLarge, new ReadPlace.Cell(reader.Line, null), $"more than {table.Rows.Count} rows of {header.Length} columns",
                    $"at most {limits.Rows} rows and {limits.Cells} cells", "Split the table."));
            if ((missing += Math.Max(0, header.Length - row.Count)) > FreeCells)
                return (null, new(ProblemKind.Invalid, new ReadPlace.Cell(reader.Line, null), $"{row.Count} cells, as in many rows before",
                    $"{header.Length}, as the heading has", "Write every cell of every row."));
            if (row.Count < header.Length || row.Skip(header.Length).Any(c => c.Length > 0))
                log.Add(new(ProblemKind.Invalid, new ReadPlace.Cell(reader.Line, null), $"{row.Count} cells", $"{header.Length}, as the heading has",
                    "Write every cell of the row; missing ones were taken as empty, further ones were not read."));
            var cells = new ReadOnlyMemory<char>[header.Length];
            row.CopyTo(0, cells, 0, Math.Min(row.Count, cells.Length));
            table.Rows.Add(cells);
            table.Lines.Add(reader.Line);
        }
        return reader.Problem is { } problem ? (null, problem) : (table, null);
    }
}
