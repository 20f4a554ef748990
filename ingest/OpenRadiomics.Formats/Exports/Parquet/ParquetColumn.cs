using System.Buffers;
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>A column that gathers the values of a row group and writes them as a chunk.</summary>
internal abstract class ParquetColumn(string title, int type)
{
    private int[] _there = [];
    private int _rows, _nulls;

    /// <summary>Its name.</summary>
    public string Title => title;

    /// <summary>Parquet's number of the physical type.</summary>
    public int Type => type;

    /// <summary>Its pages, until the next are made.</summary>
    public ParquetPages Pages { get; } = new();

    /// <summary>SchemaElement: may have nothing.</summary>
    public virtual void Describe(CompactWriter element) => element.Integer(1, type).Integer(3, 1).Text(4, title);

    /// <summary>Encodes what was gathered, and forgets it.</summary>
    /// <param name="start">Where it will lie.</param>
    public ParquetChunk Encode(long start)
    {
        Pages.Clear();
        var (least, greatest) = Encode(_there.AsSpan(0, _rows), _nulls);
        var chunk = new ParquetChunk(this, start, Pages.Dictionary, Pages.Written.Length, Pages.Plain, _rows, _nulls, least, greatest);
        (_rows, _nulls) = (0, 0);
        return chunk;
    }

    /// <summary>Room for more rows, in which a 1 stands for a value.</summary>
    protected Span<int> More(int count)
    {
        if (_there.Length < _rows + count) Array.Resize(ref _there, Math.Max(_rows + count, 2 * _there.Length));
        _rows += count;
        return _there.AsSpan(_rows - count, count);
    }

    /// <summary>Counts a row that has nothing.</summary>
    protected void CountNull() => _nulls++;

    protected abstract (byte[]? Least, byte[]? Greatest) Encode(ReadOnlySpan<int> there, int nulls);
}

/// <summary>Texts, as numbers of a dictionary's entries.</summary>
internal sealed class ParquetTexts(string title) : ParquetColumn(title, 6)
{
    private const int LongestTold = 1_000;
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<byte[]> _entries = [];
    private int[] _values = [];
    private int _count;

    public override void Describe(CompactWriter element)
    {
        base.Describe(element);
        element.Integer(6, 0).Of(10, logical => logical.Of(1, _ => { }));                       // UTF8, STRING
    }

    /// <summary>Neighbours are mostly one and the same object, which is not looked up again.</summary>
    public void Add(ReadOnlySpan<string?> texts)
    {
        var there = More(texts.Length);
        if (_values.Length < _count + texts.Length) Array.Resize(ref _values, Math.Max(_count + texts.Length, 2 * _values.Length));
        var (last, number) = (default(string), 0);
        for (var row = 0; row < texts.Length; row++)
        {
            if (texts[row] is not { } text)
            {
                there[row] = 0;
                CountNull();
                continue;
            }
            if (!ReferenceEquals(text, last)) (last, number) = (text, NumberOf(text));
            there[row] = 1;
            _values[_count++] = number;
        }
    }

    protected override (byte[]? Least, byte[]? Greatest) Encode(ReadOnlySpan<int> there, int nulls)
    {
        if (_entries.Count > 0) Pages.WriteDictionary(_entries);
        Pages.WriteValues(there, nulls, page =>
        {
            if (_entries.Count == 0) return;
            var width = RunLengths.Width(_entries.Count);
            page.Write([(byte)width]);
            RunLengths.Write(page, _values.AsSpan(0, _count), width);
        });
        var (least, greatest) = (_entries.FirstOrDefault(), _entries.FirstOrDefault());
        foreach (var entry in _entries)
            if (entry.AsSpan().SequenceCompareTo(least) < 0) least = entry;
            else if (entry.AsSpan().SequenceCompareTo(greatest) > 0) greatest = entry;
        _numbers.Clear();
        _entries.Clear();
        _count = 0;
        return least?.Length <= LongestTold && greatest?.Length <= LongestTold ? (least, greatest) : (null, null);
    }

    private int NumberOf(string text)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, text, out var known);
        if (known) return number;
        _entries.Add(Encoding.UTF8.GetBytes(text));
        return number = _entries.Count - 1;
    }
}

/// <summary>Doubles, as they are.</summary>
internal sealed class ParquetNumbers(string title) : ParquetColumn(title, 5)
{
    private double[] _values = [];
    private int _count;

    public void Add(ReadOnlySpan<double?> numbers)
    {
        var there = More(numbers.Length);
        if (_values.Length < _count + numbers.Length) Array.Resize(ref _values, Math.Max(_count + numbers.Length, 2 * _values.Length));
        for (var row = 0; row < numbers.Length; row++)
            if (numbers[row] is { } value) (there[row], _values[_count++]) = (1, value);
            else
            {
                there[row] = 0;
                CountNull();
            }
    }

    protected override (byte[]? Least, byte[]? Greatest) Encode(ReadOnlySpan<int> there, int nulls)
    {
        Pages.WriteValues(there, nulls, page =>
        {
            if (BitConverter.IsLittleEndian) page.Write(MemoryMarshal.AsBytes(_values.AsSpan(0, _count)));
            else foreach (var value in _values.AsSpan(0, _count)) page.Write(Bytes(value));
        });
        var (least, greatest) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in _values.AsSpan(0, _count)) (least, greatest) = (Math.Min(least, value), Math.Max(greatest, value));
        var told = _count > 0 && !double.IsNaN(least);
        _count = 0;
        return told ? (Bytes(least == 0 ? -0.0 : least), Bytes(greatest == 0 ? 0.0 : greatest)) : (null, null);
    }

    private static byte[] Bytes(double value)
    {
        var bytes = new byte[sizeof(double)];
        BinaryPrimitives.WriteDoubleLittleEndian(bytes, value);
        return bytes;
    }
}
