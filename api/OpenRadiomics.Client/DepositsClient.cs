using System.Net.Http.Headers;
using System.Runtime.CompilerServices;
using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

/// <summary>
/// The caller's own deposits: open, describe, upload, check, publish. Calls can be repeated safely, but that opening needs a key for it, and that each link
/// for reviewers is another one.
/// </summary>
public sealed class DepositsClient
{
    private const string Root = "/api/v1/deposits";
    private readonly Wire wire;

    internal DepositsClient(Wire wire) => this.wire = wire;

    /// <summary>Opens a deposit.</summary>
    /// <param name="basedOn">The dataset of which it becomes the next version; null for a new dataset.</param>
    /// <param name="idempotencyKey">The same key opens the same deposit once, however often it is sent.</param>
    /// <param name="ct">Cancels.</param>
    public Task<DepositView> Open(Accession? basedOn = null, string? idempotencyKey = null, CancellationToken ct = default) =>
        Post<DepositView>(Root, new { basedOn }, idempotencyKey, ct);

    /// <summary>The caller's deposits, newest first.</summary>
    public IAsyncEnumerable<DepositView> List(CancellationToken ct = default) => wire.Pages<DepositView>(Root, ct);

    /// <summary>One deposit.</summary>
    public Task<DepositView> Get(DepositId id, CancellationToken ct = default) => wire.Get<DepositView>($"{Root}/{id}", ct);

    /// <summary>What is said of the deposit.</summary>
    public async Task<(Description Description, string ETag)> Description(DepositId id, CancellationToken ct = default)
    {
        using var answer = await wire.Send(new(HttpMethod.Get, $"{Root}/{id}/description"), ct);
        return (await Wire.Read<Description>(answer, ct), answer.Headers.ETag?.ToString() ?? "*");
    }

    /// <summary>Says everything that is to be said of the deposit.</summary>
    /// <param name="id">The deposit.</param>
    /// <param name="description">All of it: what is left out is removed.</param>
    /// <param name="etag">The ETag of the description that this replaces; null to replace whatever stands there now.</param>
    /// <param name="ct">Cancels.</param>
    public async Task Describe(DepositId id, Description description, string? etag = null, CancellationToken ct = default)
    {
        var request = Wire.Json(HttpMethod.Put, $"{Root}/{id}/description", description);
        request.Headers.TryAddWithoutValidation("If-Match", etag ?? "*");
        (await wire.Send(request, ct)).Dispose();
    }

    /// <summary>Puts a file's bytes.</summary>
    /// <param name="id">The deposit.</param>
    /// <param name="path">Where the file lies in the deposit.</param>
    /// <param name="content">Its bytes, read once, from the present position to the end.</param>
    /// <param name="digest">What they must be on arrival; null not to say.</param>
    /// <param name="ct">Cancels; nothing of a cancelled upload is kept.</param>
    public Task<DepositFileView> Put(DepositId id, AssetPath path, Stream content, Sha256? digest = null, CancellationToken ct = default) =>
        wire.Send<DepositFileView>(Putting(id, path, content, digest), ct);

    /// <summary>Puts a file's bytes in the place of those that were read; refused if others lie there now.</summary>
    /// <param name="id">The deposit.</param>
    /// <param name="path">Where the file lies in the deposit.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="etag">ETag of the file that this replaces; null where there was none.</param>
    /// <param name="ct">Cancels.</param>
    public Task<DepositFileView> Replace(DepositId id, AssetPath path, Stream content, string? etag, CancellationToken ct = default)
    {
        var request = Putting(id, path, content, null);
        request.Headers.TryAddWithoutValidation(etag is null ? "If-None-Match" : "If-Match", etag ?? "*");
        return wire.Send<DepositFileView>(request, ct);
    }

    private static HttpRequestMessage Putting(DepositId id, AssetPath path, Stream content, Sha256? digest)
    {
        var body = new StreamContent(content, 128 * 1024);
        body.Headers.ContentType = new("application/octet-stream");
        if (digest is { } expected) body.Headers.TryAddWithoutValidation("Content-Digest", $"sha-256=:{Convert.ToBase64String(expected.ToBytes())}:");
        return new(HttpMethod.Put, $"{Root}/{id}/files/{Wire.Escaped(path)}") { Content = body };
    }

    /// <summary>Names a scan that is open in another repository, or an asset of another dataset here.</summary>
    public Task<DepositFileView> PutExternal(DepositId id, AssetPath path, ExternalReferenceView reference, CancellationToken ct = default) =>
        wire.Send<DepositFileView>(Wire.Json(HttpMethod.Put, $"{Root}/{id}/external/{Wire.Escaped(path)}", reference), ct);

    /// <summary>Says what a file is: role, subject, session, ROI, licence, ….</summary>
    /// <param name="id">The deposit.</param>
    /// <param name="path">The file.</param>
    /// <param name="labels">All of it: what is left out is removed.</param>
    /// <param name="etag">ETag of the file that was looked at; null for whatever stands there now.</param>
    /// <param name="ct">Cancels.</param>
    public Task<DepositFileView> Label(DepositId id, AssetPath path, FileLabels labels, string? etag = null, CancellationToken ct = default)
    {
        var request = Wire.Json(HttpMethod.Put, $"{Root}/{id}/labels/{Wire.Escaped(path)}", labels);
        request.Headers.TryAddWithoutValidation("If-Match", etag ?? "*");
        return wire.Send<DepositFileView>(request, ct);
    }

    /// <summary>The deposit's files, in the order of their paths.</summary>
    public IAsyncEnumerable<DepositFileView> Files(DepositId id, CancellationToken ct = default) =>
        wire.Pages<DepositFileView>($"{Root}/{id}/files?first=500", ct);

    /// <summary>Takes a file out.</summary>
    public async Task Remove(DepositId id, AssetPath path, CancellationToken ct = default) =>
        (await wire.Send(new(HttpMethod.Delete, $"{Root}/{id}/files/{Wire.Escaped(path)}"), ct)).Dispose();

    /// <summary>What the portal makes of the folder's layout, as a manifest to confirm or edit (CSV).</summary>
    public async Task<string> ProposedManifest(DepositId id, CancellationToken ct = default)
    {
        using var answer = await wire.Send(new(HttpMethod.Get, $"{Root}/{id}/manifest/proposal"), ct);
        return await answer.Content.ReadAsStringAsync(ct);
    }

    /// <summary>Confirms a manifest: labels every file it names.</summary>
    public async Task PutManifest(DepositId id, string csv, CancellationToken ct = default)
    {
        var request = new HttpRequestMessage(HttpMethod.Put,
            $"{Root}/{id}/manifest") { Content = new StringContent(csv, new MediaTypeHeaderValue("text/csv", "utf-8")) };
        (await wire.Send(request, ct)).Dispose();
    }

    /// <summary>
    /// The table in which the author states how scans were acquired (CSV), to be filled in and put as <c>protocol/protocol.csv</c>: a row for each scan, with
    /// what its header tells.
    /// </summary>
    public async Task<string> ProposedProtocol(DepositId id, CancellationToken ct = default)
    {
        using var answer = await wire.Send(new(HttpMethod.Get, $"{Root}/{id}/protocol/proposal"), ct);
        return await answer.Content.ReadAsStringAsync(ct);
    }

    /// <summary>The first bytes of a file, with its ETag.</summary>
    /// <param name="id">The deposit.</param>
    /// <param name="path">The file.</param>
    /// <param name="bytes">At most how many.</param>
    /// <param name="ct">Cancels.</param>
    /// <returns>No bytes and no ETag if there is no such file; no bytes and * if it is empty, or its bytes are elsewhere.</returns>
    public async Task<(byte[] Bytes, string? ETag)> Beginning(DepositId id, AssetPath path, int bytes, CancellationToken ct = default)
    {
        try
        {
            using var answer = await wire.Send(new(HttpMethod.Get, $"{Root}/{id}/files/{Wire.Escaped(path)}") { Headers = { Range = new(0, bytes - 1) } }, ct);
            return (await answer.Content.ReadAsByteArrayAsync(ct), answer.Headers.ETag?.ToString());
        }
        catch (ProblemException none) when (none.Type is "urn:openradiomics:problem:no-such-file")
        {
            return ([], null);
        }
        catch (ProblemException empty) when (empty.Type is "urn:openradiomics:problem:no-bytes" or "urn:openradiomics:problem:range-not-satisfiable")
        {
            return ([], "*");
        }
    }

    /// <summary>Asks for the checks. Asking again while they run, or when nothing has changed, answers with the same run.</summary>
    public Task<CheckRunView> Check(DepositId id, CancellationToken ct = default) => Post<CheckRunView>($"{Root}/{id}/check", null, null, ct);

    /// <summary>How far a run is, again and again, until it is finished.</summary>
    public async IAsyncEnumerable<CheckRunView> Watch(DepositId id, CheckRunId run, [EnumeratorCancellation] CancellationToken ct = default)
    {
        for (var wait = TimeSpan.FromMilliseconds(150); ; wait = wait < TimeSpan.FromSeconds(2) ? wait * 1.3 : wait)
        {
            var state = await wire.Get<CheckRunView>($"{Root}/{id}/runs/{run}", ct);
            yield return state;
            if (state.FinishedAt is not null) yield break;
            await Task.Delay(wait, ct);
        }
    }

    /// <summary>What the last finished run has to say.</summary>
    public Task<ReportView> Report(DepositId id, CancellationToken ct = default) => wire.Get<ReportView>($"{Root}/{id}/report", ct);

    /// <summary>One page of the caller's deposits, newest first.</summary>
    public Task<PageView<DepositView>> Page(string? cursor, int first, CancellationToken ct = default) =>
        wire.Get<PageView<DepositView>>($"{Root}?first={first}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", ct);

    /// <summary>One page of a deposit's files, in the order of their paths.</summary>
    public Task<PageView<DepositFileView>> FilesPage(DepositId id, string? cursor, int first, CancellationToken ct = default) =>
        wire.Get<PageView<DepositFileView>>($"{Root}/{id}/files?first={first}{(cursor is null ? "" : $"&cursor={Uri.EscapeDataString(cursor)}")}", ct);

    /// <summary>How far a check run is.</summary>
    public Task<CheckRunView> Run(DepositId id, CheckRunId run, CancellationToken ct = default) => wire.Get<CheckRunView>($"{Root}/{id}/runs/{run}", ct);

    /// <summary>Asks for publication of a checked deposit, and does not wait for it.</summary>
    public Task<DepositView> BeginPublishing(DepositId id, CancellationToken ct = default) => Post<DepositView>($"{Root}/{id}/publish", null, null, ct);

    /// <summary>Publishes a checked deposit and waits until its version stands.</summary>
    /// <returns>The version; null if publication was given up, then the deposit's report says why.</returns>
    public async Task<VersionId?> Publish(DepositId id, CancellationToken ct = default)
    {
        var deposit = await BeginPublishing(id, ct);
        for (var wait = TimeSpan.FromMilliseconds(150); deposit.State == "publishing"; wait = wait < TimeSpan.FromSeconds(2) ? wait * 1.3 : wait)
        {
            await Task.Delay(wait, ct);
            deposit = await Get(id, ct);
        }
        return deposit.Version;
    }

    /// <summary>Names the day on which a checked deposit is published by itself, and takes its accession.</summary>
    /// <param name="id">The deposit.</param>
    /// <param name="until">The day, from its first moment in UTC.</param>
    /// <param name="ct">Stops it.</param>
    public Task<EmbargoView> Embargo(DepositId id, DateOnly until, CancellationToken ct = default) =>
        wire.Send<EmbargoView>(Wire.Json(HttpMethod.Put, $"{Root}/{id}/embargo", new { until }), ct);

    /// <summary>The day on which a deposit is published by itself, and the accession that is kept for it.</summary>
    public Task<EmbargoView> Embargo(DepositId id, CancellationToken ct = default) => wire.Get<EmbargoView>($"{Root}/{id}/embargo", ct);

    /// <summary>Takes an embargo back: the deposit is checked as before.</summary>
    public Task<DepositView> LiftEmbargo(DepositId id, CancellationToken ct = default) =>
        wire.Send<DepositView>(new HttpRequestMessage(HttpMethod.Delete, $"{Root}/{id}/embargo"), ct);

    /// <summary>Links by which reviewers read the draft, the newest first.</summary>
    public IAsyncEnumerable<ReviewLinkView> ReviewLinks(DepositId id, CancellationToken ct = default) =>
        wire.Pages<ReviewLinkView>($"{Root}/{id}/review-links", ct);

    /// <summary>Makes a link by which reviewers read the draft, told this once.</summary>
    /// <param name="id">The deposit.</param>
    /// <param name="days">For how long it is good, 1 to 365.</param>
    /// <param name="anonymous">Whether it tells nobody whose the draft is.</param>
    /// <param name="ct">Cancels.</param>
    public Task<NewReviewLinkView> CreateReviewLink(DepositId id, int days, bool anonymous, CancellationToken ct = default) =>
        Post<NewReviewLinkView>($"{Root}/{id}/review-links", new { days, anonymous }, null, ct);

    /// <summary>Takes a link back.</summary>
    public async Task RevokeReviewLink(DepositId id, string link, CancellationToken ct = default) =>
        (await wire.Send(new(HttpMethod.Delete, $"{Root}/{id}/review-links/{Uri.EscapeDataString(link)}"), ct)).Dispose();

    /// <summary>Gives the deposit up.</summary>
    public Task<DepositView> Abandon(DepositId id, CancellationToken ct = default) => Post<DepositView>($"{Root}/{id}/abandon", null, null, ct);

    private Task<T> Post<T>(string address, object? body, string? idempotencyKey, CancellationToken ct)
    {
        var request = Wire.Json(HttpMethod.Post, address, body);
        if (idempotencyKey is not null) request.Headers.Add("Idempotency-Key", idempotencyKey);
        return wire.Send<T>(request, ct);
    }
}
