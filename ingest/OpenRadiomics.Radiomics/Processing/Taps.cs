using System.Diagnostics;

namespace OpenRadiomics.Radiomics;

/// <summary>Which old voxels make a new one, along one axis, and with what weights.</summary>
internal sealed class Taps
{
    private Taps(int perVoxel, int count) => (PerVoxel, Index, Weight) = (perVoxel, new int[perVoxel * count], new double[perVoxel * count]);

    /// <summary>Old voxels per new one: 1, 2 or 4.</summary>
    public int PerVoxel { get; }

    /// <summary>Old voxels, counted from the source window's first.</summary>
    public int[] Index { get; }

    /// <summary>Their weights; a spline's taken six times, for coefficients that are sixths.</summary>
    public double[] Weight { get; }

    /// <param name="axis">The axis.</param>
    /// <param name="method">Nearest and linear hold the border's value beyond the border, the spline mirrors.</param>
    /// <param name="first">First new voxel.</param>
    /// <param name="count">New voxels.</param>
    /// <param name="sourceFirst">First old voxel at hand.</param>
    public static Taps Of(ResampledAxis axis, InterpolationMethod method, int first, int count, int sourceFirst)
    {
        var taps = new Taps(!axis.IsInterpolated ? 1 : method switch
        {
            InterpolationMethod.Nearest => 1, InterpolationMethod.Linear => 2, InterpolationMethod.CubicSpline => 4, _ => throw new UnreachableException(),
        }, count);
        for (var i = 0; i < count; i++)
        {
            var at = axis.Position(first + i);
            var whole = (int)Math.Floor(at);
            var f = at - whole;
            switch (taps.PerVoxel)
            {
                case 1:
                    taps.Set(i, 0, Clamp((int)Math.Floor(at + 0.5)), 1);
                    break;
                case 2:
                    taps.Set(i, 0, Clamp(whole), 1 - f);
                    taps.Set(i, 1, Clamp(whole + 1), f);
                    break;
                default:
                    taps.Set(i, 0, Mirror(whole - 1), (1 - f) * (1 - f) * (1 - f));
                    taps.Set(i, 1, Mirror(whole), 4 - 6 * f * f + 3 * f * f * f);
                    taps.Set(i, 2, Mirror(whole + 1), 1 + 3 * f + 3 * f * f - 3 * f * f * f);
                    taps.Set(i, 3, Mirror(whole + 2), f * f * f);
                    break;
            }
        }
        return taps;

        int Clamp(int i) => Math.Clamp(i, 0, axis.SourceSize - 1) - sourceFirst;

        int Mirror(int i)
        {
            if (axis.SourceSize == 1) return 0;
            var period = 2 * (axis.SourceSize - 1);
            var inside = ((i % period) + period) % period;
            return Math.Min(inside, period - inside) - sourceFirst;
        }
    }

    private void Set(int voxel, int tap, int index, double weight) => (Index[voxel * PerVoxel + tap], Weight[voxel * PerVoxel + tap]) = (index, weight);
}
