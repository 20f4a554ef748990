using System.Buffers;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>
/// Rows of delimited text (RFC 4180, any delimiter, any line end). What is too long, too wide or never ends is found before it is stored.
/// </summary>
internal sealed class DelimitedReader(TextReader text, char delimiter, ReadLimits limits)
{
    private const int SmallPage = 1 << 10, LargePage = 1 << 16;
    private readonly SearchValues<char> ends = SearchValues.Create([delimiter, '\r', '\n', '\0']);
    private readonly StringBuilder cell = new();
    private readonly char[] buffer = new char[1 << 15];
    private char[] page = [];
    private int at, filled, used;
    private long characters, nextLine = 1;

    /// <summary>Why reading stopped before the end; null if it did not.</summary>
    public ReadProblem? Problem { get; private set; }

    /// <summary>Line of the last row's beginning, from 1.</summary>
    public long Line { get; private set; }

    /// <summary>Reads the next row that is not blank.</summary>
    /// <returns>False at the end, and where <see cref="Problem"/> says why no further row can be read.</returns>
    public bool TryRead(List<ReadOnlyMemory<char>> row)
    {
        do
        {
            row.Clear();
            Line = nextLine;
            if (Peek() < 0) return false;
            do
            {
                if (row.Count == limits.Columns) return Stop(ProblemKind.TooLarge, row, $"more than {limits.Columns} columns", $"at most {limits.Columns}",
                    "Split the table.");
                if (!TryReadCell(row)) return false;
            }
            while (Take(delimiter));
            if (Peek() == '\r') Next();
            Take('\n');
            nextLine++;
        }
        while (row.Count == 1 && row[0].Length == 0);
        return true;
    }

    private bool TryReadCell(List<ReadOnlyMemory<char>> row)
    {
        if (Peek() != '"' && TryReadPlain(row)) return true;
        cell.Clear();
        var quoted = Take('"');
        while (true)
        {
            var c = Peek();
            if (quoted && c < 0) return Stop(ProblemKind.Damaged, row, "a quoted cell that does not end", "a closing quotation mark",
                "Close the quotation, or upload the whole file.");
            if (!quoted && (c < 0 || c == delimiter || c is '\r' or '\n')) break;
            if (c == 0) return Stop(ProblemKind.WrongFormat, row, "a zero character", "text", "Deposit a text table, or name the file after what it is.");
            Next();
            if (++characters > limits.TableBytes) return Stop(ProblemKind.TooLarge, row, $"more than {limits.TableBytes} characters",
                $"at most {limits.TableBytes}", "Split the table.");
            if (c == '"' && quoted && !Take('"')) { quoted = false; continue; }
            if (quoted && (c == '\n' || c == '\r' && Peek() != '\n')) nextLine++;
            if (cell.Length == limits.CellLength) return Stop(ProblemKind.TooLarge, row, $"a cell of more than {limits.CellLength} characters",
                $"at most {limits.CellLength}", "Shorten the cell, or close its quotation.");
            cell.Append((char)c);
        }
        row.Add(cell.ToString().AsMemory());
        return true;
    }

    /// <summary>
    /// Nearly all cells: without quotation marks, and as a whole in the buffer. Of all others, and of what is to be refused, nothing is taken.
    /// </summary>
    private bool TryReadPlain(List<ReadOnlyMemory<char>> row)
    {
        var length = buffer.AsSpan(at, filled - at).IndexOfAny(ends);
        if (length < 0 || buffer[at + length] == 0 || length > limits.CellLength || characters + length > limits.TableBytes) return false;
        row.Add(Kept(buffer.AsSpan(at, length)));
        (at, characters) = (at + length, characters + length);
        return true;
    }

    /// <summary>A cell's text behind those of the cells before it: no object for each of them.</summary>
    private ReadOnlyMemory<char> Kept(ReadOnlySpan<char> text)
    {
        if (page.Length - used < text.Length) (page, used) =
            (GC.AllocateUninitializedArray<char>(Math.Max(text.Length, Math.Clamp(2 * page.Length, SmallPage, LargePage))), 0);
        text.CopyTo(page.AsSpan(used));
        used += text.Length;
        return page.AsMemory(used - text.Length, text.Length);
    }

    private bool Stop(ProblemKind kind, List<ReadOnlyMemory<char>> row, string found, string expected, string remedy)
    {
        Problem = new(kind, new ReadPlace.Cell(Line, row.Count + 1), found, expected, remedy);
        return false;
    }

    private bool Take(char wanted)
    {
        if (Peek() != wanted) return false;
        at++;
        return true;
    }

    private void Next() => at++;

    private int Peek()
    {
        if (at == filled) (at, filled) = (0, text.Read(buffer, 0, buffer.Length));
        return filled > 0 ? buffer[at] : -1;
    }
}
