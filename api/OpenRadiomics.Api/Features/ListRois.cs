using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListRois
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/rois", Handle);

    /// <summary>The regions of interest of a version, in the order of every feature's values, with files and scanner.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="first">How many, 1 to 1000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <response code="400">The cursor is one of another list.</response>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<Ok<PageView<RoiView>>, ProblemHttpResult>> Handle(
        Accession accession, int number, int? first, string? cursor, IQuerySession session, Withdrawals withdrawals, CancellationToken ct)
    {
        var list = $"rois {accession}.{number} ";
        var place = 0;
        if (Paging.Refusal(first, cursor, key => key.StartsWith(list, StringComparison.Ordinal) && int.TryParse(key[list.Length..], out place) && place >= 0)
            is { } refusal) return refusal;
        if (await session.Published(withdrawals, accession, number, ct) is { Refusal: { } refused }) return refused;
        var rois = Views(await RegionLists.Of(session, new VersionId(accession, number), ct));
        var until = Math.Min(rois.Length, place + (first ?? Paging.Default));
        return TypedResults.Ok(new PageView<RoiView>([.. rois.Skip(place).Take(until - place)], until < rois.Length ? Paging.Cursor(list + until) : null,
            rois.Length));
    }

    internal static RoiView[] Views(RegionsOfVersion? list) => list is null ? [] : [.. Enumerable.Range(0, list.Regions.Count).Select(list.View)];
}
