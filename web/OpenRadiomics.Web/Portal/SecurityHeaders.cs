namespace OpenRadiomics.Web.Portal;

/// <summary>What browsers may do with our pages: nothing from elsewhere, no inline script or style, no frames.</summary>
internal sealed class SecurityHeaders(RequestDelegate next)
{
    public const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    public Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=()";
            if (context.Request.IsHttps) headers.StrictTransportSecurity = "max-age=31536000";
            // What somebody who is signed in sees is nobody else's, though the browser is.
            if (context.User.Identity?.IsAuthenticated is true && headers.CacheControl.Count == 0) headers.CacheControl = "no-store";
            // What the API host says of its own pages (GraphiQL, Swagger UI), and of addresses that hold a secret, stands.
            if (!headers.ContainsKey("Content-Security-Policy")) headers.ContentSecurityPolicy = Policy;
            if (!headers.ContainsKey("Referrer-Policy")) headers["Referrer-Policy"] = "strict-origin-when-cross-origin";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
