using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class FileAddress
{
    /// <summary>A path as it stands in an address: each segment escaped by itself.</summary>
    public static string Escaped(AssetPath path) => string.Join('/', path.ToString().Split('/').Select(Uri.EscapeDataString));
}
