using System.Text.Json;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// The project's own form of <see cref="ProcessingSettings"/>: JSON, <c>openradiomics-settings-1</c>, described by <see cref="Schema"/>. Strict: a name that is
/// not known is refused, as it would be a setting that does nothing. A member left out has its default: no interpolation, no re-segmentation, steps of whole
/// numbers for the intensity–volume histogram, all dimensions, IBSI's texture parameters, no filter, no normalisation; <c>format</c> and <c>discretisation</c>
/// must be there. What was written reads back equal, with the same canonical form and hash.
/// </summary>
public static class SettingsFile
{
    private static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n" };

    /// <summary>JSON Schema (draft 2020-12) of the form.</summary>
    public static string Schema { get; } = ReadSchema();

    /// <summary>Reads settings.</summary>
    /// <param name="stream">The file; stays open.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <returns>The settings, or the first fault with its line, what was expected and the remedy.</returns>
    public static ReadResult<ProcessingSettings> Read(Stream stream, ReadLimits? limits = null)
    {
        var faults = new SettingsFaults();
        var tree = SettingsTree.Read(stream, JsonTree.Parse, limits ?? ReadLimits.Default, faults);
        var settings = faults.First is null ? SettingsReader.Read(tree!, faults) : null;
        return faults.First is { } fault ? new ReadResult<ProcessingSettings>.Refused(fault) : new ReadResult<ProcessingSettings>.Read(settings!, []);
    }

    /// <summary>Writes settings, every member of them: indented, line feeds, in the schema's order. The same settings give the same bytes.</summary>
    /// <param name="stream">Where to; stays open.</param>
    /// <param name="settings">What to write.</param>
    public static void Write(Stream stream, ProcessingSettings settings)
    {
        using (var json = new Utf8JsonWriter(stream, Indented)) SettingsWriter.Write(json, settings);
        stream.Write("\n"u8);
    }

    private static string ReadSchema()
    {
        using var stream = typeof(SettingsFile).Assembly.GetManifestResourceStream("settings.schema.json")
            ?? throw new InvalidOperationException("settings.schema.json is not embedded.");
        using var text = new StreamReader(stream);
        return text.ReadToEnd();
    }
}
