using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// The transform of one over the distance, a comb of frequencies along w at a time. Weights are real and the same either way along each axis, and so is their
/// transform: a quarter of the frequencies along u and v stand for all, and two lines are transformed as one, as real and imaginary part.
/// </summary>
internal sealed class InverseDistances
{
    private readonly CorrelationGrid _grid;
    private readonly Fourier _alongU, _alongV;
    private readonly Vector512<double>[] _half, _quarter, _re, _im, _lines;
    private readonly int _width, _height;                               // frequencies that stand for all along u and v

    /// <param name="grid">The box and its periods.</param>
    /// <param name="alongV">Transforms of the period along v.</param>
    /// <param name="spare">Room for a vector per voxel along v and frequency along u, used while a comb is loaded.</param>
    public InverseDistances(CorrelationGrid grid, Fourier alongV, Vector512<double>[] spare)
    {
        (_grid, _alongU, _alongV, _half) = (grid, new(grid.PeriodU), alongV, spare);
        (_width, _height) = (grid.PeriodU / 2 + 1, grid.PeriodV / 2 + 1);
        _quarter = GC.AllocateUninitializedArray<Vector512<double>>(_width * _height);
        var longer = Math.Max(grid.PeriodU, grid.PeriodV);
        (_re, _im, _lines) = (new Vector512<double>[longer], new Vector512<double>[longer], new Vector512<double>[grid.W.Voxels]);
    }

    /// <summary>By frequency along v, at a frequency along u: real numbers, those of the comb in the lanes. From 0 to half the period.</summary>
    public ReadOnlySpan<Vector512<double>> Column(int u) => _quarter.AsSpan(_height * Math.Min(u, _grid.PeriodU - u), _height);

    /// <summary>Makes the columns those of a comb.</summary>
    public void Load(Comb comb)
    {
        Span<Vector512<double>> re = _re.AsSpan(0, _grid.PeriodU), im = _im.AsSpan(0, _grid.PeriodU);
        for (var v = 0; v < _grid.V.Voxels; v += 2)
        {
            LoadRow(comb, v, re);
            if (v + 1 < _grid.V.Voxels) LoadRow(comb, v + 1, im); else im.Clear();
            _alongU.Transform(re, im);
            re[.._width].CopyTo(_half.AsSpan(_width * v));
            if (v + 1 < _grid.V.Voxels) im[.._width].CopyTo(_half.AsSpan(_width * (v + 1)));
        }
        re = _re.AsSpan(0, _grid.PeriodV);
        im = _im.AsSpan(0, _grid.PeriodV);
        for (var u = 0; u < _width; u += 2)
        {
            LoadColumn(u, re);
            LoadColumn(Math.Min(u + 1, _width - 1), im);
            _alongV.Transform(re, im);
            re[.._height].CopyTo(_quarter.AsSpan(_height * u));
            if (u + 1 < _width) im[.._height].CopyTo(_quarter.AsSpan(_height * (u + 1)));
        }
    }

    private void LoadRow(Comb comb, int v, Span<Vector512<double>> row)
    {
        var lines = _lines;
        var none = (Span<Vector512<double>>)stackalloc Vector512<double>[Comb.Teeth];
        row.Clear();
        for (var u = 0; u < _grid.U.Voxels; u += Comb.Teeth)
        {
            var alongU = (Vector512.Create(0.0, 1, 2, 3, 4, 5, 6, 7) + Vector512.Create((double)u)) * _grid.U.Mm;
            var across = alongU * alongU + Vector512.Create(v * _grid.V.Mm * (v * _grid.V.Mm));
            for (var w = 0; w < lines.Length; w++)
            {
                var square = across + Vector512.Create(w * _grid.W.Mm * (w * _grid.W.Mm));
                var weight = Vector512.Create(w == 0 || 2 * w == _grid.PeriodW ? 1.0 : 2.0) / Vector512.Sqrt(square);    // offsets w and −w
                lines[w] = Vector512.AndNot(weight, Vector512.Equals(square, Vector512<double>.Zero));                   // a voxel and itself make no pair
            }
            comb.Transform(lines, 1, row.Slice(u, Math.Min(Comb.Teeth, _grid.U.Voxels - u)), none);
        }
        for (var u = 1; u < _grid.U.Voxels; u++) row[_grid.PeriodU - u] = row[u];
    }

    private void LoadColumn(int u, Span<Vector512<double>> column)
    {
        column.Clear();
        for (var v = 0; v < _grid.V.Voxels; v++)
            column[v] = column[(_grid.PeriodV - v) % _grid.PeriodV] = _half[u + _width * v];
    }
}
