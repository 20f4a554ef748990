using System.Buffers;

namespace OpenRadiomics.Radiomics;

/// <summary>Room for a while: an array of the shared pool, given back when disposed of. What it holds at first is anybody's.</summary>
/// <param name="length">Items wanted.</param>
internal sealed class Rented<T>(int length = 0) : IDisposable
{
    private T[] _array = ArrayPool<T>.Shared.Rent(length);
    private int _length = length;

    /// <summary>As much as was wanted last.</summary>
    public Span<T> Span => _array.AsSpan(0, _length);

    /// <summary>Room for another number of items; nothing is kept where that is more than there was.</summary>
    public Span<T> For(int items)
    {
        if (_array.Length < items)
        {
            ArrayPool<T>.Shared.Return(_array);
            _array = ArrayPool<T>.Shared.Rent(items);
        }
        _length = items;
        return Span;
    }

    /// <summary>May be done twice.</summary>
    public void Dispose()
    {
        ArrayPool<T>.Shared.Return(_array);
        (_array, _length) = ([], 0);
    }
}
