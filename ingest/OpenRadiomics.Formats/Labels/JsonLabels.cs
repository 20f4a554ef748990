using System.Globalization;
using System.Text.Json;

namespace OpenRadiomics.Formats;

/// <summary>A JSON file with an object <c>labels</c>, either way round: <c>{"1": "tumour"}</c>, or <c>{"tumour": 1}</c> as nnU-Net has it.</summary>
internal static class JsonLabels
{
    public static IEnumerable<LabelName> Read(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (json.RootElement.ValueKind != JsonValueKind.Object || !json.RootElement.TryGetProperty("labels", out var labels)
                || labels.ValueKind != JsonValueKind.Object) return [];
            return [.. labels.EnumerateObject().Select(Of).OfType<LabelName>()];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)   // no JSON, or a text of half a surrogate pair
        {
            return [];
        }
    }

    private static LabelName? Of(JsonProperty label) => label.Value.ValueKind switch
    {
        JsonValueKind.String when int.TryParse(label.Name, NumberStyles.None, CultureInfo.InvariantCulture, out var value) =>
            new(value, label.Value.GetString()!.Trim()),
        JsonValueKind.Number when label.Value.TryGetInt32(out var value) => new(value, label.Name.Trim()),
        _ => null,
    };
}
