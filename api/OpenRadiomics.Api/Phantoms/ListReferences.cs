using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class ListReferences
{
    public static void Map(RouteGroupBuilder phantoms) => phantoms.MapGet("/{phantom}/references", Handle);

    /// <summary>The reference values of a phantom, in the order of the IBSI manual.</summary>
    /// <param name="phantom">digital-phantom, or ct-phantom-a to ct-phantom-e.</param>
    /// <param name="first">How many, 1 to 1,000; all if not said.</param>
    /// <param name="cursor">The <c>next</c> of the page before.</param>
    /// <response code="400">The cursor is none of this list.</response>
    /// <response code="404">There is no such phantom.</response>
    internal static Results<Ok<PageView<ReferenceValueView>>, ProblemHttpResult> Handle(string phantom, int? first, string? cursor)
    {
        if (AllPhantomViews.Find(phantom) is null) return Problems.UnknownPhantom();
        if (Paging.Refusal(first, cursor, key => Start(phantom, key) is not null) is { } refusal) return refusal;
        var values = AllPhantomViews.ReferencesOf(phantom);
        var start = cursor is null ? 0 : Start(phantom, Paging.Key(cursor)!)!.Value;
        var end = Math.Min(start + (first ?? Paging.Most), values.Count);
        var next = end < values.Count ? Paging.Cursor(string.Create(CultureInfo.InvariantCulture, $"{phantom} {end}")) : null;
        return TypedResults.Ok(new PageView<ReferenceValueView>([.. values.Take(start..end)], next, values.Count));
    }

    /// <summary>Where a page begins; null for a key of another list. The list is fixed, so a number names a place in it for ever.</summary>
    private static int? Start(string phantom, string key) =>
        key.StartsWith(phantom + " ", StringComparison.Ordinal)
            && int.TryParse(key.AsSpan(phantom.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
        && start <= AllPhantomViews.ReferencesOf(phantom).Count ? start : null;
}
