using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Everything that was taken away.</summary>
public static class Tombstones
{
    /// <summary>All of them, by accession (<c>OR-000042</c>) or version (<c>OR-000042.1</c>). There are few.</summary>
    public static async Task<IReadOnlyDictionary<string, TombstoneView>> All(IQuerySession session, CancellationToken ct) =>
        (await session.Query<StoredTombstone>().ToListAsync(ct)).ToDictionary(stored => stored.Id,
            stored => new TombstoneView(stored.Tombstone.At, stored.Tombstone.Reason));
}
