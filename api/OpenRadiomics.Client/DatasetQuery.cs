namespace OpenRadiomics.Client;

/// <summary>What to search for; null or empty: anything. Values of one list are alternatives, all lists have to be met.</summary>
/// <param name="Text">Words in title, abstract, creators, key words.</param>
/// <param name="Modality">DICOM modalities.</param>
/// <param name="Site">Anatomic sites.</param>
/// <param name="Disease">Diseases.</param>
/// <param name="Manufacturer">Manufacturers of scanners.</param>
/// <param name="Licence">SPDX identifiers of licences of any asset.</param>
/// <param name="Software">Extraction software.</param>
/// <param name="Holds">What has to be there, each of it: scans, masks, features, code, phantom.</param>
/// <param name="Conformance">How far values of phantom tables match the reference: all, most, some, untested.</param>
/// <param name="Rqs16">Verified open-science points.</param>
/// <param name="Synthetic">Made by a program, or not.</param>
/// <param name="Sort">relevance, newest, title or rqs16.</param>
/// <param name="First">Items a page.</param>
/// <param name="Cursor">Where the page begins: a page's <c>Next</c>.</param>
public sealed record DatasetQuery(
    string? Text = null, IReadOnlyList<string>? Modality = null, IReadOnlyList<string>? Site = null, IReadOnlyList<string>? Disease = null,
    IReadOnlyList<string>? Manufacturer = null, IReadOnlyList<string>? Licence = null, IReadOnlyList<string>? Software = null,
    IReadOnlyList<string>? Holds = null, IReadOnlyList<string>? Conformance = null, IReadOnlyList<int>? Rqs16 = null, bool? Synthetic = null,
    string? Sort = null, int? First = null, string? Cursor = null)
{
    /// <summary>The query part of an address, with its question mark; empty if nothing is asked for.</summary>
    public string ToQueryString()
    {
        (string Name, IEnumerable<string?>? Values)[] all =
        [
            ("q", [Text]), ("modality", Modality), ("site", Site), ("disease", Disease), ("manufacturer", Manufacturer), ("licence", Licence),
            ("software", Software), ("holds", Holds), ("conformance", Conformance),
            ("rqs16", Rqs16?.Select(Number)), ("synthetic", [Synthetic is { } flag ? (flag ? "true" : "false") : null]), ("sort", [Sort]),
            ("first", [First is { } first ? Number(first) : null]), ("cursor", [Cursor]),
        ];
        var asked = all.SelectMany(part => (part.Values ?? []).Where(value => !string.IsNullOrWhiteSpace(value))
            .Select(value => $"{part.Name}={Uri.EscapeDataString(value!)}")).ToArray();
        return asked.Length == 0 ? "" : "?" + string.Join('&', asked);
    }

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
