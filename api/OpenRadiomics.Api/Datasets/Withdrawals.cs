using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>Withdrawals as curators see them.</summary>
internal static class WithdrawalViews
{
    public static WithdrawalView ToView(this Tombstone tombstone) => new(tombstone.Accession, tombstone.Version, tombstone.At, tombstone.Reason,
        tombstone.Purged ? WithdrawalKind.Privacy : WithdrawalKind.Retraction);
}

/// <summary>
/// What was taken away, as of at most five seconds ago. Everything published is immutable and may be kept in memory; this alone is looked up again.
/// </summary>
internal sealed class Withdrawals(IDocumentStore store, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Stale = TimeSpan.FromSeconds(4);
    private readonly SemaphoreSlim _one = new(1);
    private volatile Known _known = new(new Dictionary<string, TombstoneView>(), null);

    /// <summary>Why a version cannot be had any more; null if it can.</summary>
    public async ValueTask<TombstoneView?> Of(VersionId version, CancellationToken ct)
    {
        var tombstones = IsYounger(_known, Fresh) ? _known.Tombstones : await Renew(ct);
        if (tombstones.Count == 0) return null;
        return tombstones.GetValueOrDefault(version.ToString()) ?? tombstones.GetValueOrDefault(version.Accession.ToString());
    }

    public void Dispose() => _one.Dispose();

    /// <summary>One looks it up; the others go on with what is known until it is too old.</summary>
    private async Task<IReadOnlyDictionary<string, TombstoneView>> Renew(CancellationToken ct)
    {
        if (!await _one.WaitAsync(IsYounger(_known, Stale) ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, ct)) return _known.Tombstones;
        try
        {
            if (IsYounger(_known, Fresh)) return _known.Tombstones;
            var asked = clock.GetTimestamp();
            await using var session = store.QuerySession();
            _known = new(await Tombstones.All(session, ct), asked);
            return _known.Tombstones;
        }
        finally
        {
            _one.Release();
        }
    }

    private bool IsYounger(Known known, TimeSpan age) => known.AskedAt is { } asked && clock.GetElapsedTime(asked) < age;

    private sealed record Known(IReadOnlyDictionary<string, TombstoneView> Tombstones, long? AskedAt);
}
