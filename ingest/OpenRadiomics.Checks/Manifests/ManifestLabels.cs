using System.Globalization;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>What a manifest says of files, as labels of a deposit.</summary>
public static class ManifestLabels
{
    /// <summary>Labels by path; rows whose path cannot be deposited are left out. A file of several rows holds several regions: it gets no single ROI and label.</summary>
    public static IReadOnlyDictionary<AssetPath, FileLabels> Of(IEnumerable<ManifestEntry> entries) => entries
        .Where(entry => AssetPath.WhyNot(entry.Path) is null)
        .GroupBy(entry => AssetPath.Parse(entry.Path, null))
        .ToDictionary(file => file.Key, file => file.Skip(1).Any() ? One(file.First()) with { Roi = null, Label = null } : One(file.First()));

    /// <summary>Labels as a row of a manifest.</summary>
    public static ManifestEntry Entry(AssetPath path, FileLabels labels) => new(path.ToString(), Enum.Parse<FileRole>(labels.Role.ToString()))
    {
        Subject = labels.Subject ?? "",
        Session = labels.Session ?? "",
        Scan = labels.Scan ?? "",
        Roi = labels.Roi ?? "",
        Label = labels.Label?.ToString(CultureInfo.InvariantCulture) ?? "",
        Reader = labels.Reader ?? "",
        Repeat = labels.Repeat ?? "",
        Licence = labels.Licence?.ToString() ?? "",
    };

    private static FileLabels One(ManifestEntry entry) => new(
        Enum.Parse<Role>(entry.Role.ToString()), Text(entry.Subject), Text(entry.Session), entry.Role == FileRole.Scan ? Text(entry.Scan) ?? entry.Path : Text(entry.Scan),
        Text(entry.Roi), int.TryParse(entry.Label, NumberStyles.None, CultureInfo.InvariantCulture, out var label) ? label : null, Text(entry.Reader), Text(entry.Repeat),
        LicenceId.TryParse(entry.Licence, null, out var licence) ? licence : null,
        entry.Role == FileRole.PhantomTable ? FolderConvention.PhantomOf(AssetPath.Parse(entry.Path, null)) : null);

    private static string? Text(string cell) => cell.Length == 0 ? null : cell;
}
