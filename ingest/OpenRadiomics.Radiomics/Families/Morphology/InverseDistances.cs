using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// The transform of one over the distance, a comb of frequencies along w and a class of frequencies along u at a time. Weights are real and the same either way
/// along each axis, and so is their transform: half the frequencies along v stand for all, those of a class stand for those of its mirror image, and two lines
/// are transformed as one, as real and imaginary part.
/// </summary>
internal sealed class InverseDistances
{
    private readonly CorrelationGrid _grid;
    private readonly FrequencyClass _class;
    private readonly Fourier _alongV;
    private readonly Vector512<double>[] _half, _columns, _re, _im, _rows, _lines;
    private int _remainder;

    /// <param name="grid">The box and its periods.</param>
    /// <param name="frequencies">Transforms of a class along u.</param>
    /// <param name="alongV">Transforms of the period along v.</param>
    /// <param name="spare">Room for a vector per voxel along v and frequency of a class, used while weights are loaded.</param>
    public InverseDistances(CorrelationGrid grid, FrequencyClass frequencies, Fourier alongV, Vector512<double>[] spare)
    {
        (_grid, _class, _alongV, _half) = (grid, frequencies, alongV, spare);
        _columns = GC.AllocateUninitializedArray<Vector512<double>>(grid.Columns * grid.Height);
        (_re, _im) = (new Vector512<double>[grid.PeriodV], new Vector512<double>[grid.PeriodV]);
        (_rows, _lines) = (new Vector512<double>[2 * grid.U.Voxels], new Vector512<double>[grid.W.Voxels]);
    }

    /// <summary>
    /// By frequency along v, at a frequency along u of the class that is loaded or its mirror image: real numbers, those of the comb in the lanes. From 0 to
    /// half the period.
    /// </summary>
    public ReadOnlySpan<Vector512<double>> Column(int place, int remainder)
    {
        var u = remainder + place * _grid.Classes;
        var mirrored = (_grid.PeriodU - u) % _grid.PeriodU;
        var column = Math.Min(PlaceOf(u), PlaceOf(mirrored));
        return _columns.AsSpan(_grid.Height * column, _grid.Height);

        int PlaceOf(int frequency) => frequency % _grid.Classes == _remainder ? frequency / _grid.Classes : int.MaxValue;
    }

    /// <summary>Makes the columns those of a comb and a class.</summary>
    public void Load(Comb comb, int remainder)
    {
        _remainder = remainder;
        var (places, voxels) = (_grid.Places, _grid.U.Voxels);
        for (var v = 0; v < _grid.V.Voxels; v += 2)
        {
            var hasSecond = v + 1 < _grid.V.Voxels;
            LoadRow(comb, v, _rows.AsSpan(0, voxels));
            if (hasSecond) LoadRow(comb, v + 1, _rows.AsSpan(voxels)); else _rows.AsSpan(voxels).Clear();
            _class.TransformEven(remainder, _rows, _half.AsSpan(places * v, places), hasSecond ? _half.AsSpan(places * (v + 1), places) : default);
        }
        var needed = remainder == 0 || 2 * remainder == _grid.Classes ? places / 2 + 1 : places;
        Span<Vector512<double>> re = _re, im = _im;
        for (var place = 0; place < needed; place += 2)
        {
            LoadColumn(place, re);
            LoadColumn(Math.Min(place + 1, places - 1), im);
            _alongV.Transform(re, im);
            re[.._grid.Height].CopyTo(_columns.AsSpan(_grid.Height * place));
            if (place + 1 < needed) im[.._grid.Height].CopyTo(_columns.AsSpan(_grid.Height * (place + 1)));
        }
    }

    private void LoadRow(Comb comb, int v, Span<Vector512<double>> row)
    {
        var lines = _lines;
        var none = (Span<Vector512<double>>)stackalloc Vector512<double>[Comb.Teeth];
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
    }

    private void LoadColumn(int place, Span<Vector512<double>> column)
    {
        column.Clear();
        for (var v = 0; v < _grid.V.Voxels; v++)
            column[v] = column[(_grid.PeriodV - v) % _grid.PeriodV] = _half[place + _grid.Places * v];
    }
}
