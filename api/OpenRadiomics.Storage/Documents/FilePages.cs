using System.Runtime.CompilerServices;
using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Files of a deposit a page at a time.</summary>
public static class FilePages
{
    private const int PageSize = 1_000;

    internal const string IndexName = "file_by_path";

    /// <summary>The index that keeps a page as cheap at the end of a long list as at its beginning. Marten has no word for its collation.</summary>
    internal static string Index(string schema) => $"create unique index if not exists {IndexName} on {schema}.mt_doc_file (deposit, path collate \"C\");";

    /// <summary>All files of a deposit, in the order of the bytes of their paths, fetched a page at a time.</summary>
    public static async IAsyncEnumerable<DepositFile> FilesOf(this IQuerySession session, DepositId deposit, [EnumeratorCancellation] CancellationToken ct)
    {
        for (var after = ""; ;)
        {
            var page = await session.FilesAfter(deposit, after, PageSize, ct);
            foreach (var file in page) yield return file;
            if (page.Count < PageSize) yield break;
            after = page[^1].Path.ToString();
        }
    }

    /// <summary>The files behind a path, in the order of the bytes of their paths, whatever the database's collation.</summary>
    /// <param name="session">To read with.</param>
    /// <param name="deposit">Whose files.</param>
    /// <param name="after">The last path of the page before; empty for the first.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<IReadOnlyList<DepositFile>> FilesAfter(this IQuerySession session, DepositId deposit, string after, int count,
        CancellationToken ct)
    {
        var page = await session.QueryAsync<StoredFile>(
            "where deposit = ? and path collate \"C\" > ? order by path collate \"C\" limit ?", ct, deposit.Value, after, count);
        return [.. page.Select(stored => stored.File)];
    }
}
