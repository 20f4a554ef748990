namespace OpenRadiomics.Formats;

/// <summary>Finds what separates cells: what the first line has most of, outside quotation marks.</summary>
internal static class Delimiters
{
    private const int CharactersLookedAt = 1 << 16;

    /// <summary>The delimiter and the whole text again; null if the first line has none. Understands Excel's line <c>sep=;</c>.</summary>
    public static (char Delimiter, TextReader Text)? Find(TextReader text)
    {
        var buffer = new char[CharactersLookedAt];
        var start = buffer.AsSpan(0, text.ReadBlock(buffer, 0, buffer.Length));
        var blank = start.Length - start.TrimStart("\r\n").Length;
        var line = start[blank..];
        if (line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length > 5 && line[4] is ',' or ';' or '\t' && line[5] is '\r' or '\n')
            return (line[4], new PrefixedText(new string(line[5..]), text));
        var (commas, semicolons, tabs, quoted) = (0, 0, 0, false);
        foreach (var c in line)
        {
            if (c == '"') quoted = !quoted;
            if (quoted) continue;
            if (c is '\r' or '\n') break;
            if (c == ',') commas++; else if (c == ';') semicolons++; else if (c == '\t') tabs++;
        }
        var most = Math.Max(commas, Math.Max(semicolons, tabs));
        if (most == 0) return null;
        return (tabs == most ? '\t' : semicolons == most ? ';' : ',', new PrefixedText(new string(start), text));
    }

    /// <summary>Characters already taken, then the rest.</summary>
    private sealed class PrefixedText(string prefix, TextReader rest) : TextReader
    {
        private int given;

        public override int Read(char[] buffer, int index, int count)
        {
            if (given == prefix.Length) return rest.Read(buffer, index, count);
            count = Math.Min(count, prefix.Length - given);
            prefix.CopyTo(given, buffer, index, count);
            given += count;
            return count;
        }
    }
}
