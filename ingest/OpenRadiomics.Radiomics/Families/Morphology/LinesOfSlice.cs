using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace OpenRadiomics.Radiomics;

/// <summary>The voxels at one v: lines along w, eight neighbours along u in a vector. Safe on one thread.</summary>
internal sealed class LinesOfSlice(CorrelationGrid grid)
{
    private readonly Vector512<double>[] _inside = new Vector512<double>[grid.W.Voxels * grid.Blocks],
        _deviations = new Vector512<double>[grid.W.Voxels * grid.Blocks];

    /// <summary>1 inside the mask, 0 outside.</summary>
    public ReadOnlySpan<Vector512<double>> Inside => _inside;

    /// <summary>Deviations or their squares, 0 outside the mask.</summary>
    public ReadOnlySpan<Vector512<double>> Deviations => _deviations;

    public void Gather(int v, bool[] mask, Crop crop, double from, bool squares)
    {
        Span<double> inside = MemoryMarshal.Cast<Vector512<double>, double>(_inside.AsSpan()),
            deviations = MemoryMarshal.Cast<Vector512<double>, double>(_deviations.AsSpan());
        for (var w = 0; w < grid.W.Voxels; w++)
        {
            var (voxel, value) = (v * grid.V.Step + w * grid.W.Step, crop.First + v * grid.V.StepIn(crop) + w * grid.W.StepIn(crop));
            var at = w * grid.Blocks * Comb.Teeth;
            var u = 0;
            if (grid.U.Step == 1)
                for (; u <= grid.U.Voxels - Comb.Teeth; u += Comb.Teeth)
                    (_inside[(at + u) / Comb.Teeth], _deviations[(at + u) / Comb.Teeth]) =
                        Eight(mask.AsSpan(voxel + u, Comb.Teeth), crop.Voxels.AsSpan(value + u, Comb.Teeth), from);
            inside[(at + u)..(at + grid.Blocks * Comb.Teeth)].Clear();
            deviations[(at + u)..(at + grid.Blocks * Comb.Teeth)].Clear();
            var step = grid.U.StepIn(crop);
            for (; u < grid.U.Voxels; u++)
                if (mask[voxel + u * grid.U.Step]) (inside[at + u], deviations[at + u]) = (1, crop.Voxels[value + u * step] - from);
        }
        if (!squares) return;
        foreach (ref var deviation in _deviations.AsSpan()) deviation *= deviation;
    }

    private static (Vector512<double> Inside, Vector512<double> Deviations) Eight(ReadOnlySpan<bool> mask, ReadOnlySpan<float> values, double from)
    {
        var bytes = Unsafe.ReadUnaligned<ulong>(in Unsafe.As<bool, byte>(ref MemoryMarshal.GetReference(mask)));
        if (bytes == 0) return default;
        var shorts = Vector128.WidenLower(Vector128.CreateScalar(bytes).AsByte());
        var ints = Vector256.Create(Vector128.WidenLower(shorts), Vector128.WidenUpper(shorts));
        var longs = Vector512.Create(Vector256.WidenLower(ints), Vector256.WidenUpper(ints));
        var all = (Vector512<ulong>.Zero - longs).AsDouble();           // every bit where inside
        var (low, high) = Vector256.Widen(Vector256.Create(values));
        return (all & Vector512<double>.One, all & (Vector512.Create(low, high) - Vector512.Create(from)));
    }
}
