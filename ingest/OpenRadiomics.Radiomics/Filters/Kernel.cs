namespace OpenRadiomics.Radiomics;

/// <summary>A kernel along one axis: the response at i is the sum of weight times the image at i + offset. Taps of weight 0 are left out.</summary>
internal sealed class Kernel : IEquatable<Kernel>
{
    private Kernel(int[] offsets, double[] weights)
    {
        (Offsets, Weights) = (offsets, weights);
        foreach (var offset in offsets) Reach = Math.Max(Reach, Math.Abs(offset));
        foreach (var weight in weights) Sum += weight;
    }

    /// <summary>From the voxel to those it looks at, descending.</summary>
    public int[] Offsets { get; }

    /// <summary>Their weights.</summary>
    public double[] Weights { get; }

    /// <summary>Voxels to the farthest that it looks at.</summary>
    public int Reach { get; }

    /// <summary>Sum of the weights: the response to 1 everywhere.</summary>
    public double Sum { get; }

    /// <summary>The kernel with which an image is convolved, its centre at half its length: an even one looks one voxel farther back.</summary>
    public static Kernel Of(params ReadOnlySpan<double> values)
    {
        var (offsets, weights) = (new List<int>(), new List<double>());
        for (var k = 0; k < values.Length; k++)
        {
            if (values[k] == 0) continue;
            offsets.Add(values.Length / 2 - k);
            weights.Add(values[k]);
        }
        return new([.. offsets], [.. weights]);
    }

    /// <summary>The mean of 2·<paramref name="radius"/> + 1 voxels.</summary>
    public static Kernel Mean(int radius)
    {
        var values = new double[2 * radius + 1];
        Array.Fill(values, 1.0 / values.Length);
        return Of(values);
    }

    /// <summary>The kernel reflected at its centre.</summary>
    public Kernel Mirrored()
    {
        var mirrored = new Kernel(Array.ConvertAll(Offsets, o => -o), [.. Weights]);
        Array.Reverse(mirrored.Offsets);
        Array.Reverse(mirrored.Weights);
        return mirrored;
    }

    /// <summary>The kernel with zeros between its taps (à trous): offsets times <paramref name="by"/>.</summary>
    public Kernel Dilated(int by) => by == 1 ? this : new(Array.ConvertAll(Offsets, o => o * by), Weights);

    public bool Equals(Kernel? other) =>
        other is not null && Offsets.AsSpan().SequenceEqual(other.Offsets) && Weights.AsSpan().SequenceEqual(other.Weights);

    public override bool Equals(object? other) => Equals(other as Kernel);

    public override int GetHashCode() => HashCode.Combine(Offsets.Length, Reach, Weights.Length > 0 ? Weights[0] : 0);
}
