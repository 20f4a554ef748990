namespace OpenRadiomics.Formats;

/// <summary>
/// Reads and writes <c>manifest.csv</c>: the columns path, role, subject, session, scan, roi, label, reader, repeat, licence. Written with commas, UTF-8
/// without mark, line feeds, in the order given: the same entries give the same bytes. Read with any delimiter, order and case of columns; only path and role
/// must be there.
/// </summary>
public static class ManifestFile
{
    /// <summary>Its name in a folder.</summary>
    public const string Name = "manifest.csv";

    private static readonly string[] Columns = ["path", "role", "subject", "session", "scan", "roi", "label", "reader", "repeat", "licence"];

    /// <summary>Reads a manifest.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The entries, or why not. Rows without path or with an unknown role are left out, and told; paths that climb out of the folder, too.</returns>
    public static ReadResult<IReadOnlyList<ManifestEntry>> Read(Stream stream, ReadLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= ReadLimits.Default;
        using var text = new TextSource(stream);
        if (text.IsEmpty) return Refuse(new(ProblemKind.Empty, ReadPlace.File, "no bytes", "a manifest", "Upload the file again."));
        if (Delimiters.Find(text.Reader) is not var (delimiter, rest)) return Refuse(NoColumns("one column"));
        var log = new ProblemLog();
        var (raw, refusal) = RawTable.Read(new(rest, delimiter, limits), limits, log, ct);
        if (raw is null) return Refuse(refusal!);
        var at = Columns.Select(c => Array.FindIndex(raw.Header, h => h.Equals(c, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (at[0] < 0 || at[1] < 0) return Refuse(NoColumns("no column path or no column role"));
        var entries = new List<ManifestEntry>();
        for (var i = 0; i < raw.Rows.Count; i++)
        {
            string Cell(int column) => at[column] < 0 ? "" : raw.Rows[i][at[column]].ToString().Trim();
            var path = Cell(0).Replace('\\', '/');
            if (path.Length == 0 || path.StartsWith('/') || path.Contains(':') || path.Split('/').Any(p => p is "" or "." or ".."))
                log.Add(new(ProblemKind.Invalid, new ReadPlace.Cell(raw.Lines[i], at[0] + 1), "no path inside the folder",
                    "a relative path such as sub-01/scan/ct.nii.gz", "Correct the path; the row was left out."));
            else if (!Enum.TryParse<FileRole>(Cell(1), ignoreCase: true, out var role) || !Enum.IsDefined(role) || char.IsAsciiDigit(Cell(1)[0]))
                log.Add(new(ProblemKind.Invalid, new ReadPlace.Cell(raw.Lines[i], at[1] + 1), "no role", string.Join(", ", Enum.GetNames<FileRole>()),
                    "Correct the role; the row was left out."));
            else
                entries.Add(new(path, role) { Subject = Cell(2), Session = Cell(3), Scan = Cell(4).Replace('\\', '/'), Roi = Cell(5), Label = Cell(6),
                    Reader = Cell(7), Repeat = Cell(8), Licence = Cell(9) });
        }
        return new ReadResult<IReadOnlyList<ManifestEntry>>.Read(entries, log.All());
    }

    /// <summary>Writes a manifest.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="entries">The rows, in the order to write.</param>
    public static void Write(Stream stream, IEnumerable<ManifestEntry> entries)
    {
        using var writer = new DelimitedWriter(stream);
        writer.Write(Columns);
        foreach (var e in entries) writer.Write([e.Path, e.Role.ToString(), e.Subject, e.Session, e.Scan, e.Roi, e.Label, e.Reader, e.Repeat, e.Licence]);
    }

    private static ReadProblem NoColumns(string found) =>
        new(ProblemKind.WrongFormat, new ReadPlace.Cell(1, null), found, string.Join(", ", Columns), "Give the manifest its heading.");

    private static ReadResult<IReadOnlyList<ManifestEntry>> Refuse(ReadProblem problem) => new ReadResult<IReadOnlyList<ManifestEntry>>.Refused(problem);
}
