using System.Globalization;
using OpenRadiomics.Core;

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

    /// <summary>Smallest value.</summary>
    public double? Min { get; init; }

    /// <summary>Largest value.</summary>
    public double? Max { get; init; }

    /// <summary>Parts in which values of one group may differ: aggregation, filter, settings, offset.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    internal string ToQueryString(params (string Name, string? Value)[] more)
    {
        (string Name, IReadOnlyList<string> Values)[] lists =
        [
            ("code", Code), ("identity", Identity), ("aggregation", Aggregation), ("filter", Filter), ("dataset", Dataset), ("modality", Modality), ("site", Site), ("disease", Disease),
            ("manufacturer", Manufacturer), ("model", Model), ("software", Software), ("settings", Settings), ("subject", Subject), ("region", Region), ("allow", Allow),
        ];
        IEnumerable<(string Name, string? Value)> all =
        [
            .. lists.SelectMany(list => list.Values.Select(value => (list.Name, (string?)value))),
            ("min", Min?.ToString("R", CultureInfo.InvariantCulture)), ("max", Max?.ToString("R", CultureInfo.InvariantCulture)), .. more,
        ];
        return "?" + string.Join('&', all.Where(pair => pair.Value is not null).Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));
    }
}

/// <summary>Published feature values, across datasets.</summary>
public sealed class FeaturesClient
{
    private readonly Wire wire;

    internal FeaturesClient(Wire wire) => this.wire = wire;

    /// <summary>One page of values. Values are comparable only within a group.</summary>
    /// <param name="query">Which values.</param>
    /// <param name="sort">source, value or valueDown; null for source.</param>
    /// <param name="cursor">The <c>Next</c> of the page before; null for the first.</param>
    /// <param name="first">How many, 1 to 10000.</param>
    /// <param name="ct">Cancels.</param>
    public Task<FeatureValuesView> Values(FeatureValueQuery query, string? sort = null, string? cursor = null, int first = 100, CancellationToken ct = default) =>
        wire.Get<FeatureValuesView>("/api/v1/features/values" + query.ToQueryString(("sort", sort), ("cursor", cursor), ("first", first.ToString(CultureInfo.InvariantCulture)), ("format", "json")), ct);

    /// <summary>All values found, as a file in the long form. The stream is the caller's to close.</summary>
    /// <param name="query">Which values.</param>
    /// <param name="format">csv, ndjson, parquet or arrow.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Stream> ValuesAs(FeatureValueQuery query, string format, CancellationToken ct = default) => Open("/api/v1/features/values" + query.ToQueryString(("format", format)), ct);

    /// <summary>Statistics of values, of each group of comparable ones for itself.</summary>
    /// <param name="query">Which values.</param>
    /// <param name="by">What to group by: dataset, version, modality, site, disease, manufacturer, model, software, reader, session, repeat, subject or region.</param>
    /// <param name="bins">Bins of the histogram; 0 for none.</param>
    /// <param name="ct">Cancels.</param>
    public Task<FeatureStatisticsView> Statistics(FeatureValueQuery query, IReadOnlyList<string>? by = null, int bins = 20, CancellationToken ct = default) =>
        wire.Get<FeatureStatisticsView>("/api/v1/features/statistics" + query.ToQueryString([.. (by ?? []).Select(one => ("by", (string?)one)), ("bins", bins.ToString(CultureInfo.InvariantCulture))]), ct);

    /// <summary>The regions of a version, in the order of every feature's values.</summary>
    /// <param name="version">The version.</param>
    /// <param name="ct">Cancels.</param>
    public IAsyncEnumerable<RoiView> Rois(VersionId version, CancellationToken ct = default) => wire.Pages<RoiView>($"/api/v1/datasets/{version.Accession}/versions/{version.Number}/rois?first=1000", ct);

    /// <summary>All values of a version as one file. The stream is the caller's to close.</summary>
    /// <param name="version">The version.</param>
    /// <param name="layout">long or wide.</param>
    /// <param name="format">csv, ndjson, parquet, arrow or json.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Stream> OfVersion(VersionId version, string layout, string format, CancellationToken ct = default) =>
        Open($"/api/v1/datasets/{version.Accession}/versions/{version.Number}/features?layout={Uri.EscapeDataString(layout)}&format={Uri.EscapeDataString(format)}", ct);

    private async Task<Stream> Open(string address, CancellationToken ct) => await (await wire.Send(new(HttpMethod.Get, address), ct)).Content.ReadAsStreamAsync(ct);
}
