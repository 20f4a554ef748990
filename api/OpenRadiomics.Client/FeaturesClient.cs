using System.Globalization;
using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

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
    public Task<FeatureValuesView> Values(FeatureValueQuery query, string? sort = null, string? cursor = null, int first = 100,
        CancellationToken ct = default) =>
        wire.Get<FeatureValuesView>("/api/v1/features/values"
            + query.ToQueryString(("sort", sort), ("cursor", cursor), ("first", first.ToString(CultureInfo.InvariantCulture)), ("format", "json")), ct);

    /// <summary>All values found, as a file in the long form. The stream is the caller's to close.</summary>
    /// <param name="query">Which values.</param>
    /// <param name="format">csv, ndjson, parquet or arrow.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Stream> ValuesAs(FeatureValueQuery query, string format, CancellationToken ct = default) =>
        Open("/api/v1/features/values" + query.ToQueryString(("format", format)), ct);

    /// <summary>Statistics of values, of each group of comparable ones for itself.</summary>
    /// <param name="query">Which values.</param>
    /// <param name="by">What to group by: dataset, version, modality, site, disease, manufacturer, model, software, reader, session, repeat, subject or
    /// region.</param>
    /// <param name="bins">Bins of the histogram; 0 for none.</param>
    /// <param name="ct">Cancels.</param>
    public Task<FeatureStatisticsView> Statistics(FeatureValueQuery query, IReadOnlyList<string>? by = null, int bins = 20, CancellationToken ct = default) =>
        wire.Get<FeatureStatisticsView>("/api/v1/features/statistics"
            + query.ToQueryString([.. (by ?? []).Select(one => ("by", (string?)one)), ("bins", bins.ToString(CultureInfo.InvariantCulture))]), ct);

    /// <summary>
    /// How well features withstand another reader, session or repetition: each group of comparable values in each version for itself. A dataset alone asks for
    /// all its features.
    /// </summary>
    /// <param name="query">Which values.</param>
    /// <param name="asked">What raters are, and what features have to meet.</param>
    /// <param name="cursor">The <c>Next</c> of the page before; null for the first.</param>
    /// <param name="first">How many, 1 to 1000.</param>
    /// <param name="ct">Cancels.</param>
    public Task<FeatureRobustnessView> Robustness(FeatureValueQuery query, RobustnessQuery asked, string? cursor = null, int first = 100,
        CancellationToken ct = default) =>
        wire.Get<FeatureRobustnessView>("/api/v1/features/robustness"
            + query.ToQueryString([.. asked.Parameters, ("sort", asked.Sort), ("cursor", cursor), ("first", first.ToString(CultureInfo.InvariantCulture)),
                ("format", "json")]), ct);

    /// <summary>The same of all features found, as a file: a row for each. The stream is the caller's to close.</summary>
    /// <param name="query">Which values.</param>
    /// <param name="asked">What raters are, and what features have to meet; a file has no order of its own.</param>
    /// <param name="format">csv, ndjson, parquet or arrow.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Stream> RobustnessAs(FeatureValueQuery query, RobustnessQuery asked, string format, CancellationToken ct = default) =>
        Open("/api/v1/features/robustness" + query.ToQueryString([.. asked.Parameters, ("format", format)]), ct);

    /// <summary>
    /// How features changed between two sessions of the same subjects, regions, readers and repetitions. A dataset alone asks for all its features.
    /// </summary>
    /// <param name="query">Which values.</param>
    /// <param name="from">The first session, as the dataset names it.</param>
    /// <param name="to">The second.</param>
    /// <param name="cursor">The <c>Next</c> of the page before; null for the first.</param>
    /// <param name="first">How many, 1 to 10000.</param>
    /// <param name="ct">Cancels.</param>
    public Task<FeatureDeltasView> Deltas(FeatureValueQuery query, string from, string to, string? cursor = null, int first = 100,
        CancellationToken ct = default) =>
        wire.Get<FeatureDeltasView>("/api/v1/features/deltas"
            + query.ToQueryString(("from", from), ("to", to), ("cursor", cursor), ("first", first.ToString(CultureInfo.InvariantCulture))), ct);

    /// <summary>How the features of one dataset hang together: Spearman's correlations over its regions, clusters, and dependence on the volume.</summary>
    /// <param name="dataset">An accession (its newest version), or a version.</param>
    /// <param name="asked">How they are put together; null for the usual.</param>
    /// <param name="query">Which values; null for all. Its own datasets are not looked at.</param>
    /// <param name="ct">Cancels.</param>
    public Task<FeatureCorrelationsView> Correlations(string dataset, CorrelationQuery? asked = null, FeatureValueQuery? query = null,
        CancellationToken ct = default) =>
        wire.Get<FeatureCorrelationsView>("/api/v1/features/correlations"
            + ((query ?? new()) with { Dataset = [dataset] }).ToQueryString([.. (asked ?? new()).Parameters]), ct);

    /// <summary>What each program gives for a feature on each phantom, beside the reference, and which programs agree.</summary>
    /// <param name="code">IBSI code, such as TDIC, or BC2M-NK6P with a subcode.</param>
    /// <param name="aggregation">IBSI code of an aggregation; null for all.</param>
    /// <param name="ct">Cancels.</param>
    public Task<SoftwareAgreementView> SoftwareAgreement(string code, string? aggregation = null, CancellationToken ct = default) =>
        wire.Get<SoftwareAgreementView>($"/api/v1/features/software?code={Uri.EscapeDataString(code)}" + (aggregation is null ? ""
            : $"&aggregation={Uri.EscapeDataString(aggregation)}"), ct);

    /// <summary>The published regions whose values are nearest to given ones, by identities that are named alone.</summary>
    /// <param name="query">The values, and where to look.</param>
    /// <param name="ct">Cancels.</param>
    public Task<NearestRegionsView> Nearest(NearestRegionsQuery query, CancellationToken ct = default) =>
        wire.Send<NearestRegionsView>(Wire.Json(HttpMethod.Post, "/api/v1/features/nearest", query), ct);

    /// <summary>The regions of a version, in the order of every feature's values.</summary>
    /// <param name="version">The version.</param>
    /// <param name="ct">Cancels.</param>
    public IAsyncEnumerable<RoiView> Rois(VersionId version, CancellationToken ct = default) =>
        wire.Pages<RoiView>($"/api/v1/datasets/{version.Accession}/versions/{version.Number}/rois?first=1000", ct);

    /// <summary>All values of a version as one file. The stream is the caller's to close.</summary>
    /// <param name="version">The version.</param>
    /// <param name="layout">long or wide.</param>
    /// <param name="format">csv, ndjson, parquet, arrow or json.</param>
    /// <param name="ct">Cancels.</param>
    public Task<Stream> OfVersion(VersionId version, string layout, string format, CancellationToken ct = default) =>
        Open(
            $"/api/v1/datasets/{version.Accession}/versions/{version.Number}/features?layout={Uri.EscapeDataString(layout)}&format={Uri.EscapeDataString(format)}", ct);

    private async Task<Stream> Open(string address, CancellationToken ct) =>
        await (await wire.Send(new(HttpMethod.Get, address), ct)).Content.ReadAsStreamAsync(ct);
}
