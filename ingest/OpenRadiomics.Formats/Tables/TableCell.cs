namespace OpenRadiomics.Formats;

/// <summary>What a cell holds.</summary>
/// <param name="Kind">Which sort of content.</param>
/// <param name="Number">The number; NaN unless <paramref name="Kind"/> is <see cref="CellKind.Number"/>.</param>
/// <param name="Written">The cell as it stands in the file.</param>
public readonly record struct TableCell(CellKind Kind, double Number, ReadOnlyMemory<char> Written)
{
    /// <summary><see cref="Written"/> as a text, made for each who asks.</summary>
    public string Text => Written.ToString();
}

/// <summary>Sorts of cell content.</summary>
public enum CellKind
{
    /// <summary>Nothing: empty, or a word for it (NaN, NA, private).</summary>
    Missing,

    /// <summary>One number, perhaps infinite.</summary>
    Number,

    /// <summary>Numbers separated by pipes, as LIFEx writes rims: <see cref="NumberFormat.ReadList"/>.</summary>
    List,

    /// <summary>Anything else.</summary>
    Text,
}
