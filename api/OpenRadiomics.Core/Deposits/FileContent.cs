using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>Where a file's bytes are.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Bytes), "bytes")]
[JsonDerivedType(typeof(External), "external")]
[JsonDerivedType(typeof(OfDataset), "dataset")]
public abstract record FileContent
{
    private FileContent() { }

    /// <summary>Digest and size of bytes that are here; null for what is open elsewhere.</summary>
    public (Sha256 Sha256, long Size)? Address() => this switch
    {
        Bytes here => (here.Sha256, here.Size),
        OfDataset there => (there.Sha256, there.Size),
        _ => null,
    };

    /// <summary>Here.</summary>
    /// <param name="Sha256">Digest of the bytes.</param>
    /// <param name="Size">How many.</param>
    /// <param name="Staged">
    /// Random name of the blob in the staging container; content addresses are written at publication. Empty for bytes that lie at theirs: those of a
    /// published version, and those that the draft of its next one has taken over.
    /// </param>
    public sealed record Bytes(Sha256 Sha256, long Size, string Staged) : FileContent
    {
        /// <summary>They lie in the staging container, for this draft alone.</summary>
        [JsonIgnore]
        public bool AreStaged => Staged != "";

        /// <summary>The same bytes at their content address.</summary>
        public Bytes AtTheirAddress() => this with { Staged = "" };
    }

    /// <summary>In another repository, as for TCIA or IDC.</summary>
    /// <param name="Doi">The repository's DOI of the collection.</param>
    /// <param name="SeriesInstanceUid">DICOM series.</param>
    /// <param name="Licence">Under which licence it is open there.</param>
    public sealed record External(Doi Doi, string SeriesInstanceUid, LicenceId Licence) : FileContent;

    /// <summary>An asset of a published version of another dataset here.</summary>
    public sealed record OfDataset(VersionId Version, AssetPath Path, Sha256 Sha256, long Size) : FileContent;
}
