using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>The settings of some rows of a table, and what their columns' identities have of them.</summary>
/// <param name="settings">As the table, or a file of its deposit, tells them; null where nobody does.</param>
/// <param name="source">Digest of the table's bytes, and what else keeps unknown settings apart.</param>
internal sealed class RowSettings(ExtractionSettings? settings, string source)
{
    private readonly ConcurrentDictionary<(string, SettingsParts), string> _texts = [];

    public ExtractionSettings? Told => settings;

    /// <summary>The canonical settings on which something depends; null where nobody tells them.</summary>
    public string? Text(string? software, SettingsParts parts) =>
        settings is null || software is null ? null : _texts.GetOrAdd((software, parts), _ => SettingsIdentity.Text(software, settings, parts));

    /// <summary>What stands for settings that nobody knows: private to the column.</summary>
    public string Private(TableColumn column) => "unknown:"
        + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{column.Index}\n{column.Name}")))[..32];
}
