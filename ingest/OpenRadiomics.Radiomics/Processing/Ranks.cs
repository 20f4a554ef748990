namespace OpenRadiomics.Radiomics;

/// <summary>
/// Intensities of a region at a few ranks, as they would lie after sorting, without sorting: each pass counts the next digits of those that share
/// the digits known so far. Three passes and tables of a fixed size, however large the region.
/// </summary>
internal sealed class Ranks
{
    private static readonly int[] Shifts = [21, 10, 0], Bits = [11, 11, 10];

    private readonly Dictionary<int, float> _values = [];

    /// <param name="region">A region with at least one voxel in its intensity mask.</param>
    /// <param name="ranks">From 0, the least, to one less than the number of voxels.</param>
    public Ranks(Region region, IEnumerable<int> ranks)
    {
        Count = region.IntensityCount;
        int[] wanted = [.. ranks.Append(0).Append(Count - 1).Distinct().Order()];
        var (left, slots, keys) = ((int[])wanted.Clone(), new int[wanted.Length], new uint[wanted.Length]);
        var ways = new List<short[]>();                                 // by slot and digit: the slot in the next pass, −1 where nobody goes on
        var open = 1;
        for (var pass = 0; pass < Shifts.Length; pass++)
        {
            var counts = Counted(region, ways, open, pass);
            var next = new short[counts.Length];
            Array.Fill(next, (short)-1);
            open = 0;
            for (var i = 0; i < wanted.Length; i++)
            {
                var at = slots[i] << Bits[pass];
                var digit = 0;
                for (; left[i] >= counts[at + digit]; digit++) left[i] -= counts[at + digit];
                if (next[at + digit] < 0) next[at + digit] = (short)open++;
                (slots[i], keys[i]) = (next[at + digit], keys[i] | (uint)digit << Shifts[pass]);
            }
            ways.Add(next);
        }
        for (var i = 0; i < wanted.Length; i++) _values[wanted[i]] = Value(keys[i]);
    }

    /// <summary>Number of intensities.</summary>
    public int Count { get; }

    public float Least => At(0);

    public float Most => At(Count - 1);

    /// <summary>The intensity at a rank that was asked for; −0 comes before 0.</summary>
    public float At(int rank) => _values[rank];

    /// <summary>The value below which a part of all lies, linear between the two neighbours.</summary>
    /// <param name="fraction">0…1; 0.1 for the 10th percentile.</param>
    public double Percentile(double fraction)
    {
        var (below, part) = Radiomics.Percentile.Rank(Count, fraction);
        return below + 1 >= Count ? Most : Radiomics.Percentile.Between(At(below), At(below + 1), part);
    }

    private static int[] Counted(Region region, List<short[]> ways, int slots, int pass)
    {
        var counts = new int[slots << Bits[pass]];
        foreach (var run in region.Runs)
            foreach (var v in run)
            {
                var (key, slot) = (Key(v), 0);
                for (var before = 0; before < pass && slot >= 0; before++) slot = ways[before][slot << Bits[before] | Digit(key, before)];
                if (slot >= 0) counts[slot << Bits[pass] | Digit(key, pass)]++;
            }
        return counts;
    }

    private static int Digit(uint key, int pass) => (int)(key >> Shifts[pass]) & (1 << Bits[pass]) - 1;

    /// <summary>Unsigned order is float order.</summary>
    private static uint Key(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        return (bits & 0x80000000) != 0 ? ~bits : bits | 0x80000000;
    }

    private static float Value(uint key) => BitConverter.UInt32BitsToSingle((key & 0x80000000) != 0 ? key & 0x7FFFFFFF : ~key);
}
