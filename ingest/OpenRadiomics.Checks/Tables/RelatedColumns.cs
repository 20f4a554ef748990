using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>The columns of one table, filter and aggregation, by IBSI code: what relations between features are looked for in.</summary>
internal static class RelatedColumns
{
    private static readonly Aggregation[] SingleMatrix = [Aggregation.Merge25D, Aggregation.Merge3D, Aggregation.Volume3D, Aggregation.Slices25D];

    /// <summary>Each relation with the columns that take part, once for each filter and aggregation in which all of them are there.</summary>
    public static IEnumerable<(Relation Relation, TableColumn[] Columns)> Of(FeatureTable table)
    {
        var groups = FeatureColumns.Exact(table).Where(feature => feature.Name.Aggregation is not null)
            .GroupBy(feature => (feature.Name.Filter, feature.Name.Aggregation, feature.Name.Discretisation));
        var symmetric = IsSymmetric(table);
        foreach (var group in groups)
        {
            var byCode = group.GroupBy(feature => feature.Name.Code).Where(same => same.Count() == 1)
                .ToDictionary(same => same.Key, same => same.Single().Column);
            foreach (var relation in AllRelations.InOrder)
            {
                if (relation.Scope == RelationScope.SingleMatrix && !SingleMatrix.Contains(group.Key.Aggregation!.Value)) continue;
                if (relation.Scope == RelationScope.SymmetricMatrix && !symmetric) continue;
                if (relation.Codes.All(byCode.ContainsKey)) yield return (relation, [.. relation.Codes.Select(code => byCode[code])]);
            }
        }
    }

    /// <summary>The values of a row; null where one is missing.</summary>
    public static double[]? Values(FeatureTable table, int row, TableColumn[] columns)
    {
        var values = new double[columns.Length];
        for (var i = 0; i < columns.Length; i++)
        {
            if (FeatureColumns.Number(table, row, columns[i]) is not { } value) return null;
            values[i] = value;
        }
        return values;
    }

    /// <summary>
    /// Known to be symmetric: by the settings of every row (PyRadiomics), or as the program makes no others (MIRP) or the table speaks of a phantom in IBSI's
    /// words.
    /// </summary>
    private static bool IsSymmetric(FeatureTable table) => table.Software switch
    {
        "PyRadiomics" => Enumerable.Range(0, table.RowCount)
            .All(row => table.SettingsOf(row) is { } settings && settings.Values.GetValueOrDefault("symmetricalGLCM", "True") == "True"),
        "MIRP" => true,
        _ => false,
    };
}
