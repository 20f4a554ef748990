using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>A published version under the name <c>OR-000042.1</c>. Inserted, never stored again; the database refuses anything else.</summary>
public sealed record StoredVersion(string Id, string Accession, int Number, DatasetVersion Version)
{
    public static StoredVersion Of(DatasetVersion version) =>
        new(version.Id.ToString(), version.Id.Accession.ToString(), version.Id.Number, version);
}
