namespace OpenRadiomics.Web.Portal;

/// <summary>The API has half a minute to answer a page. Only bytes that are passed on to it take as long as they take.</summary>
internal sealed class Patience : DelegatingHandler
{
    private static readonly TimeSpan Most = TimeSpan.FromSeconds(30);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is StreamContent) return await base.SendAsync(request, cancellationToken);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        enough.CancelAfter(Most);
        return await base.SendAsync(request, enough.Token);
    }
}
