namespace OpenRadiomics.Web.Portal;

/// <summary>Tells the API for whom a page asks, so that each visitor has limits of his own, and at which address the portal is known to him.</summary>
internal sealed class VisitorAddress(IHttpContextAccessor visitor) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken ct)
    {
        if (visitor.HttpContext?.Connection.RemoteIpAddress is { } address) request.Headers.TryAddWithoutValidation("X-Forwarded-For", address.ToString());
        request.Headers.Host = visitor.HttpContext?.Request.Host.Value;
        return base.SendAsync(request, ct);
    }
}
