using System.Globalization;
using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>
/// Acquisition as a JSON file beside an image tells it: keys of dcm2niix and BIDS, or DICOM's keywords, written by hand where only NIfTI is there.
/// </summary>
internal static class SidecarProtocol
{
    private static readonly string[] Marks = ["Modality", "Manufacturer", "ConversionSoftware", "MagneticFieldStrength", "KVP", "TracerName",
        "Radiopharmaceutical"];

    /// <summary>Null for a JSON file that speaks of something else.</summary>
    public static SeriesFacts? Of(AssetPath path, JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object || !Marks.Any(mark => root.TryGetProperty(mark, out _))) return null;
        var facts = new Dictionary<string, string>();
        foreach (var fact in AllProtocolFacts.InOrder)
            if (Told.Fact(Values(root, fact)) is { } value) facts[fact.Name] = value;
        if (!facts.ContainsKey("tracer") && Told.Fact(Texts(root, "TracerName", 1)) is { } tracer) facts["tracer"] = tracer;
        var modality = Told.Fact(Texts(root, "Modality", 1))
            ?? (facts.ContainsKey("field strength (T)") ? "MR" : facts.ContainsKey("tube voltage (kVp)") ? "CT" : facts.ContainsKey("tracer") ? "PT" : "OT");
        return new(DicomProtocol.Digest(path.ToString()), modality, "sidecar", facts,
            HeadWords.Any([.. Texts(root, "BodyPartExamined", 1), .. Texts(root, "SeriesDescription", 1), .. Texts(root, "ProtocolName", 1)]));
    }

    private static IReadOnlyList<string> Values(JsonElement root, ProtocolFact fact) =>
        Texts(root, fact.Sidecar ?? fact.Keyword, fact.SidecarFactor) is { Count: > 0 } texts ? texts : fact.Sidecar is null ? []
            : Texts(root, fact.Keyword, fact.SidecarFactor);

    private static IReadOnlyList<string> Texts(JsonElement root, string key, double factor) =>
        !root.TryGetProperty(key, out var value) ? [] : value.ValueKind switch
    {
        JsonValueKind.String => [value.GetString()!],
        JsonValueKind.Number => [Number(value, factor)],
        JsonValueKind.Array => [.. value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.String or JsonValueKind.Number)
            .Select(item => item.ValueKind == JsonValueKind.String ? item.GetString()! : Number(item, factor))],
        _ => [],
    };

    private static string Number(JsonElement value, double factor) => (Math.Round(value.GetDouble() * factor, 9)).ToString(CultureInfo.InvariantCulture);
}
