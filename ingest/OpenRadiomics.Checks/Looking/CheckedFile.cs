using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>A file as the checks are given it: where it lies, what is said of it, which bytes it has or where it is open elsewhere.</summary>
public sealed record CheckedFile(AssetPath Path, FileLabels Labels, FileContent Content);

/// <summary>Opens a file's bytes from the first one on. Whoever calls it closes the stream.</summary>
public delegate Task<Stream> OpenBytes(AssetPath path, CancellationToken ct);

/// <summary>Opens the bytes of a file that may be there; null where the deposit has no such file. Whoever calls it closes the stream.</summary>
public delegate Task<Stream?> FindBytes(AssetPath path, CancellationToken ct);
