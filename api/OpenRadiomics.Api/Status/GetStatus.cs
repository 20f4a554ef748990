using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class GetStatus
{
    public static void Map(RouteGroupBuilder api) => api.MapGet("/status", Handle).WithTags("Status");

    /// <summary>How the portal is: whether database and blob storage answer, how much work waits and for how long, what was given up, and what runs.</summary>
    /// <remarks>It is at most five seconds old. An answer that says that something does not work is a 200 too.</remarks>
    internal static async Task<Ok<StatusView>> Handle(PortalStatus status, HttpContext http, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "public, max-age=5";
        return TypedResults.Ok(await status.Now(ct));
    }
}
