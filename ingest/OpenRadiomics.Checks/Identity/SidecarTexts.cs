using System.Text.Json;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>The texts of a JSON file, each as <c>key: value</c>, so that a birth date is known for one.</summary>
internal static class SidecarTexts
{
    /// <summary>Under these keys people are named for their work.</summary>
    private static readonly HashSet<string> Credits = new(StringComparer.OrdinalIgnoreCase)
    {
        "author", "authors", "creator", "creators", "contributor", "contributors", "maintainer", "maintainers", "contact", "acknowledgements",
        "acknowledgments", "howtoacknowledge", "funding",
        "referencesandlinks", "citation", "publisher", "editor", "license", "licence", "copyright",
    };

    public static IEnumerable<TextField> Of(JsonElement root) => Of(root, "", "");

    private static IEnumerable<TextField> Of(JsonElement value, string key, string way) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().Where(property => !Credits.Contains(property.Name))
            .SelectMany(property => Of(property.Value, property.Name,
                $"{way}/{Told.Text(property.Name)}").Prepend(new($"{way}/{Told.Text(property.Name)} (the key)", property.Name))),
        JsonValueKind.Array => value.EnumerateArray().SelectMany((item, index) => Of(item, key, $"{way}/{index}")),
        JsonValueKind.String => [new(way, $"{key}: {value.GetString()}")],
        JsonValueKind.Number when ColumnTopics.Of(key) is not ColumnTopic.Anything => [new(way, $"{key}: {value.GetRawText()}")],
        _ => [],
    };
}
