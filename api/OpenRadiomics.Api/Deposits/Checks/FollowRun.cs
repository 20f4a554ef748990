using System.Globalization;
using System.Text.Json;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class FollowRun
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}/runs/{run}/events", Handle);

    /// <summary>Progress of a check run as server-sent events: <c>progress</c> whenever it got further, <c>finished</c> at its end.</summary>
    /// <remarks>It tells what is stored, so a follower may come and go: sent again with Last-Event-ID, the stream goes on from there.</remarks>
    internal static async Task<Results<EmptyHttpResult, ProblemHttpResult>> Handle(
        DepositId id, CheckRunId run, IDocumentStore store, Caller caller, TimeProvider clock, IOptions<ApiOptions> options, HttpContext http,
        CancellationToken ct)
    {
        if (await Look(store, id, run, caller, ct) is not { } first) return Problems.NoSuchRun(run);
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        var seen = int.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var last) ? last : -1;
        var heard = clock.GetTimestamp();
        for (var now = first; ; now = await Look(store, id, run, caller, ct) ?? now)
        {
            if (now.Run.FinishedAt is not null || !now.Goes)
            {
                await Say(http, now.Run.FinishedAt is null ? "stopped" : "finished", now.Run, ct);
                return TypedResults.Empty;
            }
            if (now.Run.FilesDone > seen)
            {
                await Say(http, "progress", now.Run, ct);
                (seen, heard) = (now.Run.FilesDone, clock.GetTimestamp());
            }
            else if (clock.GetElapsedTime(heard) >= TimeSpan.FromSeconds(options.Value.HeartbeatSeconds))
            {
                await Write(http, ": nothing new\n\n", ct);
                heard = clock.GetTimestamp();
            }
            await Task.Delay(TimeSpan.FromMilliseconds(options.Value.ProgressMilliseconds), clock, ct);
        }
    }

    /// <summary>The run, and whether the deposit still waits for it.</summary>
    private static async Task<(CheckRun Run, bool Goes)?> Look(IDocumentStore store, DepositId id, CheckRunId run, Caller caller, CancellationToken ct)
    {
        await using var session = store.QuerySession();
        if (await session.FindDeposit(id, caller, ct) is not { } deposit) return null;
        if (await session.FindRun(run, ct) is not { } found || found.Deposit != id) return null;
        return (found, deposit.State is DepositState.Checking checking && checking.Run == run);
    }

    private static Task Say(HttpContext http, string what, CheckRun run, CancellationToken ct) =>
        Write(http, $"id: {run.FilesDone}\nevent: {what}\ndata: {JsonSerializer.Serialize(run.ToView(), Json.Options)}\n\n", ct);

    private static async Task Write(HttpContext http, string text, CancellationToken ct)
    {
        await http.Response.WriteAsync(text, ct);
        await http.Response.Body.FlushAsync(ct);
    }
}
