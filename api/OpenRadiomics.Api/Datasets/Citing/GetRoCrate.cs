using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class GetRoCrate
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/ro-crate", Handle).Produces<object>(200, "application/ld+json");

    /// <summary>A version described as RO-Crate 1.1: put it as <c>ro-crate-metadata.json</c> beside the version's files, and they are a crate.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<PushStreamHttpResult, ProblemHttpResult>> Handle(
        Accession accession, int number, HttpContext http, IOptions<ApiOptions> options, Withdrawals withdrawals, IQuerySession session, CancellationToken ct)
    {
        var (version, refusal) = await session.Published(withdrawals, accession, number, ct);
        if (version is null) return refusal!;
        http.Response.Headers.CacheControl = Immutable.View;
        var origin = PublicAddress.Origin(http.Request, options.Value);
        return TypedResults.Stream(to => RoCrate.Write(session, version, origin, to, ct), "application/ld+json", "ro-crate-metadata.json");
    }
}
