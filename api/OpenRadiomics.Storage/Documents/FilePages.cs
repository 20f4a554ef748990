using System.Text.Json;
using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Files of a deposit a page at a time.</summary>
public static class FilePages
{
    /// <summary>The files behind a path, in the order of the bytes of their paths, whatever the database's collation.</summary>
    /// <param name="session">To read with.</param>
    /// <param name="deposit">Whose files.</param>
    /// <param name="after">The last path of the page before; empty for the first.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<IReadOnlyList<DepositFile>> FilesAfter(this IQuerySession session, DepositId deposit, string after, int count, CancellationToken ct)
    {
        var page = await session.AdvancedSql.QueryAsync<string>(
            $"""
            select file.data::text from {session.DocumentStore.Options.DatabaseSchemaName}.mt_doc_file file
            where file.deposit = ? and file.path collate "C" > ? order by file.path collate "C" limit ?
            """, ct, deposit.Value, after, count);
        return [.. page.Select(json => JsonSerializer.Deserialize<StoredFile>(json, Json.Options)!.File)];
    }
}
