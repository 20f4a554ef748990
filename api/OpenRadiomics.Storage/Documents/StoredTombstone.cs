using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A withdrawal as a document: of a whole dataset (<c>OR-000042</c>) or one version (<c>OR-000042.1</c>).</summary>
public sealed record StoredTombstone(string Id, string Accession, Tombstone Tombstone)
{
    public static StoredTombstone Of(Tombstone tombstone) => new(tombstone.Id, tombstone.Accession.ToString(), tombstone);
}
