using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>How a mask's grid lies in its scan's, measured at the corners in voxels of the scan.</summary>
/// <param name="Deviation">How far a corner is off, along the axis where it is furthest off. NaN where nothing can be measured.</param>
/// <param name="Outside">How many voxels the mask reaches beyond the scan.</param>
/// <param name="SubGrid">The mask covers a part of the scan.</param>
/// <param name="Turned">The mask's axes run along other ones of the scan, or backwards, on the same lattice.</param>
internal sealed record GridFit(double Deviation, double Outside, bool SubGrid, bool Turned)
{
    /// <summary>Less than this part of a voxel is rounding, not a difference.</summary>
    public const double Silent = 0.01;

    /// <summary>From here on a voxel of the mask is nearer to another voxel of the scan.</summary>
    public const double Half = 0.5;

    public bool IsSilent => Deviation < Silent && Outside == 0;

    public bool IsContradiction => !(Deviation < Half && Outside == 0);      // true for NaN too

    public static GridFit Of(Grid scan, Grid mask)
    {
        if (Axes(scan, mask) is not { } axes) return Compare(scan, mask, [0, 1, 2], [1, 1, 1]);
        return Compare(scan, mask, axes.Along, axes.Sign);
    }

    /// <summary>Along which axis of the scan, and in which direction, each axis of the mask runs; null if they do not run along its axes.</summary>
    private static (int[] Along, int[] Sign)? Axes(Grid scan, Grid mask)
    {
        var (along, sign) = (new int[3], new int[3]);
        Vector3d[] steps = [mask.StepX, mask.StepY, mask.StepZ];
        for (var axis = 0; axis < 3; axis++)
        {
            var step = InScan(scan, scan.Origin + steps[axis]);
            along[axis] = Math.Abs(step[0]) > 0.7 * Length(step) ? 0 : Math.Abs(step[1]) > 0.7 * Length(step) ? 1 : 2;
            sign[axis] = step[along[axis]] < 0 ? -1 : 1;
        }
        return along.Distinct().Count() == 3 ? (along, sign) : null;
    }

    private static GridFit Compare(Grid scan, Grid mask, int[] along, int[] sign)
    {
        int[] ofScan = [scan.Nx, scan.Ny, scan.Nz];
        int[] ofMask = [mask.Nx, mask.Ny, mask.Nz];
        var first = InScan(scan, mask.Origin);
        var start = new double[3];
        var (outside, subGrid) = (0.0, false);
        for (var axis = 0; axis < 3; axis++)
        {
            var (a, n) = (along[axis], ofMask[axis]);
            var whole = n == ofScan[a];
            subGrid |= n < ofScan[a];
            start[a] = whole ? (sign[axis] > 0 ? 0 : n - 1) : Math.Round(first[a]);
            var (low, high) = sign[axis] > 0 ? (start[a], start[a] + n - 1) : (start[a] - n + 1, start[a]);
            outside = Math.Max(outside, Math.Max(-low, high - (ofScan[a] - 1)));
        }
        var deviation = 0.0;
        for (var corner = 0; corner < 8; corner++)
        {
            int[] at = [(corner & 1) * (mask.Nx - 1), (corner >> 1 & 1) * (mask.Ny - 1), (corner >> 2) * (mask.Nz - 1)];
            var found = InScan(scan, mask.ToWorld(at[0], at[1], at[2]));
            for (var axis = 0; axis < 3; axis++)
                deviation = Largest(deviation, Math.Abs(found[along[axis]] - (start[along[axis]] + sign[axis] * at[axis])));
        }
        var turned = along is not [0, 1, 2] || sign.Contains(-1);
        return new(deviation, outside, subGrid, turned);
    }

    /// <summary>A point in the scan's (fractional) voxel indices, by Cramer's rule.</summary>
    private static double[] InScan(Grid scan, Vector3d point)
    {
        var (p, volume) = (point - scan.Origin, scan.StepX.Dot(scan.StepY.Cross(scan.StepZ)));
        return
        [
            p.Dot(scan.StepY.Cross(scan.StepZ)) / volume,
            scan.StepX.Dot(p.Cross(scan.StepZ)) / volume,
            scan.StepX.Dot(scan.StepY.Cross(p)) / volume,
        ];
    }

    private static double Length(double[] v) => Math.Sqrt(v[0] * v[0] + v[1] * v[1] + v[2] * v[2]);

    private static double Largest(double a, double b) => a >= b ? a : b;     // NaN in b stays, as no comparison with it holds
}
