using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using OpenRadiomics.Tests;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>A published version of very many files, as far as the database knows: lists of it are read, its bytes are not.</summary>
internal static class LargeVersion
{
    public const int Files = 100_000;

    public static async Task<VersionId> Publish(IDocumentStore store)
    {
        var id = new VersionId(Archive.NewAccession(), 1);
        var version = new DatasetVersion(id, DepositId.New(TimeProvider.System), AccountId.Parse("bench", null), TimeProvider.System.GetUtcNow(),
            Archive.Described("Very many files"),
            Archive.Reported(), Files, Files * 1_000L, Sha256.Of(new byte[32]));
        await using var session = store.LightweightSession();
        Publication.Insert(session, version, licences: []);
        session.QueueSqlCommand(
            $$"""
            insert into {{store.Options.DatabaseSchemaName}}.mt_doc_asset (id, version, path, data)
            select v || '/' || p, v, p, jsonb_build_object('id', v || '/' || p, 'version', v, 'path', p, 'asset', jsonb_build_object(
                'version', v, 'path', p, 'labels', jsonb_build_object('role', 'scan', 'subject', n::text), 'licence', 'CC-BY-4.0',
                'content', jsonb_build_object('is', 'bytes', 'sha256', encode(sha256(p::bytea), 'hex'), 'size', 1000, 'staged', '')))
            from (select ?::text as v, n, 'sub-' || lpad(n::text, 6, '0') || '/scan/ct.nii.gz' as p from generate_series(1, ?) n) made
            """, id.ToString(), Files);
        await session.SaveChangesAsync();
        return id;
    }

    /// <summary>Its files, so many behind the n-th.</summary>
    public static string Page(VersionId version, int after, int first) =>
        $"{Published.Api(version)}/files?first={first}" + (after == 0 ? ""
            : $"&cursor={ListAssets.CursorAt(version, null, AssetPath.Parse($"sub-{after:D6}/scan/ct.nii.gz", null))}");
}
