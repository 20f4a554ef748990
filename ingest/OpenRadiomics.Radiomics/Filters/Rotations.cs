namespace OpenRadiomics.Radiomics;

/// <summary>The right-angled rotations of a separable kernel: 4 within slices, 24 in the volume.</summary>
internal static class Rotations
{
    /// <summary>
    /// For each rotation and axis: which axis' kernel comes to lie on it, and whether reflected. Permutations with reflections are rotations if
    /// an even permutation has an even, an odd one an odd number of reflections.
    /// </summary>
    public static IEnumerable<(int From, bool Reflected)[]> Of(int dimensions)
    {
        foreach (var (axes, odd) in Permutations(dimensions))
            for (var reflections = 0; reflections < 1 << dimensions; reflections++)
                if (int.PopCount(reflections) % 2 == (odd ? 1 : 0))
                    yield return [.. axes.Select((from, axis) => (from, (reflections >> axis & 1) == 1))];
    }

    /// <summary>The kernels of each rotation, or the kernels alone.</summary>
    public static IEnumerable<Kernel[]> Of(Kernel[] kernels, bool rotated)
    {
        if (!rotated) return [kernels];
        var mirrored = Array.ConvertAll(kernels, k => k.Mirrored());
        return Of(kernels.Length).Select(r => Array.ConvertAll(r, axis => (axis.Reflected ? mirrored : kernels)[axis.From]));
    }

    private static (int[] Axes, bool Odd)[] Permutations(int dimensions) => dimensions == 2
        ? [([0, 1], false), ([1, 0], true)]
        : [([0, 1, 2], false), ([0, 2, 1], true), ([1, 0, 2], true), ([1, 2, 0], false), ([2, 0, 1], false), ([2, 1, 0], true)];
}
