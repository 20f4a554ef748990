using System.Buffers;
using System.Buffers.Binary;
using Snappier;

namespace OpenRadiomics.Formats;

/// <summary>The pages of one column chunk: a dictionary where there is one, then all values in one page.</summary>
internal sealed class ParquetPages
{
    private const int DataPage = 0, DictionaryPage = 2, PlainValues = 0, Runs = 3, Numbered = 8;
    private readonly ArrayBufferWriter<byte> _written = new(), _page = new();

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Written => _written.WrittenMemory;

    /// <summary>How many of them are the dictionary's.</summary>
    public int Dictionary { get; private set; }

    /// <summary>How many there would be, not compressed.</summary>
    public int Plain { get; private set; }

    public void Clear()
    {
        (Dictionary, Plain) = (0, 0);
        _written.ResetWrittenCount();
    }

    /// <summary>A dictionary of texts.</summary>
    public void WriteDictionary(IReadOnlyList<byte[]> texts)
    {
        _page.ResetWrittenCount();
        foreach (var text in texts)
        {
            Length(text.Length);
            _page.Write(text);
        }
        Write(DictionaryPage, header => header.Of(7, told => told.Integer(1, texts.Count).Integer(2, PlainValues)));
        Dictionary = _written.WrittenCount;
    }

    /// <summary>The values.</summary>
    /// <param name="there">1 where a row has a value, 0 where it has none.</param>
    /// <param name="nulls">How many have none.</param>
    /// <param name="values">Writes those that are there.</param>
    public void WriteValues(ReadOnlySpan<int> there, int nulls, Action<ArrayBufferWriter<byte>> values)
    {
        _page.ResetWrittenCount();
        Length(0);
        if (nulls == 0) RunLengths.WriteRun(_page, 1, there.Length, 1);
        else RunLengths.Write(_page, there, 1);
        BinaryPrimitives.WriteInt32LittleEndian(System.Runtime.InteropServices.MemoryMarshal.AsMemory(_page.WrittenMemory).Span,
            _page.WrittenCount - sizeof(int));
        values(_page);
        var (rows, encoding) = (there.Length, Dictionary > 0 ? Numbered : PlainValues);
        Write(DataPage, header => header.Of(5, told => told.Integer(1, rows).Integer(2, encoding).Integer(3, Runs).Integer(4, Runs)));
    }

    private void Length(int length)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_page.GetSpan(sizeof(int)), length);
        _page.Advance(sizeof(int));
    }

    private void Write(int kind, Action<CompactWriter> told)
    {
        var packed = ArrayPool<byte>.Shared.Rent(Snappy.GetMaxCompressedLength(_page.WrittenCount));
        var length = Snappy.Compress(_page.WrittenSpan, packed);
        var before = _written.WrittenCount;
        var header = new CompactWriter(_written).Integer(1, kind).Integer(2, _page.WrittenCount).Integer(3, length);
        told(header);
        header.End();
        Plain += _written.WrittenCount - before + _page.WrittenCount;
        _written.Write(packed.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(packed);
    }
}
