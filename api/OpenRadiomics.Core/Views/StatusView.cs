namespace OpenRadiomics.Core;

/// <summary>How the portal is, as of a few seconds ago.</summary>
/// <param name="Database">Whether documents can be read.</param>
/// <param name="Blobs">Whether bytes can be.</param>
/// <param name="Queues">Work that waits; empty while the database does not answer.</param>
/// <param name="Failed">Pieces of work that were given up and that nobody has put away; null while the database does not answer.</param>
/// <param name="Software">What runs, and in which version.</param>
public sealed record StatusView(bool Database, bool Blobs, IReadOnlyList<QueueView> Queues, long? Failed, IReadOnlyList<RunningView> Software);

/// <summary>Work of one kind that waits.</summary>
/// <param name="Name">files: looking at one file; deposits: concluding, publishing, deleting; webhooks: telling others.</param>
/// <param name="Waiting">How many pieces.</param>
/// <param name="OldestSeconds">For how long the oldest has waited; null if none waits.</param>
public sealed record QueueView(string Name, long Waiting, long? OldestSeconds);

/// <summary>A program that the portal is made of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version.</param>
public sealed record RunningView(string Name, string Version);
