namespace OpenRadiomics.Radiomics;

/// <summary>Goes through the intensities inside a mask in voxel order, as many at a time as lie side by side in a row.</summary>
/// <param name="crop">Intensities of a box.</param>
/// <param name="mask">The mask in the same box, rows without gaps.</param>
/// <param name="nx">Voxels in a row.</param>
/// <param name="ny">Rows in a slice.</param>
internal ref struct Runs(Crop crop, ReadOnlySpan<bool> mask, int nx, int ny)
{
    private readonly ReadOnlySpan<bool> _mask = mask;
    private readonly int _nx = nx;
    private int _row = -1, _x = int.MaxValue;

    public ReadOnlySpan<float> Current { get; private set; }

    public readonly Runs GetEnumerator() => this;

    public bool MoveNext()
    {
        while (true)
        {
            if (_x < _nx)
            {
                var rest = _mask.Slice(_row * _nx + _x, _nx - _x);
                var first = rest.IndexOf(true);
                if (first >= 0)
                {
                    var length = rest[first..].IndexOf(false);
                    if (length < 0) length = rest.Length - first;
                    Current = crop.Voxels.AsSpan(crop.Row(_row % ny, _row / ny) + _x + first, length);
                    _x += first + length;
                    return true;
                }
            }
            if ((_row + 1) * _nx >= _mask.Length) return false;
            (_row, _x) = (_row + 1, 0);
        }
    }
}
