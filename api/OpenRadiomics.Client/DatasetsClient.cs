using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

/// <summary>Published datasets: find, read, download.</summary>
public sealed class DatasetsClient
{
    private readonly Wire wire;

    internal DatasetsClient(Wire wire) => this.wire = wire;

    /// <summary>One page of datasets found, with facets.</summary>
    public Task<SearchView> Search(DatasetQuery query, CancellationToken ct = default) => wire.Get<SearchView>($"/api/v1/datasets{query.ToQueryString()}", ct);

    /// <summary>A dataset with its newest version.</summary>
    public Task<DatasetView> Get(Accession accession, CancellationToken ct = default) => wire.Get<DatasetView>($"/api/v1/datasets/{accession}", ct);

    /// <summary>One version. It never changes.</summary>
    public Task<VersionView> Version(VersionId version, CancellationToken ct = default) => wire.Get<VersionView>(Address(version), ct);

    /// <summary>What is new in a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="since">Number of an earlier version.</param>
    /// <param name="ct">Cancels.</param>
    public Task<VersionChangesView> Changes(VersionId version, int since, CancellationToken ct = default) =>
        wire.Get<VersionChangesView>($"{Address(version)}/changes?since={since}", ct);

    /// <summary>One page of a version's subjects with their scans and segmentations.</summary>
    public Task<PageView<SubjectView>> Subjects(VersionId version, string? cursor, int first, CancellationToken ct = default) =>
        wire.Get<PageView<SubjectView>>($"{Address(version)}/subjects?first={first}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", ct);

    /// <summary>What is published, in numbers.</summary>
    public Task<FiguresView> Figures(CancellationToken ct = default) => wire.Get<FiguresView>("/api/v1/figures", ct);

    /// <summary>Programs that datasets name, and how their values compare with each phantom.</summary>
    public IAsyncEnumerable<SoftwareView> Software(CancellationToken ct = default) => wire.Pages<SoftwareView>("/api/v1/software", ct);

    /// <summary>The first bytes of a file, to look at.</summary>
    /// <param name="version">The version.</param>
    /// <param name="path">One of its files, with bytes here.</param>
    /// <param name="bytes">How many.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<byte[]> Beginning(VersionId version, AssetPath path, int bytes, CancellationToken ct = default)
    {
        using var answer = await wire.Send(new(HttpMethod.Get, $"{Address(version)}/files/{Wire.Escaped(path)}") { Headers = { Range = new(0, bytes - 1) } },
            ct);
        return await answer.Content.ReadAsByteArrayAsync(ct);
    }

    /// <summary>What the checks said of a version.</summary>
    public Task<ReportView> Report(VersionId version, CancellationToken ct = default) => wire.Get<ReportView>($"{Address(version)}/report", ct);

    /// <summary>
    /// What curators said of a version: that it was approved, for everybody; the comments and earlier words too, for its owner and for curators.
    /// </summary>
    /// <returns>Null if nothing was said, or nothing that is for the caller, or the version was withdrawn.</returns>
    public async Task<ReviewView?> Review(VersionId version, CancellationToken ct = default)
    {
        try
        {
            return await wire.Get<ReviewView>($"{Address(version)}/review", ct);
        }
        catch (ProblemException none) when (none.Type is "urn:openradiomics:problem:no-review" or "urn:openradiomics:problem:withdrawn")
        {
            return null;
        }
    }

    /// <summary>How its images were acquired and reconstructed, as their headers say.</summary>
    public Task<ProtocolView> Protocol(VersionId version, CancellationToken ct = default) => wire.Get<ProtocolView>($"{Address(version)}/protocol", ct);

    /// <summary>The scans that can be looked at, each with the segmentations drawn on it.</summary>
    public Task<ScansView> Scans(VersionId version, CancellationToken ct = default) => wire.Get<ScansView>($"{Address(version)}/scans", ct);

    /// <summary>The regions of a segmentation as they lie on its scan.</summary>
    public Task<IReadOnlyList<DrawnRegionView>> Regions(VersionId version, AssetPath scan, AssetPath mask, CancellationToken ct = default) =>
        wire.Get<IReadOnlyList<DrawnRegionView>>($"{Address(version)}/regions?scan={Escaped(scan)}&mask={Escaped(mask)}", ct);

    /// <summary>How well two segmentations of a scan agree.</summary>
    /// <param name="version">The version.</param>
    /// <param name="a">One segmentation.</param>
    /// <param name="b">The other.</param>
    /// <param name="scan">The scan on whose grid they are compared; null for that to which the first belongs.</param>
    /// <param name="region">Name or label of a region that both have; null for all that is set.</param>
    /// <param name="ct">Cancels.</param>
    public Task<AgreementView> Agreement(VersionId version, AssetPath a, AssetPath b, AssetPath? scan = null, string? region = null,
        CancellationToken ct = default) =>
        wire.Get<AgreementView>(
            $"{Address(version)}/agreement?a={Escaped(a)}&b={Escaped(b)}{(scan is { } on ? $"&scan={Escaped(on)}" : "")}{(region is null ? "" : $"&region={Uri.EscapeDataString(region)}")}", ct);

    /// <summary>One page of a version's files.</summary>
    public Task<PageView<AssetView>> FilesPage(VersionId version, string? cursor, int first, CancellationToken ct = default) =>
        wire.Get<PageView<AssetView>>($"{Address(version)}/files?first={first}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", ct);

    /// <summary>The first files of one role.</summary>
    public Task<PageView<AssetView>> FilesOf(VersionId version, Role role, int first, CancellationToken ct = default) =>
        wire.Get<PageView<AssetView>>(
            $"{Address(version)}/files?role={System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(role.ToString())}&first={first}", ct);

    /// <summary>All files of a version, page by page.</summary>
    public IAsyncEnumerable<AssetView> Files(VersionId version, CancellationToken ct = default) =>
        wire.Pages<AssetView>($"{Address(version)}/files?first=500", ct);

    /// <summary>How to cite a version.</summary>
    /// <param name="version">The version.</param>
    /// <param name="format">apa, bibtex, ris or csl.</param>
    /// <param name="ct">Cancels.</param>
    public async Task<string> Citation(VersionId version, string format, CancellationToken ct = default)
    {
        using var answer = await wire.Send(new(HttpMethod.Get, $"{Address(version)}/citation?format={Uri.EscapeDataString(format)}"), ct);
        return await answer.Content.ReadAsStringAsync(ct);
    }

    /// <summary>Downloads a file, goes on where an earlier download stopped, and verifies its digest.</summary>
    /// <param name="version">The version.</param>
    /// <param name="file">One of its files, with bytes here.</param>
    /// <param name="target">Where it goes; until it is whole and right it is called <c>target.part</c>.</param>
    /// <param name="progress">Is told the bytes that have come.</param>
    /// <param name="ct">Cancels; what has come stays for the next try.</param>
    /// <exception cref="InvalidDataException">The bytes are not those of the digest; the part is deleted.</exception>
    public Task Download(VersionId version, AssetView file, string target, IProgress<long>? progress = null, CancellationToken ct = default) =>
        Downloading.ToFile(wire, $"{Address(version)}/files/{Wire.Escaped(file.Path)}", file, target, progress, ct);

    /// <summary>
    /// Downloads a file in another form. Nothing is resumed nor verified by a digest: the portal makes it while it is sent, and breaks off where it cannot end.
    /// </summary>
    /// <param name="version">The version.</param>
    /// <param name="file">One of its files, with bytes here.</param>
    /// <param name="format">nifti or nrrd of an image, csv or parquet of a table.</param>
    /// <param name="target">Where it goes; until it is whole it is called <c>target.part</c>.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>Whether it can be had so; if not, nothing was written.</returns>
    public Task<bool> DownloadAs(VersionId version, AssetView file, string format, string target, CancellationToken ct = default) =>
        Downloading.ToFile(wire, $"{Address(version)}/files/{Wire.Escaped(file.Path)}?format={Uri.EscapeDataString(format)}", target, ct);

    private static string Escaped(AssetPath path) => Uri.EscapeDataString(path.ToString());

    private static string Address(VersionId version) => $"/api/v1/datasets/{version.Accession}/versions/{version.Number}";
}
