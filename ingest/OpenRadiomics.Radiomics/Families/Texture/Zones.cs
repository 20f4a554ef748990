using System.Buffers;
using System.Numerics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Zones: connected voxels of one level (IBSI 9SAK, VMDZ). Voxels connect to all neighbours at Chebyshev distance 1 (26 in the volume, 8 in a slice).
/// Union-find in index order; the root of a zone is its first voxel, so zones come out in index order whatever the shape.
/// </summary>
internal sealed class Zones : IDisposable
{
    /// <summary>Neighbours met before a voxel in index order: three in each of four rows, and the one to the left.</summary>
    private const int Neighbours = 13;

    private int[] _parents = [];
    private DistanceToBorder? _border;

    /// <summary>
    /// By voxel: minus the size of its zone at a zone's first voxel, the place of that first voxel elsewhere in a zone. Read only where the level is not 0.
    /// </summary>
    public ReadOnlySpan<int> Marks => _parents;

    /// <summary>By voxel: at a zone's first voxel, the least distance of the zone's voxels to the border. Filled where it was asked for.</summary>
    public ReadOnlySpan<ushort> Distances => _border is null ? default : _border.Distances;

    /// <summary>Size of the largest zone.</summary>
    public int Largest { get; private set; }

    /// <param name="box">The region.</param>
    /// <param name="acrossSlices">Whether zones and distances go through slices, or stay within each.</param>
    /// <param name="withDistances">Whether <see cref="Distances"/> is wanted.</param>
    public void Find(LevelBox box, bool acrossSlices, bool withDistances)
    {
        if (_parents.Length < box.Levels.Length)
        {
            ArrayPool<int>.Shared.Return(_parents);
            _parents = ArrayPool<int>.Shared.Rent(box.Levels.Length);
        }
        Connect(box, acrossSlices);
        if (withDistances) Collect(box, (_border ??= new()).Measure(box, acrossSlices));
        else Collect(box, default);
    }

    /// <summary>Gives back what was rented; a new search rents anew.</summary>
    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_parents);
        _parents = [];
        _border?.Dispose();
    }

    /// <summary>
    /// Each voxel joins the zones of the earlier neighbours of its level. A voxel straight across touches all other earlier neighbours of its row,
    /// and the one straight across in the slice before touches every earlier neighbour: what it touches is of its zone already.
    /// </summary>
    private void Connect(LevelBox box, bool acrossSlices)
    {
        Span<int> offsets = stackalloc int[Neighbours];
        for (var k = 0; k < Neighbours - 1; k++) offsets[k] = k % 3 - 1 + RowOffset(box, k / 3);
        offsets[Neighbours - 1] = -1;
        var slices = new PaddedSlices(box, 2, 1);
        var equal = new ushort[slices.Padded];
        for (var z = 0; z < box.Nz; z++)
        {
            slices.Load(z);
            for (var y = 0; y < box.Ny; y++)
            {
                var range = box.Rows[z * box.Ny + y];
                if (range.First == range.End) continue;
                var row = slices.Row(y, z);
                Compare(row, row[..^2], 1 << (Neighbours - 1), equal, first: true);
                CompareAll(row, slices.Row(y - 1, z), 0, equal);
                if (acrossSlices)
                    for (var dy = -1; dy <= 1; dy++) CompareAll(row, slices.Row(y + dy, z - 1), 2 + dy, equal);
                var start = (z * box.Ny + y) * box.Nx;
                for (var x = range.First; x < range.End; x++)
                    _parents[start + x] = row[x + 1] == 0 ? 0 : Join(start + x, equal[x], offsets);
            }
        }
    }

    /// <summary>Rows 0: (y − 1, z); 1, 2, 3: (y − 1, z − 1), (y, z − 1), (y + 1, z − 1).</summary>
    private static int RowOffset(LevelBox box, int row) => box.Nx * (row == 0 ? -1 : row - 2 - box.Ny);

    /// <summary>Unites voxel i with its equal neighbours; the zone's first voxel.</summary>
    private int Join(int i, int equal, ReadOnlySpan<int> offsets)
    {
        const int centres = 0b010_010_010_010, centre = 1 << 7;
        if ((equal & centre) != 0) return Root(i + offsets[7]);
        var across = equal & centres;
        equal &= ~(across << 1 | across >> 1);
        var zone = i;
        for (; equal != 0; equal &= equal - 1)
        {
            var other = Root(i + offsets[BitOperations.TrailingZeroCount(equal)]);
            if (other < zone)
            {
                _parents[zone] = other;
                zone = other;
            }
            else _parents[other] = zone;
        }
        return zone;
    }

    private static void CompareAll(ReadOnlySpan<ushort> row, ReadOnlySpan<ushort> other, int bits, Span<ushort> equal)
    {
        for (var dx = 0; dx < 3; dx++) Compare(row, other[dx..], 1 << 3 * bits + dx, equal, first: false);
    }

    /// <summary>Sets a bit for each voxel that equals the voxel of the other row.</summary>
    private static void Compare(ReadOnlySpan<ushort> row, ReadOnlySpan<ushort> other, int bit, Span<ushort> equal, bool first)
    {
        var mark = new Vector<ushort>((ushort)bit);
        for (var x = 0; x < equal.Length; x += Vector<ushort>.Count)
        {
            var marks = Vector.Equals(new Vector<ushort>(row[(x + 1)..]), new Vector<ushort>(other[x..])) & mark;
            (first ? marks : marks | new Vector<ushort>(equal[x..])).CopyTo(equal[x..]);
        }
    }

    private int Root(int i)
    {
        var parents = _parents;
        while (parents[i] != i)
        {
            parents[i] = parents[parents[i]];
            i = parents[i];
        }
        return i;
    }

    /// <summary>One pass in index order: a parent is met before its children, so it is a first voxel by then, or knows it.</summary>
    private void Collect(LevelBox box, Span<ushort> distances)
    {
        Largest = 0;
        var parents = _parents;
        for (var row = 0; row < box.Rows.Length; row++)
            for (var i = row * box.Nx + box.Rows[row].First; i < row * box.Nx + box.Rows[row].End; i++)
            {
                if (box.Levels[i] == 0) continue;
                var first = parents[i];
                if (first == i) parents[i] = 0;
                else if (parents[first] >= 0) parents[i] = first = parents[first];
                var size = -(--parents[first]);
                Largest = Math.Max(Largest, size);
                if (!distances.IsEmpty) distances[first] = Math.Min(distances[first], distances[i]);
            }
    }
}
