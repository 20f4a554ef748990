using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Everything that was taken away.</summary>
public static class Tombstones
{
    /// <summary>All of them, by accession (<c>OR-000042</c>) or version (<c>OR-000042.1</c>). There are few.</summary>
    public static async Task<IReadOnlyDictionary<string, TombstoneView>> All(IQuerySession session, CancellationToken ct) =>
        (await session.Query<Tombstone>().ToListAsync(ct)).ToDictionary(tombstone => tombstone.Id, tombstone => new TombstoneView(tombstone.At, tombstone.Reason));
}
