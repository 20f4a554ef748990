namespace OpenRadiomics.Web.Portal;

/// <summary>The first rows of a table of text, to be looked at; nothing is understood of them.</summary>
internal static class TableBeginning
{
    public const int MostRows = 25, MostColumns = 40;

    /// <summary>Rows of cells as quotation marks and the commonest of comma, semicolon and tab part them. The last row may be cut.</summary>
    public static List<List<string>> Rows(string text, int mostRows = MostRows, int mostColumns = MostColumns)
    {
        var line = text.AsSpan(0, text.IndexOfAny(['\n', '\r']) is >= 0 and var end ? end : text.Length).ToString();
        var mark = new[] { ',', ';', '\t' }.MaxBy(one => line.Count(letter => letter == one));
        var (rows, row, cell, quoted) = (new List<List<string>>(), new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < text.Length && rows.Count < mostRows; i++)
        {
            var letter = text[i];
            if (letter == '"' && quoted && i + 1 < text.Length && text[i + 1] == '"') cell.Append(text[i++]);
            else if (letter == '"') quoted = !quoted;
            else if (!quoted && letter == mark) Cell();
            else if (!quoted && letter == '\n') Row();
            else if (quoted || letter != '\r') cell.Append(letter);
        }
        if (rows.Count < mostRows && cell.Length + row.Count > 0) Row();
        return rows;

        void Cell()
        {
            if (row.Count < mostColumns) row.Add(cell.ToString());
            cell.Clear();
        }

        void Row()
        {
            Cell();
            rows.Add(row);
            row = [];
        }
    }
}
