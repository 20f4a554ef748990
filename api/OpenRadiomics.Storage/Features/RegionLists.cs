using System.Collections.Concurrent;
using System.Text.Json;
using Marten;
using Npgsql;
using NpgsqlTypes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>The regions of a version.</summary>
/// <param name="Version">Whose.</param>
/// <param name="Digest">Of the list: another list, another digest.</param>
/// <param name="Regions">In the order of every column's values.</param>
/// <param name="Sites">Anatomic sites of the version.</param>
/// <param name="Diseases">Diseases of the version.</param>
public sealed record RegionsOfVersion(VersionId Version, string Digest, IReadOnlyList<FeatureRegion> Regions, IReadOnlyList<string> Sites,
    IReadOnlyList<string> Diseases)
{
    /// <summary>Their texts as <see cref="LongRows"/> wants them.</summary>
    public string?[][] Texts { get; } = LongForm.TextsOf(Regions);

    /// <summary>A region as it travels.</summary>
    public RoiView View(int region)
    {
        var r = Regions[region];
        return new(region, r.Subject, r.Session, r.Scan, r.Mask, r.Roi, r.Label, r.Reader, r.Repeat, r.Joined, r.Modality, r.Facts);
    }
}

/// <summary>Lists of regions, read once and kept as long as there is room: a list with the same digest never changes.</summary>
public sealed class RegionLists
{
    private const int MostRegions = 500_000;
    private readonly ConcurrentDictionary<(VersionId, string), RegionsOfVersion> _kept = new();
    private int _regions;

    /// <summary>The lists of columns' versions.</summary>
    public async Task<IReadOnlyDictionary<VersionId, RegionsOfVersion>> Of(IQuerySession session, IEnumerable<FoundColumn> columns, CancellationToken ct)
    {
        var (lists, missing) = (new Dictionary<VersionId, RegionsOfVersion>(), new HashSet<VersionId>());
        foreach (var column in columns)
            if (lists.ContainsKey(column.Version)) continue;
            else if (_kept.TryGetValue((column.Version, column.Digest), out var kept)) lists[column.Version] = kept;
            else missing.Add(column.Version);
        foreach (var list in missing.Count == 0 ? [] : await Read(session, missing, ct))
        {
            lists[list.Version] = list;
            if (_kept.TryAdd((list.Version, list.Digest), list) && Interlocked.Add(ref _regions, list.Regions.Count) > MostRegions)
            {
                _kept.Clear();
                Interlocked.Exchange(ref _regions, 0);
            }
        }
        return lists;
    }

    /// <summary>The list of a version; null if it has none.</summary>
    public static async Task<RegionsOfVersion?> Of(IQuerySession session, VersionId version, CancellationToken ct) =>
        (await Read(session, [version], ct)).SingleOrDefault();

    /// <summary>The lists of versions that have one, in one command.</summary>
    public static async Task<IReadOnlyDictionary<VersionId, RegionsOfVersion>> Of(IQuerySession session, IEnumerable<VersionId> versions,
        CancellationToken ct) =>
        (await Read(session, versions, ct)).ToDictionary(list => list.Version);

    private static async Task<List<RegionsOfVersion>> Read(IQuerySession session, IEnumerable<VersionId> versions, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select version, digest, {string.Join(", ", FeatureTables.Keys)}, joined, facts::text, facts_of, sites, diseases from {DatasetListing.Schema(session)}.{FeatureTables.Rois}
            where version = any(@versions)
            """);
        command.Parameters.Add(new("versions", NpgsqlDbType.Array | NpgsqlDbType.Text) { Value = versions.Select(version => version.ToString()).ToArray() });
        var lists = new List<RegionsOfVersion>();
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        while (await rows.ReadAsync(ct))
        {
            var keys = Enumerable.Range(2, FeatureTables.Keys.Length).Select(rows.GetFieldValue<string?[]>).ToArray();
            var (joined, facts, factsOf) = (rows.GetFieldValue<bool[]>(11),
                JsonSerializer.Deserialize<Dictionary<string, string>[]>(rows.GetString(12), Json.Options)!, rows.GetFieldValue<int[]>(13));
            lists.Add(new(VersionId.Parse(rows.GetString(0), null), rows.GetString(1),
                [.. joined.Select((drawn, i) => Region(keys, i, drawn) with { Modality = keys[8][i], Facts = factsOf[i] >= 0 ? facts[factsOf[i]] : NoFacts })],
                rows.GetFieldValue<string[]>(14), rows.GetFieldValue<string[]>(15)));
        }
        return lists;
    }

    private static readonly Dictionary<string, string> NoFacts = [];

    private static FeatureRegion Region(string?[][] keys, int i, bool joined) =>
        new(keys[0][i], keys[1][i], keys[2][i], keys[3][i], keys[4][i], keys[5][i], keys[6][i], keys[7][i], joined);
}
