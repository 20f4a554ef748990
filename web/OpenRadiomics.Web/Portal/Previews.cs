using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>Files whose beginning can be looked at.</summary>
internal static class Previews
{
    /// <summary>Bytes that are fetched for it.</summary>
    public const int MostBytes = 32 << 10;

    private static readonly string[] Tables = [".csv", ".tsv"];
    private static readonly string[] Texts = [".txt", ".json", ".md", ".yaml", ".yml", ".xml", ".py", ".r", ".m", ".log", ".toml", ".ini"];

    public static bool IsTable(AssetPath path) => Has(path, Tables);

    public static bool Exists(AssetView file) => file.Download is not null && (IsTable(file.Path) || Has(file.Path, Texts));

    public static string Address(VersionId version, AssetPath path) =>
        $"/datasets/{version.Accession}/versions/{version.Number}/preview?path={Uri.EscapeDataString($"{path}")}";

    private static bool Has(AssetPath path, string[] endings) => endings.Any(ending => path.Name.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
