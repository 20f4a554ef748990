using System.Buffers;
using System.Runtime.InteropServices;

namespace OpenRadiomics.Formats;

/// <summary>Numbers what some columns of a row say together, from 0 in the order in which it comes.</summary>
/// <param name="columns">By index.</param>
/// <param name="trimmed">Whether blanks around a cell say nothing.</param>
internal sealed class RowNumbers(int[] columns, bool trimmed)
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly ArrayBufferWriter<char> said = new();

    /// <summary>How many there are.</summary>
    public int Count => numbers.Count;

    /// <summary>The number of a row.</summary>
    public int Of(ReadOnlyMemory<char>[] row)
    {
        said.ResetWrittenCount();
        foreach (var column in columns)
        {
            said.Write(trimmed ? row[column].Span.Trim() : row[column].Span);
            said.Write("\u001F");
        }
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers.GetAlternateLookup<ReadOnlySpan<char>>(), said.WrittenSpan, out var known);
        if (!known) number = numbers.Count - 1;
        return number;
    }
}
