using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>A field and its Fourier transform, in place. The same bits for any number of threads.</summary>
internal sealed class Spectrum(Field re, int dimensions, int threads)
{
    private static readonly int Lanes = Vector512<double>.Count;

    private readonly Field _im = new(re.Nx, re.Ny, re.Nz, new double[re.Voxels.Length]);

    /// <summary>Transforms the field, multiplies every frequency by a factor, and transforms back; keeps the real part.</summary>
    public Field Times(Transfer transfer)
    {
        for (var axis = 0; axis < dimensions; axis++) Along(axis, re.Voxels, _im.Voxels);
        Multiply(transfer);
        for (var axis = 0; axis < dimensions; axis++) Along(axis, _im.Voxels, re.Voxels);
        return re;
    }

    private void Along(int axis, double[] real, double[] imaginary)
    {
        var (nx, length) = (re.Nx, re.Size(axis));
        var stride = axis switch { 0 => 1, 1 => nx, _ => nx * re.Ny };
        var lines = re.Voxels.Length / length;
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, (lines + Lanes - 1) / Lanes, options,
            () => (new ChirpFourier(length), new Vector512<double>[length], new Vector512<double>[length]),
            (batch, _, worker) =>
            {
                var (fourier, lanesRe, lanesIm) = worker;
                var starts = (stackalloc int[Lanes]);
                for (var lane = 0; lane < Lanes; lane++) starts[lane] = Start(axis, Math.Min(Lanes * batch + lane, lines - 1));
                for (int i = 0, at = 0; i < length; i++, at += stride)
                    (lanesRe[i], lanesIm[i]) = (Gather(real, starts, at), Gather(imaginary, starts, at));
                fourier.Transform(lanesRe, lanesIm);
                for (var lane = 0; lane < Lanes && Lanes * batch + lane < lines; lane++)
                    for (int i = 0, at = starts[lane]; i < length; i++, at += stride)
                        (real[at], imaginary[at]) = (lanesRe[i][lane], lanesIm[i][lane]);
                return worker;
            }, _ => { });
    }

    private static Vector512<double> Gather(double[] voxels, ReadOnlySpan<int> starts, int at) =>
        Vector512.Create(
            voxels[starts[0] + at], voxels[starts[1] + at], voxels[starts[2] + at], voxels[starts[3] + at],
            voxels[starts[4] + at], voxels[starts[5] + at], voxels[starts[6] + at], voxels[starts[7] + at]);

    private int Start(int axis, int line) => axis switch
    {
        0 => line * re.Nx,
        1 => line % re.Nx + line / re.Nx * re.Nx * re.Ny,
        _ => line,
    };

    private void Multiply(Transfer transfer)
    {
        var (nx, ny, nz) = (re.Nx, re.Ny, re.Nz);
        var (x, y, z) = (Frequencies(transfer, nx), Frequencies(transfer, ny), dimensions == 3 ? Frequencies(transfer, nz) : new double[nz]);
        var scale = 1.0 / nx / ny / (dimensions == 3 ? nz : 1);
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads };
        Parallel.For(0, ny * nz, options, () => (new double[nx], new double[nx]), (row, _, factors) =>
        {
            var (factorRe, factorIm) = factors;
            transfer.Row(x, y[row % ny], z[row / ny], factorRe, factorIm);
            var real = re.Voxels.AsSpan(nx * row, nx);
            var imaginary = _im.Voxels.AsSpan(nx * row, nx);
            for (var i = 0; i < nx; i++)
                (real[i], imaginary[i]) = (
                    scale * (real[i] * factorRe[i] - imaginary[i] * factorIm[i]),
                    scale * (real[i] * factorIm[i] + imaginary[i] * factorRe[i]));
            return factors;
        }, _ => { });
    }

    /// <summary>An axis' frequencies in the transform's order.</summary>
    private static double[] Frequencies(Transfer transfer, int n) => [.. Enumerable.Range(0, n).Select(k => transfer.Frequency(2 * k < n ? k : k - n, n))];
}
