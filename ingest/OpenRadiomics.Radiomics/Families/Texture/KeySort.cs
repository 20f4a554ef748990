namespace OpenRadiomics.Radiomics;

/// <summary>Sorts whole numbers by their digits (of eleven bits), least first: linear in their number, unlike a sort by comparing.</summary>
internal static class KeySort
{
    private const int DigitBits = 11;

    /// <param name="keys">Sorted in place.</param>
    /// <param name="spare">Room for as many keys.</param>
    /// <param name="bits">No key has more bits than this.</param>
    public static void Sort(Span<ulong> keys, Span<ulong> spare, int bits)
    {
        Span<int> places = stackalloc int[1 << DigitBits];
        Span<ulong> from = keys, to = spare[..keys.Length];
        for (var shift = 0; shift < bits; shift += DigitBits)
        {
            places.Clear();
            foreach (var key in from) places[Digit(key, shift)]++;
            var place = 0;
            for (var digit = 0; digit < places.Length; digit++) (places[digit], place) = (place, place + places[digit]);
            foreach (var key in from) to[places[Digit(key, shift)]++] = key;
            var swap = from;
            from = to;
            to = swap;
        }
        if (from != keys) from.CopyTo(keys);
    }

    private static int Digit(ulong key, int shift) => (int)(key >> shift) & ((1 << DigitBits) - 1);
}
