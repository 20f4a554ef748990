using System.Diagnostics;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>A table, understood, in the memory that the reader's limits allow.</summary>
internal static class TableReading
{
    /// <summary>Tables by role are read or refused; others are read if they can be, as they may name persons too.</summary>
    public static FileInHand Of(FileInHand file, Stream stream, ReadLimits limits, CancellationToken ct) => TableReader.Read(stream, limits, ct) switch
    {
        ReadResult<FeatureTable>.Read { Value: var table, Remarks: var remarks } => file with { Table = table, Remarks = remarks },
        ReadResult<FeatureTable>.Refused { Problem: var problem } => file.IsTable || problem.Kind is ProblemKind.TooLarge or ProblemKind.Damaged
            ? file with { Refusal = problem } : file,
        _ => throw new UnreachableException(),
    };

    /// <summary>Facts of a table that was read.</summary>
    public static TableFacts? Facts(FileInHand file) =>
        file.Table is { } table ? new(table.Layout.ToString().ToLowerInvariant(), table.RowCount, ColumnMeanings.Of(file.File, table)) : null;
}
