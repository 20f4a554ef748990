using System.Globalization;
using System.Text.Json;

namespace OpenRadiomics.Client;

/// <summary>Which feature values are wanted. Values of one list are alternatives; all lists have to be met.</summary>
public sealed record FeatureValueQuery
{
    /// <summary>IBSI codes; program:name where IBSI has none.</summary>
    public IReadOnlyList<string> Code { get; init; } = [];

    /// <summary>Identities, as answers give them.</summary>
    public IReadOnlyList<string> Identity { get; init; } = [];

    /// <summary>IBSI codes of aggregations.</summary>
    public IReadOnlyList<string> Aggregation { get; init; } = [];

    /// <summary>Image filters; original for none.</summary>
    public IReadOnlyList<string> Filter { get; init; } = [];

    /// <summary>Accessions (their newest versions) or versions.</summary>
    public IReadOnlyList<string> Dataset { get; init; } = [];

    /// <summary>DICOM modalities.</summary>
    public IReadOnlyList<string> Modality { get; init; } = [];

    /// <summary>Anatomic sites.</summary>
    public IReadOnlyList<string> Site { get; init; } = [];

    /// <summary>Diseases.</summary>
    public IReadOnlyList<string> Disease { get; init; } = [];

    /// <summary>Makers of scanners.</summary>
    public IReadOnlyList<string> Manufacturer { get; init; } = [];

    /// <summary>Models of scanners.</summary>
    public IReadOnlyList<string> Model { get; init; } = [];

    /// <summary>Programs.</summary>
    public IReadOnlyList<string> Software { get; init; } = [];

    /// <summary>Hashes of canonical settings.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>Subjects.</summary>
    public IReadOnlyList<string> Subject { get; init; } = [];

    /// <summary>Names of regions.</summary>
    public IReadOnlyList<string> Region { get; init; } = [];

    /// <summary>Visits or time points.</summary>
    public IReadOnlyList<string> Session { get; init; } = [];

    /// <summary>Who drew the regions.</summary>
    public IReadOnlyList<string> Reader { get; init; } = [];

    /// <summary>Repetitions.</summary>
    public IReadOnlyList<string> Repeat { get; init; } = [];

    /// <summary>Smallest value.</summary>
    public double? Min { get; init; }

    /// <summary>Largest value.</summary>
    public double? Max { get; init; }

    /// <summary>Parts in which values of one group may differ: aggregation, filter, settings, offset.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    private (string Name, IReadOnlyList<string> Values)[] Lists =>
    [
        ("code", Code), ("identity", Identity), ("aggregation", Aggregation), ("filter", Filter), ("dataset", Dataset), ("modality", Modality), ("site", Site),
        ("disease", Disease),
        ("manufacturer", Manufacturer), ("model", Model), ("software", Software), ("settings", Settings), ("subject", Subject), ("region", Region),
        ("session", Session), ("reader", Reader),
        ("repeat", Repeat), ("allow", Allow),
    ];

    private (string Name, string? Value)[] Bounds => [("min", Min?.ToString("R", CultureInfo.InvariantCulture)),
        ("max", Max?.ToString("R", CultureInfo.InvariantCulture))];

    /// <summary>The query part of an address, with its question mark.</summary>
    /// <param name="more">What else it says.</param>
    public string ToQueryString(params (string Name, string? Value)[] more)
    {
        IEnumerable<(string Name, string? Value)> all = [.. Lists.SelectMany(list => list.Values.Select(value => (list.Name, (string?)value))),
            .. Bounds, .. more];
        return "?" + string.Join('&', all.Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
    }

    /// <summary>The same as a <c>FeatureFilter</c> of GraphQL.</summary>
    public string ToGraphQL() => "{" + string.Join(", ",
    [
        .. Lists.Where(list => list.Values.Count > 0).Select(list => $"{list.Name}: {JsonSerializer.Serialize(list.Values)}"),
        .. Bounds.Where(bound => bound.Value is not null).Select(bound => $"{bound.Name}: {bound.Value}"),
    ]) + "}";
}
