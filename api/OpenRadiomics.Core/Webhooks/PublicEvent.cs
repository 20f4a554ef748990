namespace OpenRadiomics.Core;

/// <summary>What others are told of.</summary>
public enum EventKind
{
    /// <summary>A version was published.</summary>
    VersionPublished,

    /// <summary>A dataset, or one of its versions, was withdrawn.</summary>
    Withdrawn,

    /// <summary>Nothing happened: somebody wants to see whether deliveries arrive.</summary>
    Ping,
}

/// <summary>Something that happened to what is public.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="At">When.</param>
/// <param name="Dataset">To which dataset; null for a ping.</param>
/// <param name="Version">To which of its versions; null if to all.</param>
public sealed record PublicEvent(EventKind Kind, DateTimeOffset At, Accession? Dataset = null, int? Version = null)
{
    public static PublicEvent Of(DatasetVersion version) => new(EventKind.VersionPublished, version.PublishedAt, version.Id.Accession, version.Id.Number);

    public static PublicEvent Of(Tombstone tombstone) => new(EventKind.Withdrawn, tombstone.At, tombstone.Accession, tombstone.Version);
}
