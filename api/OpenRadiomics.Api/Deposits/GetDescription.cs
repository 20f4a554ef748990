using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class GetDescription
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}/description", Handle);

    /// <summary>What is said of a deposit; its ETag is what a change has to name.</summary>
    internal static async Task<Results<Ok<Description>, StatusCodeHttpResult, ProblemHttpResult>> Handle(
        DepositId id, IQuerySession session, Caller caller, HttpContext http, CancellationToken ct)
    {
        if (await session.FindDeposit(id, caller, ct) is null) return Problems.NoSuchDeposit(id);
        var described = await session.LoadAsync<DepositDescription>(id, ct);
        http.Response.Headers.ETag = ETags.Of(described);
        if (ETags.IsKnown(http.Request.Headers, ETags.Of(described))) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(described?.Description ?? new());
    }
}
