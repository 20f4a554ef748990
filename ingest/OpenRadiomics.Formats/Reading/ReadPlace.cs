using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>Where in a file something was found.</summary>
public abstract record ReadPlace
{
    private ReadPlace() { }

    /// <summary>The file as a whole.</summary>
    public static ReadPlace File { get; } = new Whole();

    /// <summary>The file as a whole.</summary>
    public sealed record Whole : ReadPlace
    {
        /// <inheritdoc/>
        public override string ToString() => "file";
    }

    /// <summary>A field of the header.</summary>
    /// <param name="Field">Its name in the format's own words, for example <c>pixdim[1]</c>.</param>
    public sealed record Header(string Field) : ReadPlace
    {
        /// <inheritdoc/>
        public override string ToString() => $"header field {Field}";
    }

    /// <summary>A cell, row or column of a table.</summary>
    /// <param name="Row">Line of the table, the heading being 1; null for the whole column.</param>
    /// <param name="Column">Column, the first being 1; null for the whole row.</param>
    public sealed record Cell(long? Row, int? Column) : ReadPlace
    {
        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture,
            $"{(Row is { } row ? $"row {row}" : "")}{(Row is null || Column is null ? "" : ", ")}{(Column is { } column ? $"column {column}" : "")}");
    }

    /// <summary>A line of a settings file.</summary>
    /// <param name="Number">The first being 1.</param>
    /// <param name="Path">The member, for example <c>discretisation.width</c>; empty for the whole.</param>
    public sealed record Line(int Number, string Path) : ReadPlace
    {
        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"line {Number}{(Path.Length > 0 ? ", " : "")}{Path}");
    }
}
