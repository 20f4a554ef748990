using System.Buffers.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRadiomics.Storage;

/// <summary>
/// A place in a list: after which item to go on. Opaque to clients, and bound to its query. It names the item itself, not a number of items,
/// and how far publication had come when the first page was read, so what is added meanwhile moves nothing.
/// </summary>
/// <param name="Query">Digest of the query it belongs to.</param>
/// <param name="AsOf">The publication clock at the first page.</param>
/// <param name="Key">Sort key of the item.</param>
/// <param name="Name">Name of the item, which tells apart those with equal keys.</param>
internal sealed record Cursor(
    [property: JsonRequired] string Query, [property: JsonRequired] long AsOf, [property: JsonRequired] string Key, [property: JsonRequired] string Name)
{
    private const int Longest = 4_000;

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, Strict));

    /// <summary>Reads a cursor; false for what none of our answers held for this query.</summary>
    public static bool TryRead(string text, string query, out Cursor cursor)
    {
        cursor = new(query, 0, "", "");
        if (text.Length > Longest || !Base64Url.IsValid(text)) return false;
        try
        {
            cursor = JsonSerializer.Deserialize<Cursor>(Base64Url.DecodeFromChars(text), Strict)!;
            return cursor is not null && cursor.Query == query && cursor.AsOf >= 0 && Storable.IsText(cursor.Key) && Storable.IsText(cursor.Name);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return false;
        }
    }

    private static readonly JsonSerializerOptions Strict =
        new()
        {
            RespectNullableAnnotations = true, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,          // a long path of other letters takes no more room than it has
        };
}
