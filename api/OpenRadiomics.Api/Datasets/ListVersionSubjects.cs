using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ListVersionSubjects
{
    private const int Default = 20;
    private const int Most = 100;

    public static void Map(RouteGroupBuilder version) => version.MapGet("/subjects", Handle);

    /// <summary>The subjects of a published version with their scans and segmentations, in the order of their names.</summary>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <param name="first">How many, 1 to 100; 20 if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <response code="400">The cursor is one of another list.</response>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<Ok<PageView<SubjectView>>, ProblemHttpResult>> Handle(
        Accession accession, int number, int? first, string? cursor, Withdrawals withdrawals, IQuerySession session, CancellationToken ct)
    {
        var id = new VersionId(accession, number);
        if (first is < 1 or > Most) return Problems.BadQuery([new("first", $"{first}", $"1 to {Most}")]);
        string? after = null;
        if (cursor is not null && !AssetSubjects.TryReadCursor(cursor, id, out after)) return Problems.WrongCursor();
        if (await withdrawals.Of(id, ct) is { } tombstone) return Problems.Withdrawn(tombstone);
        if (await session.LoadAsync<StoredVersion>(id.ToString(), ct) is null) return Problems.UnknownVersion(id);
        return TypedResults.Ok(await AssetSubjects.Of(session, id, after, first ?? Default, ct));
    }
}
