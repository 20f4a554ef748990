using Azure;
using Npgsql;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Makes feature values of the tables of a version, whose bytes lie at their content addresses, and writes them as columns and as the Parquet file that lies
/// beside it.
/// </summary>
public sealed class BuildFeatures(BlobStore blobs)
{
    private const int RowsAtOnce = 50_000;
    private static readonly ISheetFormat Parquet = AllSheetFormats.List.Single(format => format.Name == "parquet");

    /// <summary>The values, from the files as they were deposited.</summary>
    public Task<VersionFeatures> Of(Description description, Report report, IReadOnlyList<CheckedFile> files, CancellationToken ct)
    {
        var byPath = files.ToDictionary(file => file.Path);
        return PublishedFeatures.Of(description, report, files, (path, stop) => Open(byPath[path], stop), ct);
    }

    /// <summary>
    /// Writes the Parquet file and, within the transaction that publishes, the columns: side by side, as nobody sees columns before the commit, which waits for
    /// the file: blob before document, as with all bytes.
    /// </summary>
    public async Task Write(NpgsqlTransaction transaction, string schema, VersionId version, DepositId deposit, VersionFeatures features, CancellationToken ct)
    {
        if (features.Columns.Count > 0) await Task.WhenAll(Task.Run(WriteParquet, ct), WriteFeatures.Insert(transaction, schema, version, features, ct));

        async Task WriteParquet()
        {
            await using var parquet = await AsParquet(version, features, ct);
            await blobs.WriteFeatures(version, deposit, parquet, ct);
        }
    }

    /// <summary>The long form, sorted by identity, in a file that is deleted when it is closed.</summary>
    public static async Task<Stream> AsParquet(VersionId version, VersionFeatures features, CancellationToken ct)
    {
        var file = new FileStream(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        var writer = Parquet.Open(file, new(LongForm.Texts, [LongForm.Value], About(version)));
        var (rows, regions) = (new LongRows(RowsAtOnce), LongForm.TextsOf(features.Regions));
        foreach (var column in features.Columns)
            for (var region = 0; region < column.Values.Length;)
            {
                region = rows.Add(version.ToString(), column, regions, null, region);
                if (rows.IsFull) await Flush();
            }
        await Flush();
        await writer.EndAsync(ct);
        file.Position = 0;
        return file;

        async Task Flush()
        {
            await writer.WriteAsync(new(rows.Count, rows.Texts, [rows.Values]), ct);
            rows.Clear();
        }
    }

    /// <summary>What the file says of itself in its footer: what each column means.</summary>
    private static Dictionary<string, string> About(VersionId version) => new(
    [
        new("openradiomics:schema", "features-1"), new("openradiomics:version", version.ToString()),
        new("openradiomics:order", "identity, table, column, region"),
        new(LongForm.Version, "the version of the dataset"), new(LongForm.Value, "the value; NaN and infinities are kept; regions without a value have no row"),
        .. LongForm.OfRegion.Select(text => KeyValuePair.Create(text.Name, text.Meaning)),
        .. LongForm.OfColumn.Select(text => KeyValuePair.Create(text.Name, text.Meaning)),
    ]);

    private async Task<Stream> Open(CheckedFile file, CancellationToken ct)
    {
        var sha256 = file.Content switch
        {
            FileContent.Bytes bytes => bytes.Sha256,
            FileContent.OfDataset other => other.Sha256,
            _ => throw new InvalidOperationException("A scan that is open elsewhere has no bytes here."),
        };
        try
        {
            return await blobs.OpenContent(sha256, ct: ct);
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            throw new BytesMissingException(file.Path);
        }
    }
}
