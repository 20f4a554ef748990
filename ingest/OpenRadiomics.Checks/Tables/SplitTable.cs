using System.Runtime.InteropServices;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>A table as columns that each are of one identity and one program: rows of other settings become columns of their own.</summary>
internal static class SplitTable
{
    private const int ColumnsAtOnce = 64;

    /// <summary>The columns, in the table's order.</summary>
    /// <param name="file">Which table.</param>
    /// <param name="table">What it holds.</param>
    /// <param name="regions">The version's regions, to which those of this table are added.</param>
    /// <param name="described">What the description says computed the features.</param>
    public static IEnumerable<FeatureColumn> Columns(CheckedFile file, FeatureTable table, RegionList regions, ExtractionSoftware? described)
    {
        var (groups, groupOf) = Groups(file, table);
        var places = regions.PlacesOf(table, groupOf);
        return FeatureColumns.Any(table).Chunk(ColumnsAtOnce).AsParallel().AsOrdered().SelectMany(Split);

        IEnumerable<FeatureColumn> Split(TableColumn[] columns)
        {
            var pieces = Array.ConvertAll(columns, _ => new Dictionary<(SettledIdentity, string?), List<Piece>>());
            var pieceOf = columns.Select((column, c) => groups.Select(group =>
                CollectionsMarshal.GetValueRefOrAddDefault(pieces[c], Meant(table, column, group), out _) ??= [new(regions.Regions.Count)])
                .ToArray()).ToArray();
            for (var row = 0; row < table.RowCount; row++)                      // a row's cells lie side by side
                for (var c = 0; c < columns.Length; c++)
                    if (Number(table.Cell(row, columns[c].Index)) is { } value) Put(pieceOf[c][groupOf[row]], places[row], value);
            return from c in Enumerable.Range(0, columns.Length) from piece in pieces[c] from part in piece.Value
                select Column(columns[c], piece.Key.Item1, piece.Key.Item2, part);
        }

        FeatureColumn Column(TableColumn column, SettledIdentity settled, string? program, Piece part)
        {
            var software = settled.Software ?? program ?? table.Software ?? described?.Name;
            var version = software is null ? null : software == table.Software && table.SoftwareVersion is { } told ? told
                : software.Equals(described?.Name, StringComparison.OrdinalIgnoreCase) ? described.Version : null;
            return new(file.Path, column.Name, settled.Identity, settled.Relation, settled.Conversion, software, version, settled.Settings, part.Values);
        }
    }

    /// <summary>NaN is a value if the table says so in that word; every other word for nothing is none.</summary>
    private static double? Number(TableCell cell) => cell.Kind == CellKind.Number ? cell.Number
        : cell.Kind == CellKind.Missing && cell.Written.Span.Trim().TrimStart("+-").Equals("nan", StringComparison.OrdinalIgnoreCase) ? double.NaN : null;

    /// <summary>Another value for a region that has one goes into a column beside.</summary>
    private static void Put(List<Piece> pieces, int place, double value)
    {
        foreach (var piece in pieces)
            if (piece.TryPut(place, value)) return;
        pieces.Add(new(pieces[0].Values.Length));
        pieces[^1].TryPut(place, value);
    }

    private static (SettledIdentity, string?) Meant(FeatureTable table, TableColumn column, Group group) =>
        (SettledIdentity.Of(column, table.IdentityUnder(group.Settings.Told, column.Index), group.Settings)!, group.Program);

    /// <summary>
    /// Rows of the same settings, program and configuration. What a configuration means is known only where settings are told, and then says no more than they.
    /// </summary>
    private static (List<Group> Groups, int[] OfRows) Groups(CheckedFile file, FeatureTable table)
    {
        var (groups, numbers, ofRows) = (new List<Group>(), new Dictionary<(Same, string?, string?), int>(), new int[table.RowCount]);
        var source = ColumnMeanings.Source(file);
        for (var row = 0; row < ofRows.Length; row++)
        {
            var (keys, settings) = (table.KeysOf(row), table.SettingsOf(row));
            var (program, configuration) = (keys.GetValueOrDefault(TableKey.Software)?.Trim(), keys.GetValueOrDefault(TableKey.Configuration)?.Trim());
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(numbers, (new(settings), program, configuration), out var known);
            if (!known)
            {
                number = groups.Count;
                groups.Add(new(new(settings, program is null && configuration is null ? source : $"{source}\n{program}\n{configuration}"), program));
            }
            ofRows[row] = number;
        }
        return (groups, ofRows);
    }

    private sealed record Group(RowSettings Settings, string? Program);

    /// <summary>Rows of equal settings share one object.</summary>
    private readonly record struct Same(ExtractionSettings? Settings)
    {
        public bool Equals(Same other) => ReferenceEquals(Settings, other.Settings);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Settings);
    }

    private sealed class Piece(int regions)
    {
        public double?[] Values { get; } = new double?[regions];

        /// <summary>False where the region has another value. NaN is what it is by its bits.</summary>
        public bool TryPut(int place, double value)
        {
            if (Values[place] is { } there) return BitConverter.DoubleToInt64Bits(there) == BitConverter.DoubleToInt64Bits(value);
            Values[place] = value;
            return true;
        }
    }
}
