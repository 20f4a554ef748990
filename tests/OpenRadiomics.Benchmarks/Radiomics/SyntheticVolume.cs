using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>The volume on which engines are timed: 256 × 256 × 128 voxels of 1 mm, waves and noise by a formula that any language can follow.</summary>
internal static class SyntheticVolume
{
    public static readonly Grid Grid = Grid.AxisAligned(256, 256, 128, 1, 1, 1);

    /// <summary>64 bins, nothing else.</summary>
    public static readonly ProcessingSettings Settings =
        new(null, Resegmentation.None, new Discretisation.FixedBinNumber(64), new Discretisation.None(), Dimensions.ThreeD, TextureSettings.Default);

    public static Volume Image()
    {
        var voxels = new float[Grid.Count];
        for (var i = 0; i < voxels.Length; i++)
        {
            int x = i % 256, y = i / 256 % 256, z = i / 65536;
            var bits = SplitMix(i);
            var noise = -2.0;
            for (var k = 0; k < 4; k++) noise += (bits >> 16 * k & 0xFFFF) / 65536.0;
            voxels[i] = (float)(1000 + 200 * Math.Sin(x / 9.0) * Math.Cos(y / 11.0) + 150 * Math.Sin(z / 7.0 + x / 23.0) + 40 * noise);
        }
        return new(Grid, voxels);
    }

    /// <summary>4,137 voxels: a flattened ball.</summary>
    public static Mask Small() => Ellipsoid(11, 11, 8.1);

    /// <summary>250,023 voxels: a ball.</summary>
    public static Mask Ball() => Ellipsoid(39.08, 39.08, 39.08);

    /// <summary>2,007,093 voxels: an ellipsoid.</summary>
    public static Mask Large() => Ellipsoid(96, 96, 52);

    private static Mask Ellipsoid(double a, double b, double c)
    {
        var inside = new bool[Grid.Count];
        for (var i = 0; i < inside.Length; i++)
        {
            double x = (i % 256 - 128) / a, y = (i / 256 % 256 - 128) / b, z = (i / 65536 - 64) / c;
            inside[i] = x * x + y * y + z * z <= 1;
        }
        return new(Grid, inside);
    }

    private static ulong SplitMix(int i)
    {
        var z = (ulong)i + 0x9E3779B97F4A7C15;
        z = (z ^ z >> 30) * 0xBF58476D1CE4E5B9;
        z = (z ^ z >> 27) * 0x94D049BB133111EB;
        return z ^ z >> 31;
    }
}
