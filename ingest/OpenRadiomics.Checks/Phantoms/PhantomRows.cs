using System.Diagnostics;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>Every value of a table with its verdict, then every reference value that was not submitted.</summary>
internal static class PhantomRows
{
    public static IReadOnlyList<PhantomRow> Of(PhantomReference phantom, FeatureTable table, IReadOnlyList<int> tableRows)
    {
        var (rows, seen) = (new List<PhantomRow>(), new HashSet<(string, string, Aggregation)>());
        foreach (var row in tableRows)
            foreach (var column in table.Columns)
                if (Submitted(phantom, table, row, column, seen) is { } submitted)
                    rows.Add(tableRows.Count > 1 ? InRow(submitted, table, row, column) : submitted);
        foreach (var reference in phantom.Values)
            if (!seen.Contains((reference.Code, reference.Subcode, reference.Aggregation)))
                rows.Add(Row(reference.Code, reference.Subcode, reference.Aggregation, reference.Feature, reference, null, null,
                    PhantomVerdict.NotSubmitted, null));
        return rows;
    }

    private static PhantomRow? Submitted(PhantomReference phantom, FeatureTable table, int row, TableColumn column, HashSet<(string, string, Aggregation)> seen)
    {
        var cell = table.Cell(row, column.Index);
        double? value = cell.Kind == CellKind.Number ? cell.Number : null;
        return table.IdentityOf(row, column.Index) switch
        {
            _ when table.Layout == TableLayout.Long && cell.Written.IsEmpty => null,       // a value of another row of the file
            ColumnIdentity.Feature feature => Judge(phantom, table, row, column, feature.Name, value, null, seen),
            ColumnIdentity.Related related => Judge(phantom, table, row, column, related.Name, value, related, seen),
            ColumnIdentity.Own own => Row($"{own.Software.ToLowerInvariant()}:{own.Name}", "", null, column.Name, null, column.Name, value,
                PhantomVerdict.NoReference, "defined by the program, not by IBSI"),
            ColumnIdentity.Unknown when value is not null => Row(null, "", null, column.Name, null, column.Name, value, PhantomVerdict.NoReference,
                "a name in no mapping"),
            _ => null,
        };
    }

    private static PhantomRow Judge(
        PhantomReference phantom, FeatureTable table, int row, TableColumn column, FeatureName name, double? value, ColumnIdentity.Related? related,
        HashSet<(string, string, Aggregation)> seen)
    {
        PhantomRow With(ReferenceValue? reference, PhantomVerdict verdict, string? note) =>
            Row(name.Code, name.Subcode, name.Aggregation, column.Name, reference, column.Name, value, verdict, note);

        if (name.Filter is not null) return With(null, PhantomVerdict.NoReference, $"of the image filtered by {Told.Text(name.Filter)}");
        if (name.Aggregation is not { } aggregation) return With(null, PhantomVerdict.NotComparable,
            "the table does not say how directions and slices were put together");
        if (phantom.Find(name.Code, name.Subcode, aggregation) is not { } reference) return With(null, PhantomVerdict.NoReference, null);
        var again = !seen.Add((name.Code, name.Subcode, aggregation));
        if (value is not { } submitted) return With(reference, PhantomVerdict.NotSubmitted,
            table.Cell(row, column.Index).Kind == CellKind.Missing ? null : "no number");
        if (PhantomSettings.Differ(phantom, table, row, name) is { } difference) return With(reference, PhantomVerdict.NotComparable, difference);
        if (related is { Conversion: null, Relation: FeatureRelation.Differs } && table.SettingsOf(row) is not null)
            return With(reference, PhantomVerdict.NotComparable, related.Reason);

        var comparison = Comparison.Of(reference, submitted);
        var note = comparison.Diagnosis?.Explanation ?? (related is null ? null : related.Conversion is { } conversion
            ? $"not IBSI’s definition: that is {conversion}" : related.Reason);
        return With(reference, Of(comparison.Verdict), again ? $"{(note is null ? "" : note + "; ")}the feature occurs more than once" : note);
    }

    private static PhantomRow Row(
        string? code, string subcode, Aggregation? aggregation, string feature, ReferenceValue? reference, string? column, double? value,
        PhantomVerdict verdict, string? note) => new(
        code, subcode.Length > 0 ? subcode : null, aggregation?.Code(), reference?.Feature ?? AllFamilies.Find(code ?? "", subcode)?.Name ?? feature,
        reference?.Family ?? AllFamilies.Features.FirstOrDefault(known => known.Feature.Code == code).Family?.Abbreviation,
        column, value, reference?.Value, reference?.Tolerance, reference is null ? null : Of(reference.Consensus), verdict, note);

    private static PhantomRow InRow(PhantomRow row, FeatureTable table, int index, TableColumn column)
    {
        var place = $"row {Numbers.Text(FeatureColumns.RowInFile(table, index, column))}";
        return row with { Note = row.Note is null ? place : $"{place}: {row.Note}" };
    }

    private static PhantomVerdict Of(Verdict verdict) => verdict switch
    {
        Verdict.Match => PhantomVerdict.Match,
        Verdict.PartialMatch => PhantomVerdict.PartialMatch,
        Verdict.NoMatch => PhantomVerdict.NoMatch,
        Verdict.NotComparable => PhantomVerdict.NotComparable,
        Verdict.NoReference => PhantomVerdict.NoReference,
        Verdict.NotSubmitted => PhantomVerdict.NotSubmitted,
        _ => throw new UnreachableException(),
    };

    private static string Of(Consensus consensus) => consensus switch
    {
        Consensus.VeryStrong => "very strong",
        Consensus.Strong => "strong",
        Consensus.Moderate => "moderate",
        _ => throw new UnreachableException(),
    };
}
