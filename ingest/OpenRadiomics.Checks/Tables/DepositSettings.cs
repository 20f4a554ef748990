using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>Settings that a deposit tells in a file rather than in its tables: heard only where exactly one file can be meant.</summary>
internal sealed class DepositSettings(IReadOnlyList<CheckedFile> files, OpenBytes open)
{
    private (ExtractionSettings? PyRadiomics, ExtractionSettings? OwnEngine)? _told;

    /// <summary>The settings of the program that made a table, where it tells none itself; else null.</summary>
    public async Task<ExtractionSettings?> For(FeatureTable table, CancellationToken ct)
    {
        if (Enumerable.Range(0, table.RowCount).Any(row => table.SettingsOf(row) is not null)) return null;
        if (table.Software is not (null or "PyRadiomics")) return null;
        _told ??= await Read(ct);
        return table.Software is null ? _told.Value.OwnEngine : _told.Value.PyRadiomics;
    }

    private async Task<(ExtractionSettings?, ExtractionSettings?)> Read(CancellationToken ct)
    {
        if (files.Where(file => file is { Labels.Role: Role.Settings, Content: not FileContent.External }).Take(2).ToArray() is not [var only]) return default;
        await using var stream = await open(only.Path, ct);
        var bytes = new MemoryStream();
        await Copy(stream, bytes, ct);
        if (PyRadiomicsFile.IsOne(only.Path.Name, bytes)) return (PyRadiomicsFile.Told(bytes), null);
        return (null, SettingsFile.Read(bytes) is ReadResult<ProcessingSettings>.Read { Value: var settings }
            ? ExtractionSettings.OfOwnEngine(settings.Canonical(SettingsParts.All)) : null);
    }

    /// <summary>As much as a settings file may have, and one byte more, by which its reader refuses it.</summary>
    private static async Task Copy(Stream from, MemoryStream to, CancellationToken ct)
    {
        var buffer = new byte[ReadLimits.Default.SettingsBytes + 1];
        to.Write(buffer.AsSpan(0, await from.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct)));
        to.Position = 0;
    }
}
