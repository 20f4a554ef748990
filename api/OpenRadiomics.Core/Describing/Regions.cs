using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>A region of interest in a file.</summary>
/// <param name="Name">Its name; null where only its number is known.</param>
/// <param name="Label">Its number among the file's regions: the value of its voxels in a label map. Null for the only region, or one told by name
/// alone.</param>
public sealed record Region(string? Name = null, int? Label = null);

/// <summary>The regions of a file, in order. Equal to another list with the same regions.</summary>
[CollectionBuilder(typeof(Regions), nameof(Of)), JsonConverter(typeof(AsArray))]
public sealed class Regions : IReadOnlyList<Region>, IEquatable<Regions>
{
    private readonly Region[] all;

    private Regions(Region[] all) => this.all = all;

    public int Count => all.Length;

    public Region this[int index] => all[index];

    public static Regions Of(ReadOnlySpan<Region> regions) => new(regions.ToArray());

    public bool Equals(Regions? other) => other is not null && all.AsSpan().SequenceEqual(other.all);

    public override bool Equals(object? obj) => Equals(obj as Regions);

    public override int GetHashCode() => all.Aggregate(0, HashCode.Combine);

    public override string ToString() => string.Join(", ", all.AsEnumerable());

    public IEnumerator<Region> GetEnumerator() => all.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed class AsArray : JsonConverter<Regions>
    {
        public override bool HandleNull => true;                    // no list is not a list without regions

        public override Regions Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            JsonSerializer.Deserialize<Region?[]>(ref reader, options) is { } all && !all.Contains(null) ? new(all!)
                : throw new JsonException("A region is missing.");

        public override void Write(Utf8JsonWriter writer, Regions regions, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, regions.all, options);
    }
}
