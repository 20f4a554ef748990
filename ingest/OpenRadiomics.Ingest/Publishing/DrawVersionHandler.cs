using Marten;
using OpenRadiomics.Storage;
using OpenRadiomics.Viewing;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Makes what is asked for first of a version, so that its first visitor does not wait for it. What is kept already is left as it is; what cannot be made is
/// told to whoever asks for it.
/// </summary>
public static class DrawVersionHandler
{
    public static async Task Handle(DrawVersion message, IDocumentStore store, BlobStore blobs, DerivedFiles derived, CancellationToken ct)
    {
        var id = message.Version;
        await using var session = store.QuerySession();
        if (await session.LoadAsync<StoredVersion>($"{id}", ct) is not { Version: var version }) return;
        var gone = await Tombstones.All(session, ct);
        if (gone.ContainsKey($"{id}") || gone.ContainsKey($"{id.Accession}")) return;
        await foreach (var (what, part) in FirstLook.Of(session, version, blobs, ct))
            if (await derived.Get(what, part, ct) is DerivedOutcome.Ready made) await made.Bytes.DisposeAsync();
    }
}
