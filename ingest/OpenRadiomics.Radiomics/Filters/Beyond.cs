using System.Diagnostics;

namespace OpenRadiomics.Radiomics;

/// <summary>Where a place on an axis lies in an image that goes on by its boundary.</summary>
internal static class Beyond
{
    /// <summary>The place of <see cref="Boundary.Constant"/>: no voxel of the image.</summary>
    public const int Outside = -1;

    /// <summary>For each place from −<paramref name="reach"/> to size + reach − 1 the voxel that is there.</summary>
    public static int[] Places(Boundary boundary, int size, int reach)
    {
        var places = new int[size + 2 * reach];
        for (var i = 0; i < places.Length; i++) places[i] = Place(boundary, i - reach, size);
        return places;
    }

    /// <summary>The value of places outside; no other boundary has any.</summary>
    public static double Value(Boundary boundary) => boundary is Boundary.Constant constant ? constant.Value : 0;

    private static int Place(Boundary boundary, int i, int size)
    {
        if (i >= 0 && i < size) return i;
        switch (boundary)
        {
            case Boundary.Constant: return Outside;
            case Boundary.Nearest: return Math.Clamp(i, 0, size - 1);
            case Boundary.Periodic: return (i % size + size) % size;
            case Boundary.Mirror:
                var inside = (i % (2 * size) + 2 * size) % (2 * size);
                return Math.Min(inside, 2 * size - 1 - inside);
            default: throw new UnreachableException();
        }
    }
}
