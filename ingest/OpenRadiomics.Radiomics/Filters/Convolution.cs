using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// Convolution of a field along one axis. Each response is summed tap by tap in the kernel's order, so the bits are the same with and without
/// vector instructions and for any number of threads.
/// </summary>
internal static class Convolution
{
    /// <param name="from">The field.</param>
    /// <param name="to">The response; may be the field itself.</param>
    /// <param name="step">Axis and kernel.</param>
    /// <param name="boundary">How the field goes on.</param>
    /// <param name="threads">Threads that share the planes.</param>
    public static void Apply(Field from, Field to, KernelStep step, Boundary boundary, int threads)
    {
        var (nx, ny, nz) = (from.Nx, from.Ny, from.Nz);
        var places = Beyond.Places(boundary, from.Size(step.Axis), step.Kernel.Reach);
        var outside = Beyond.Value(boundary) * step.Outside;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        switch (step.Axis)
        {
            case 0: Parallel.For(0, nz, options, z => AlongRows(from, to, nx * ny * z, step.Kernel, places, outside)); break;
            case 1: Parallel.For(0, nz, options, z => AcrossRows(from, to, nx * ny * z, nx, ny, step.Kernel, places, outside)); break;
            default: Parallel.For(0, ny, options, y => AcrossRows(from, to, nx * y, nx * ny, nz, step.Kernel, places, outside)); break;
        }
    }

    private static void AlongRows(Field from, Field to, int first, Kernel kernel, int[] places, double outside)
    {
        var padded = new double[places.Length];
        var starts = Array.ConvertAll(kernel.Offsets, offset => kernel.Reach + offset);
        for (var start = first; start < first + from.Nx * from.Ny; start += from.Nx)
        {
            var row = from.Voxels.AsSpan(start, from.Nx);
            for (var i = 0; i < places.Length; i++) padded[i] = places[i] == Beyond.Outside ? outside : row[places[i]];
            Sum(padded, starts, kernel.Weights, to.Voxels.AsSpan(start, from.Nx));
        }
    }

    /// <summary>The rows of a plane, mixed with one another: those of a slice along y, or those of one y along z.</summary>
    private static void AcrossRows(Field from, Field to, int first, int stride, int count, Kernel kernel, int[] places, double outside)
    {
        var nx = from.Nx;
        var plane = new double[nx * (count + 1)];                       // the last row stands for everything outside
        for (var i = 0; i < count; i++) from.Voxels.AsSpan(first + stride * i, nx).CopyTo(plane.AsSpan(nx * i));
        plane.AsSpan(nx * count).Fill(outside);
        var starts = new int[kernel.Offsets.Length];
        for (var i = 0; i < count; i++)
        {
            for (var tap = 0; tap < starts.Length; tap++)
            {
                var place = places[kernel.Reach + i + kernel.Offsets[tap]];
                starts[tap] = nx * (place == Beyond.Outside ? count : place);
            }
            Sum(plane, starts, kernel.Weights, to.Voxels.AsSpan(first + stride * i, nx));
        }
    }

    /// <summary>Sums shifted pieces of a source: sums(i) = Σ weight·source(start + i).</summary>
    private static void Sum(ReadOnlySpan<double> source, ReadOnlySpan<int> starts, ReadOnlySpan<double> weights, Span<double> sums)
    {
        ref var at = ref MemoryMarshal.GetReference(source);
        ref var to = ref MemoryMarshal.GetReference(sums);
        var i = 0;
        for (; i + 8 <= sums.Length; i += 8)
        {
            var (low, high) = (Vector256<double>.Zero, Vector256<double>.Zero);
            for (var tap = 0; tap < starts.Length; tap++)
            {
                var weight = Vector256.Create(weights[tap]);
                low += weight * Vector256.LoadUnsafe(ref at, (nuint)(starts[tap] + i));
                high += weight * Vector256.LoadUnsafe(ref at, (nuint)(starts[tap] + i + 4));
            }
            low.StoreUnsafe(ref to, (nuint)i);
            high.StoreUnsafe(ref to, (nuint)i + 4);
        }
        for (; i < sums.Length; i++)
        {
            double sum = 0;
            for (var tap = 0; tap < starts.Length; tap++) sum += weights[tap] * source[starts[tap] + i];
            sums[i] = sum;
        }
    }
}
