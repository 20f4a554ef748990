namespace OpenRadiomics.Radiomics;

/// <summary>Laws' kernels by name, each of norm 1.</summary>
internal static class LawsKernels
{
    private static readonly Dictionary<string, Kernel> Named = new()
    {
        ["L5"] = Unit(1, 4, 6, 4, 1),
        ["E5"] = Unit(-1, -2, 0, 2, 1),
        ["S5"] = Unit(-1, 0, 2, 0, -1),
        ["W5"] = Unit(-1, 2, 0, -2, 1),
        ["R5"] = Unit(1, -4, 6, -4, 1),
        ["L3"] = Unit(1, 2, 1),
        ["E3"] = Unit(-1, 0, 1),
        ["S3"] = Unit(-1, 2, -1),
    };

    /// <summary>The kernels of a name such as <c>L5E5</c>, along x, y and, if there is a third, z; null if it is none.</summary>
    public static Kernel[]? Of(string names)
    {
        if (names.Length is not (4 or 6)) return null;
        var kernels = new Kernel[names.Length / 2];
        for (var i = 0; i < kernels.Length; i++)
        {
            if (!Named.TryGetValue(names.Substring(2 * i, 2), out var kernel)) return null;
            kernels[i] = kernel;
        }
        return kernels;
    }

    private static Kernel Unit(params double[] values)
    {
        double squares = 0;
        foreach (var v in values) squares += v * v;
        return Kernel.Of(Array.ConvertAll(values, v => v / Math.Sqrt(squares)));
    }
}
