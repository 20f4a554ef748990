namespace OpenRadiomics.Local.Servers;

/// <param name="Folder">Where everything is kept: databases, blobs, passwords, logs. Made if missing.</param>
/// <param name="Postgres">The port of PostgreSQL; 0 for a free one.</param>
/// <param name="Blobs">The port of Azurite; 0 for a free one.</param>
/// <param name="Durable">Whether PostgreSQL waits for the disk. Off for tests alone: a power cut may then lose the cluster.</param>
internal sealed record EmbeddedServersOptions(string Folder, int Postgres = 0, int Blobs = 0, bool Durable = true);
