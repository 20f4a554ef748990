using System.Text.RegularExpressions;

namespace OpenRadiomics.Formats;

/// <summary>Roles of files outside a convention: by folder, by name, and for tables by their heading.</summary>
internal static partial class CommonRoles
{
    private static readonly string[] ImageExtensions = [".nii.gz", ".nii", ".seg.nrrd", ".nrrd", ".nhdr", ".mha", ".mhd", ".hdr", ".dcm"];
    private static readonly string[] TableExtensions = [".csv", ".tsv", ".csv.gz", ".tsv.gz"];
    private static readonly string[] CodeExtensions = [".py", ".ipynb", ".m", ".r", ".rmd", ".cs", ".cpp", ".jl", ".sh"];

    private static readonly string[] KnownEndings = [.. ImageExtensions.Concat(TableExtensions).OrderByDescending(e => e.Length)];

    public static bool IsImage(string path) => ImageExtensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    public static bool IsTable(string path) => TableExtensions.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>A file's name without folders and image or table ending.</summary>
    public static string Stem(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        var ending = KnownEndings.FirstOrDefault(e => name.EndsWith(e, StringComparison.OrdinalIgnoreCase));
        return ending is null ? name : name[..^ending.Length];
    }

    public static FileRole Of(string path, FolderListing folder)
    {
        var (folders, name) = (path.ToLowerInvariant().Split('/')[..^1], path[(path.LastIndexOf('/') + 1)..].ToLowerInvariant());
        if (folders.Contains("code") || folders.Contains("src") || CodeExtensions.Any(e => name.EndsWith(e, StringComparison.Ordinal))) return FileRole.Code;
        if (IsImage(path)) return SegmentationWord().IsMatch(name)
            || folders.Any(f => f is "seg" or "masks" or "mask" or "labels" or "segmentations" or "rois") ? FileRole.Segmentation : FileRole.Scan;
        if (folders.Contains("settings") || name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".yml", StringComparison.Ordinal)
            || SettingsWord().IsMatch(name)) return FileRole.Settings;
        if (folders.Contains("protocol") || folders.Contains("protocols") || name.Contains("protocol", StringComparison.Ordinal)) return FileRole.Protocol;
        return IsTable(path) ? OfTable(path, folders, name, folder) : FileRole.Other;
    }

    private static FileRole OfTable(string path, string[] folders, string name, FolderListing folder)
    {
        if (folders.Contains("phantom") || name.Contains("phantom", StringComparison.Ordinal)) return FileRole.PhantomTable;
        if (folders.Contains("features")) return FileRole.FeatureTable;
        if (DictionaryWord().IsMatch(name)) return FileRole.Dictionary;
        if (ClinicalWord().IsMatch(name)) return FileRole.Clinical;
        if (folder.TableOf(path) is not { } table) return name.Contains("feature", StringComparison.Ordinal)
            || name.Contains("radiomic", StringComparison.Ordinal) ? FileRole.FeatureTable : FileRole.Other;
        if (!table.Columns.Any(c => c.Identity is ColumnIdentity.Feature or ColumnIdentity.Related or ColumnIdentity.Own)) return FileRole.Other;
        // a column "dataset" may name phantoms, but mostly tells centres apart, or training from test
        return table.Columns.Any(c => c.Identity is ColumnIdentity.Key { Kind: TableKey.Phantom } && c.Name.Contains("phantom", StringComparison.OrdinalIgnoreCase))
            ? FileRole.PhantomTable : FileRole.FeatureTable;
    }

    [GeneratedRegex(@"(^|[^a-z])(seg|mask|label|labels|roi|gtv|ctv|ptv|dseg|contour|segmentation|lesion)([^a-z]|$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    internal static partial Regex SegmentationWord();

    [GeneratedRegex(@"(^|[^a-z])(params?|parameters|settings|config|configuration)([^a-z]|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SettingsWord();

    [GeneratedRegex(@"(^|[^a-z])(dictionary|codebook|data_dictionary|columns)([^a-z]|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DictionaryWord();

    [GeneratedRegex(@"(^|[^a-z])(participants|clinical|outcomes?|survival|patients)([^a-z]|$)", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex ClinicalWord();
}
