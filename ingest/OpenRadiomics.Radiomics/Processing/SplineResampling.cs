using System.Collections.Concurrent;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Interpolation by a cubic spline. Along slices its coefficients need every slice, so all are held at once, but interpolated along x and y already and only so
/// many rows of them as take half as much memory as the result, or 64 KiB.
/// </summary>
internal static class SplineResampling
{
    private const long Floor = 1 << 16;

    public static void Of(ResampledGrid target, Box source, Box window, SourceRow read, TakeValues take, int threads)
    {
        if (!target.Z.IsInterpolated)
        {
            Resampling.Of(target, InterpolationMethod.CubicSpline, source, window, read, take, threads);
            return;
        }
        var most = Math.Max(Floor, sizeof(float) * (long)window.Nx * window.Ny * window.Nz / 2);
        var rows = (int)Math.Clamp(most / (sizeof(double) * (long)window.Nx * source.Nz), 1, window.Ny);
        var taps = Taps.Of(target.Z, InterpolationMethod.CubicSpline, window.Z, window.Nz, source.Z);
        var (idle, room) = (new ConcurrentStack<PlaneResampling>(), new Room<double>(window.Nx * rows * source.Nz));
        for (var first = 0; first < window.Ny; first += rows)
        {
            var slice = window.Nx * Math.Min(rows, window.Ny - first);
            Resampling.Shares(source.Nz, threads, (z, end) =>
            {
                var planes = idle.TryPop(out var rested) ? rested : new(target, InterpolationMethod.CubicSpline, source, window, read);
                for (; z < end; z++) planes.Make(z, first, room.Span.Slice(slice * z, slice));
                idle.Push(planes);
            });
            SplineFilter.Apply(room.Span[..(slice * source.Nz)], slice, source.Nz);
            Resampling.Shares(window.Nz, threads, (z, end) =>
            {
                var values = new double[slice];
                for (; z < end; z++)
                {
                    Array.Clear(values);
                    for (var tap = taps.PerVoxel * z; tap < taps.PerVoxel * (z + 1); tap++)
                        PlaneResampling.AddTimes(values, room.Span.Slice(slice * taps.Index[tap], slice), taps.Weight[tap]);
                    take(window.Nx * (first + window.Ny * z), values);
                }
            });
        }
    }
}
