namespace OpenRadiomics.Web.Portal;

/// <summary>What a page asks of the API it asks for the visitor, if that is somebody who is signed in.</summary>
internal sealed class VisitorToken(IHttpContextAccessor visitor, PortalVoice voice) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        if (visitor.HttpContext?.User is { } user && voice.TokenFor(user) is { } token) request.Headers.Authorization = new("Bearer", token);
        return base.SendAsync(request, ct);
    }
}
