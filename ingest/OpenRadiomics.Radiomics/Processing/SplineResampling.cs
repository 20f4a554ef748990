namespace OpenRadiomics.Radiomics;

/// <summary>
/// Interpolation by a cubic spline. Along slices its coefficients need every slice, so all are held at once, but interpolated along x and y already and only so
/// many rows of them as take no more memory than the result, or a quarter of a mebibyte.
/// </summary>
internal static class SplineResampling
{
    private const long Floor = 1 << 18;

    public static void Of(ResampledGrid target, Box source, Box window, SourceRow read, TakeValues take, int threads)
    {
        if (!target.Z.IsInterpolated)
        {
            Resampling.Of(target, InterpolationMethod.CubicSpline, source, window, read, take, threads);
            return;
        }
        var most = Math.Max(Floor, sizeof(float) * (long)window.Nx * window.Ny * window.Nz);
        var rows = (int)Math.Clamp(most / (sizeof(double) * (long)window.Nx * source.Nz), 1, window.Ny);
        var room = new Room<double>(window.Nx * rows * source.Nz);
        for (var y = 0; y < window.Ny; y += rows)
            Part(target, source, window, window with { Y = window.Y + y, Ny = Math.Min(rows, window.Ny - y) }, room, read, take, threads);
    }

    private static void Part(ResampledGrid target, Box source, Box window, Box part, Room<double> room, SourceRow read, TakeValues take, int threads)
    {
        var slice = part.Nx * part.Ny;
        var taps = Taps.Of(target.Z, InterpolationMethod.CubicSpline, part.Z, part.Nz, source.Z);
        Resampling.Shares(source.Nz, threads, (first, end) =>
        {
            var resampling = new Resampling(target, InterpolationMethod.CubicSpline, source, part, read);
            for (var z = first; z < end; z++) resampling.Plane(z).CopyTo(room.Span[(slice * z)..]);
        });
        SplineFilter.Apply(room.Span[..(slice * source.Nz)], slice, source.Nz);
        Resampling.Shares(part.Nz, threads, (first, end) =>
        {
            var values = new double[slice];
            for (var z = first; z < end; z++)
            {
                Array.Clear(values);
                for (var tap = taps.PerVoxel * z; tap < taps.PerVoxel * (z + 1); tap++)
                    Resampling.AddTimes(values, room.Span.Slice(slice * taps.Index[tap], slice), taps.Weight[tap]);
                take(window.Nx * (part.Y - window.Y + window.Ny * z), values);
            }
        });
    }
}
