using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListVersionFiles
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/files", Handle);

    /// <summary>The files of a published version, in the order of their paths.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="role">Files of this role alone.</param>
    /// <param name="first">How many, 1 to 1,000; 100 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <response code="400">The cursor is one of another list.</response>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<Ok<PageView<AssetView>>, ProblemHttpResult>> Handle(
        Accession accession, int number, RoleName? role, int? first, string? cursor, Withdrawals withdrawals, IQuerySession session, CancellationToken ct)
    {
        var id = new VersionId(accession, number);
        if (first is < 1 or > Paging.Most) return Problems.BadQuery([new("first", $"{first}", $"1 to {Paging.Most}")]);
        var wanted = role?.Role;
        AssetPath? after = null;
        if (cursor is not null)
        {
            if (!ListAssets.TryReadCursor(cursor, id, wanted, out var path)) return Problems.WrongCursor();
            after = path;
        }
        if (await withdrawals.Of(id, ct) is { } tombstone) return Problems.Withdrawn(tombstone);
        var pages = await ListAssets.Of(session, [id], wanted, after, first ?? Paging.Default, ct);
        return pages.TryGetValue(id, out var page) ? TypedResults.Ok(page.ToView(id, wanted)) : Problems.UnknownVersion(id);
    }
}
