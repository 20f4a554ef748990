using System.Numerics;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// The slices a kernel looks at together, their rows padded with outside on both sides and at the end to whole vectors: so a row can be compared with its
/// neighbours many voxels at a time, without a thought for its ends. Slices are loaded in order; the oldest gives way to the newest.
/// </summary>
/// <param name="box">The region.</param>
/// <param name="slices">How many slices are kept.</param>
/// <param name="margin">Voxels of outside before and after each row.</param>
internal readonly ref struct PaddedSlices(LevelBox box, int slices, int margin)
{
    private readonly LevelBox _box = box;
    private readonly ushort[] _levels = new ushort[slices * box.Ny * Width(box, margin)];
    private readonly ushort[] _outside = new ushort[Width(box, margin)];

    /// <summary>Length of a row without its margins: Nx, rounded up to whole vectors.</summary>
    public int Padded { get; } = Width(box, margin) - 2 * margin;

    /// <summary>Brings a slice in.</summary>
    public void Load(int z)
    {
        for (var y = 0; y < _box.Ny; y++)
            _box.Levels.Slice((z * _box.Ny + y) * _box.Nx, _box.Nx).CopyTo(_levels.AsSpan((z % slices * _box.Ny + y) * _outside.Length + margin));
    }

    /// <summary>A row with its margins; a row of outside where there is none.</summary>
    public ReadOnlySpan<ushort> Row(int y, int z) =>
        (uint)y < (uint)_box.Ny && (uint)z < (uint)_box.Nz ? _levels.AsSpan((z % slices * _box.Ny + y) * _outside.Length, _outside.Length) : _outside;

    private static int Width(LevelBox box, int margin)
    {
        var lanes = Vector<ushort>.Count;
        return (box.Nx + lanes - 1) / lanes * lanes + 2 * margin;
    }
}
