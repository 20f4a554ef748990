namespace OpenRadiomics.Formats;

/// <summary>A plane of a scan in grey, with the outlines of regions in colour; pixels are square.</summary>
internal static class PlanePicture
{
    /// <summary>Greys of a picture that is looked at, and of a small one that is to be light.</summary>
    public const int ManyShades = 224, FewShades = 48;

    /// <param name="plane">The plane's voxels, as <see cref="PlaneTaking"/> takes them.</param>
    /// <param name="axes">How they lie in the picture.</param>
    /// <param name="regions">For each voxel, the place of its region in the list of regions, from 1; 0 outside. Null for no outlines.</param>
    /// <param name="window">Black to white.</param>
    /// <param name="longest">Pixels along the longer side.</param>
    /// <param name="shades">How many greys.</param>
    public static IndexedPicture Of(float[] plane, PlaneAxes axes, int[]? regions, IntensityWindow window, int longest, int shades)
    {
        var scale = longest / Math.Max(axes.Right.LengthMm, axes.Down.LengthMm);
        var (width, height) = (Pixels(axes.Right.LengthMm * scale), Pixels(axes.Down.LengthMm * scale));
        var grey = TentScaling.Scale(Turned(plane, axes), axes.Right.Count, width, height);
        var pixels = Array.ConvertAll(grey, intensity => (byte)window.Shade(intensity, shades));
        if (regions is not null) Outline(pixels, Turned(regions, axes), axes, width, height, shades);
        return new(width, height, pixels, [.. Enumerable.Range(0,
            shades).Select(shade => (byte)(shade * 255 / (shades - 1))).Select(level => (level, level, level)), .. RegionColours.InOrder]);

        int Pixels(double length) => Math.Clamp((int)Math.Round(length), 1, longest);
    }

    /// <summary>Pixels of a region of which a neighbour is not of it.</summary>
    private static void Outline(byte[] pixels, int[] regions, PlaneAxes axes, int width, int height, int shades)
    {
        for (var y = 0; y < height; y++)
            for (var x = 0; x < width; x++)
                if (At(x, y) is > 0 and var region && (At(x - 1, y) != region || At(x + 1, y) != region || At(x, y - 1) != region || At(x, y + 1) != region))
                    pixels[x + width * y] = (byte)(shades + (region - 1) % RegionColours.InOrder.Count);

        int At(int x, int y) => x < 0 || y < 0 || x >= width || y >= height ? 0
            : regions[(int)((x + 0.5) * axes.Right.Count / width) + axes.Right.Count * (int)((y + 0.5) * axes.Down.Count / height)];
    }

    /// <summary>The voxels in the order of the picture: to the right, then downwards.</summary>
    private static T[] Turned<T>(T[] plane, PlaneAxes axes)
    {
        var (turned, right, down) = (new T[plane.Length], axes.Right, axes.Down);
        for (var y = 0; y < down.Count; y++)
            for (var x = 0; x < right.Count; x++)
            {
                var (u, v) = (right.IsReversed ? right.Count - 1 - x : x, down.IsReversed ? down.Count - 1 - y : y);
                turned[x + right.Count * y] = right.Number < down.Number ? plane[u + right.Count * v] : plane[v + down.Count * u];
            }
        return turned;
    }
}
