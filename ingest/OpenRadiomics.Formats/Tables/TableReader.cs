namespace OpenRadiomics.Formats;

/// <summary>
/// Reads feature tables as people publish them: PyRadiomics, LIFEx, MIRP, pyCERR, the IBSI compliance sheets' names or codes; wide, transposed or long;
/// comma, semicolon or tab; decimal comma; UTF-8, UTF-16 or Latin-1; gzip or not. Every value is kept as it stands in the file, and every column is named, if
/// only as unknown. Reads synchronously from the stream's present position, and leaves the stream open.
/// </summary>
public static class TableReader
{
    /// <summary>Reads a table.</summary>
    /// <param name="stream">A text table, compressed or not.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null. The table's text is held in memory up to
    /// <see cref="ReadLimits.TableBytes"/> characters.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>The table, or why not. Remarks: rows of another length, titles that occur twice, doubtful or mixed number formats, bytes that are no
    /// UTF-8.</returns>
    public static ReadResult<FeatureTable> Read(Stream stream, ReadLimits? limits = null, CancellationToken ct = default)
    {
        limits ??= ReadLimits.Default;
        using var source = ByteSource.Open(stream, limits);
        try
        {
            using var text = new TextSource(source.AsStream());
            if (text.IsEmpty) return Refuse(new(ProblemKind.Empty, ReadPlace.File, "no bytes", "a table", "Upload the file again."));
            if (Delimiters.Find(text.Reader) is not var (delimiter, rest))
                return Refuse(new(ProblemKind.WrongFormat, new ReadPlace.Cell(1, null), "a first line without comma, semicolon or tab",
                    "a heading of at least two columns", "Deposit a delimited text table, or name the file after what it is."));
            var log = new ProblemLog();
            var (raw, refusal) = RawTable.Read(new(rest, delimiter, limits), limits, log, ct);
            if (raw is null) return Refuse(refusal!);
            if (raw.Rows.Count == 0)
                return Refuse(new(ProblemKind.Empty, ReadPlace.File, "a heading without rows", "at least one row", "Deposit the table with its content."));
            if (text.EncodingName == "iso-8859-1")
                log.Add(new(ProblemKind.Assumed, ReadPlace.File, "bytes that are no UTF-8", "UTF-8", "Save the table as UTF-8; it was read as Latin-1."));
            var (table, tooLarge) = TableLayouts.Turn(raw, limits, log);
            return table is null ? Refuse(tooLarge!) : new ReadResult<FeatureTable>.Read(TableNaming.Name(table, text.EncodingName, delimiter, log), log.All());
        }
        catch (BadBytesException bad)
        {
            return Refuse(bad.Problem);
        }
    }

    private static ReadResult<FeatureTable> Refuse(ReadProblem problem) => new ReadResult<FeatureTable>.Refused(problem);
}
