namespace OpenRadiomics.Formats;

/// <summary>A column of a row group, as the footer tells of it.</summary>
/// <param name="Column">Which.</param>
/// <param name="Start">Where it begins in the file.</param>
/// <param name="Dictionary">How many of its bytes are the dictionary's; 0 where it has none.</param>
/// <param name="Written">All of its bytes.</param>
/// <param name="Plain">What they would be, not compressed.</param>
/// <param name="Rows">Rows, with those where nothing is.</param>
/// <param name="Nulls">Rows where nothing is.</param>
/// <param name="Least">Its smallest value; null where there is none, or where one is no number.</param>
/// <param name="Greatest">Its largest.</param>
internal sealed record ParquetChunk(ParquetColumn Column, long Start, int Dictionary, int Written, int Plain, int Rows, int Nulls, byte[]? Least,
    byte[]? Greatest)
{
    private const int PlainValues = 0, Runs = 3, Numbered = 8, Snappy = 1;

    /// <summary>ColumnChunk.</summary>
    public void Describe(CompactWriter chunk) => chunk.Long(2, Start).Of(3, told =>
    {
        told.Integer(1, Column.Type);
        if (Dictionary > 0) told.Integers(2, PlainValues, Runs, Numbered);
        else told.Integers(2, PlainValues, Runs);
        told.Texts(3, Column.Title).Integer(4, Snappy).Long(5, Rows).Long(6, Plain).Long(7, Written).Long(9, Start + Dictionary);
        if (Dictionary > 0) told.Long(11, Start);
        told.Of(12, statistics =>
        {
            statistics.Long(3, Nulls);
            if (Least is not null && Greatest is not null) statistics.Bytes(5, Greatest).Bytes(6, Least);
        });
    });
}
