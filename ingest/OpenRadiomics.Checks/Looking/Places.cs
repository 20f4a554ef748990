using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>The readers' places in the words of findings.</summary>
internal static class Places
{
    /// <summary>Readers count the heading of a table as row 1, findings the first row below it.</summary>
    public static Place? ToPlace(this ReadPlace place) => place switch
    {
        ReadPlace.Header header => Place.Header(header.Field),
        ReadPlace.Cell { Row: var row, Column: var column } => new(Row: row - 1, Column: column is { } number ? $"column {number}" : null),
        ReadPlace.Line line => new(Field: line.Path.Length > 0 ? line.Path : null, Row: line.Number),
        _ => null,
    };
}
