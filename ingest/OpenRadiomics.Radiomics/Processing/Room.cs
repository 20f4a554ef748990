namespace OpenRadiomics.Radiomics;

/// <summary>
/// Room for a while: one array, asked for again where more is wanted. What it holds at first is anybody's. Nothing idles in a pool: what is not used is the
/// collector's.
/// </summary>
/// <param name="length">Items wanted.</param>
internal sealed class Room<T>(int length = 0) where T : unmanaged
{
    private T[] _array = GC.AllocateUninitializedArray<T>(length);
    private int _length = length;

    /// <summary>As much as was wanted last.</summary>
    public Span<T> Span => _array.AsSpan(0, _length);

    /// <summary>Room for another number of items; nothing is kept where that is more than there was.</summary>
    public Span<T> For(int items)
    {
        if (_array.Length < items)
        {
            _array = [];                                                // the old one may go before the new one comes
            _array = GC.AllocateUninitializedArray<T>(items);
        }
        _length = items;
        return Span;
    }
}
