using System.Buffers.Text;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Cursors: the key of the last item seen, so a page stays right while items are added before or after it.</summary>
internal static class Paging
{
    public const int Default = 100;
    public const int Most = 1000;

    public static string Cursor(string lastKey) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(lastKey));

    public static string? Key(string? cursor) => cursor is null ? null : Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));

    /// <summary>What is wrong with the asked-for page; null if nothing is.</summary>
    /// <param name="first">How many items.</param>
    /// <param name="cursor">After which.</param>
    /// <param name="isKey">Whether a text is a key of this list.</param>
    public static ProblemHttpResult? Refusal(int? first, string? cursor, Func<string, bool> isKey)
    {
        if (first is < 1 or > Most) return Bad("first", $"{first}", $"1 to {Most}");
        if (cursor is not null && !(cursor.Length <= 4000 && Base64Url.IsValid(cursor) && isKey(Key(cursor)!)))
            return Bad("cursor", "another form", "the 'next' of a page of this list");
        return null;
    }

    private static ProblemHttpResult Bad(string field, string found, string expected) =>
        Problems.BadRequest("A part of the address cannot be read.", new FieldProblem(field, found, expected));

    /// <summary>A page of items, of which one more than asked for was fetched to see whether there are more.</summary>
    public static PageView<TView> Page<T, TView>(IReadOnlyList<T> fetched, int first, Func<T, TView> view, Func<T, string> key, long total) =>
        new([.. fetched.Take(first).Select(view)], fetched.Count > first ? Cursor(key(fetched[first - 1])) : null, total);
}
