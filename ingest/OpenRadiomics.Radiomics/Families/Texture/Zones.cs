using System.Numerics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Zones: connected voxels of one level (IBSI 9SAK, VMDZ). Voxels connect to all neighbours at Chebyshev distance 1 (26 in the volume, 8 in a slice).
/// Rows are taken in index order and only the wave of voxels that later ones can still meet is kept, a slice's worth: a zone that the wave has left behind is
/// counted and forgotten.
/// </summary>
internal sealed class Zones
{
    /// <summary>Neighbours met before a voxel in index order: three in each of four rows, and the one to the left.</summary>
    private const int Neighbours = 13, Left = 12;

    private readonly DistanceToBorder _border = new();
    private readonly Room<int> _labels = new();                         // a row for each y, the row that the last of them replaced, the row being made

    /// <param name="box">The region.</param>
    /// <param name="acrossSlices">Whether zones and distances go through slices, or stay within each.</param>
    /// <param name="sizes">Takes level and size of each zone.</param>
    /// <param name="distances">Takes level and least distance to the border of each.</param>
    public void Count(LevelBox box, bool acrossSlices, ZoneTally? sizes, ZoneTally? distances)
    {
        ReadOnlySpan<ushort> border = distances is null ? default : _border.Measure(box, acrossSlices);
        var nx = box.Nx;
        var slices = new PaddedSlices(box, 2, 1);
        var equal = new ushort[slices.Padded];
        var table = new ZoneTable(Math.Max(4 * nx, acrossSlices ? nx * box.Ny / 2 : 0));
        var labels = _labels.For(nx * (box.Ny + 2));
        labels.Fill(-1);
        Span<int> before = labels.Slice(nx * box.Ny, nx), made = labels[(nx * (box.Ny + 1))..], starts = stackalloc int[Neighbours];
        for (var z = 0; z < box.Nz; z++)
        {
            slices.Load(z);
            for (var y = 0; y < box.Ny; y++)
            {
                made.Fill(-1);
                var range = box.Rows[z * box.Ny + y];
                if (table.Count + range.End - range.First > table.Room)
                    table.Sweep(acrossSlices ? labels : y > 0 ? labels.Slice(nx * (y - 1), nx) : default, nx, sizes, distances);
                if (range.First < range.End)
                {
                    CompareRow(slices, y, z, acrossSlices, equal);
                    Starts(nx, y, box.Ny, starts);
                    var start = (z * box.Ny + y) * nx;
                    for (var x = range.First; x < range.End; x++)
                    {
                        if (box.Levels[start + x] == 0) continue;
                        var zone = made[x] = Zone(table, labels, x, equal[x], starts, box.Levels[start + x]);
                        table.Take(zone, border.IsEmpty ? (ushort)0 : border[start + x]);
                    }
                }
                var row = labels.Slice(nx * y, nx);
                row.CopyTo(before);
                made.CopyTo(row);
            }
        }
        table.Sweep(default, 0, sizes, distances);
    }

    private static void CompareRow(PaddedSlices slices, int y, int z, bool acrossSlices, Span<ushort> equal)
    {
        var row = slices.Row(y, z);
        Compare(row, row[..^2], 1 << Left, equal, first: true);
        CompareAll(row, slices.Row(y - 1, z), 0, equal);
        if (!acrossSlices) return;
        for (var dy = -1; dy <= 1; dy++) CompareAll(row, slices.Row(y + dy, z - 1), 2 + dy, equal);
    }

    /// <summary>
    /// Where the labels of the neighbours of a row's first voxel lie. Rows 0: (y − 1, z); 1, 2, 3: (y − 1, z − 1), (y, z − 1), (y + 1, z − 1).
    /// </summary>
    private static void Starts(int nx, int y, int ny, Span<int> starts)
    {
        for (var k = 0; k < Left; k++) starts[k] = k % 3 - 1 + nx * ((k / 3) switch { 0 => y - 1, 1 => ny, 2 => y, _ => y + 1 });
        starts[Left] = nx * (ny + 1) - 1;
    }

    /// <summary>
    /// The zone of a voxel: that of the earlier neighbours of its level, which become one by it. A voxel straight across touches all other earlier neighbours
    /// of its row, and the one straight across in the slice before touches every earlier neighbour: what it touches is of its zone already.
    /// </summary>
    private static int Zone(ZoneTable table, ReadOnlySpan<int> labels, int x, int equal, ReadOnlySpan<int> starts, ushort level)
    {
        const int centres = 0b010_010_010_010, centre = 7;
        if ((equal & 1 << centre) != 0) return table.Zone(labels[starts[centre] + x]);
        var across = equal & centres;
        equal &= ~(across << 1 | across >> 1);
        if (equal == 0) return table.Add(level);
        var zone = -1;
        for (; equal != 0; equal &= equal - 1)
        {
            var other = table.Zone(labels[starts[BitOperations.TrailingZeroCount(equal)] + x]);
            zone = zone < 0 ? other : table.Unite(zone, other);
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
}
