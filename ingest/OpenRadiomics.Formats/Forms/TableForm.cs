using System.Diagnostics;

namespace OpenRadiomics.Formats;

/// <summary>A table in the long form: a row for each value of a feature, with all that says what it is.</summary>
internal abstract class TableForm(IExport export) : IFileForm
{
    /// <summary>Less than elsewhere: every cell becomes a row, and all of them are held while they are sorted.</summary>
    private static readonly ReadLimits Limits = new() { TableBytes = 32L << 20, Cells = 500_000 };

    public string Name => export.Name;

    public string MediaType => export.MediaType;

    public string Extension => export.Extension;

    public ReadResult<WriteForm> Plan(FileToTurn file, CancellationToken ct = default)
    {
        var kind = file.Sniff();
        if (kind.Format is not ITableFormat format) return Refuse(kind.Name);
        using var stream = file.Open();
        return format.Read(stream, Limits, ct) switch
        {
            ReadResult<FeatureTable>.Refused { Problem: var problem } => new ReadResult<WriteForm>.Refused(problem),
            ReadResult<FeatureTable>.Read { Value: var table } => LongValue.Of(table) is { Count: > 0 } values
                ? new ReadResult<WriteForm>.Read((to, stop) => export.WriteAsync(to, values, stop), []) : Refuse("a table without a column of features"),
            _ => throw new UnreachableException(),
        };
    }

    private static ReadResult<WriteForm> Refuse(string found) =>
        new ReadResult<WriteForm>.Refused(new(ProblemKind.WrongFormat, ReadPlace.File, found, "a table of features", "Ask for the file as it is."));
}

/// <summary>A table as CSV.</summary>
internal sealed class CsvForm() : TableForm(new CsvExport());

/// <summary>A table as Parquet.</summary>
internal sealed class ParquetForm() : TableForm(new ParquetExport());
