using System.Text.Encodings.Web;
using System.Text.Json;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// A document of regions with their values; each value with its identity, the canonical settings written out. null for a value that is not defined.
/// </summary>
internal sealed class JsonExtract : IExtractFormat
{
    public string Name => "json";

    public IExtractWriter Open(Stream stream, ExtractTable table) => new Writer(stream, table);

    private sealed class Writer : IExtractWriter
    {
        // mm³ as it is
        private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

        private readonly Utf8JsonWriter _json;
        private readonly Stream _stream;

        public Writer(Stream stream, ExtractTable table)
        {
            (_stream, _json) = (stream, new(stream, Options));
            _json.WriteStartObject();
            _json.WriteString("software", ExtractedValues.Software);
            _json.WriteString("settings", table.Settings);
            _json.WriteStartArray("regions");
        }

        public async Task WriteAsync(ExtractedRegion region, CancellationToken ct)
        {
            _json.WriteStartObject();
            foreach (var (name, of) in ExtractColumn.Keys)
                if (region.Region is { } keys && of(keys) is { Length: > 0 } key) _json.WriteString(name, key);
            _json.WriteStartArray("values");
            foreach (var feature in region.Features) Write(feature);
            _json.WriteEndArray();
            _json.WriteEndObject();
            await _json.FlushAsync(ct);
        }

        public async ValueTask DisposeAsync()
        {
            _json.WriteEndArray();
            _json.WriteEndObject();
            await _json.DisposeAsync();
            await _stream.WriteAsync("\n"u8.ToArray());
        }

        private void Write(ExtractedFeature feature)
        {
            _json.WriteStartObject();
            _json.WriteString("ibsi_code", feature.Definition.Code);
            if (feature.Definition.Subcode.Length > 0) _json.WriteString("ibsi_subcode", feature.Definition.Subcode);
            _json.WriteString("aggregation_code", feature.Aggregation.Code());
            _json.WriteString("feature", feature.Definition.Name);
            if (double.IsFinite(feature.Value)) _json.WriteNumber("value", feature.Value);
            else _json.WriteNull("value");
            _json.WriteString("unit", feature.Definition.Unit);
            _json.WriteString("settings", feature.Settings);
            _json.WriteString("settings_hash", feature.SettingsHash);
            _json.WriteEndObject();
        }
    }
}
