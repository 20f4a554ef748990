using Microsoft.AspNetCore.Http.Features;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>
/// The server resolves '..' and leaves %2F alone before routing, so two addresses could mean one file, or one address another file than its
/// sender meant. An address that does not spell its path segment by segment is refused.
/// </summary>
internal static class PathAsSent
{
    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.RouteValues["path"] is not string path) return await next(context);
        var sent = http.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget.Split('?', '#')[0];
        var segments = sent.Split('/').Select(Uri.UnescapeDataString).ToArray();
        var spelt = string.Join('/', segments);
        var clean = spelt.EndsWith("/" + path, StringComparison.Ordinal) && !segments.Any(segment => segment is "." or ".." || segment.Contains('/'));
        return clean ? await next(context) : Problems.BadRequest("A part of the address cannot be read.",
            new FieldProblem("path", "another form", "segments parted by '/', each percent-encoded by itself, without '.' and '..'"));
    }
}
