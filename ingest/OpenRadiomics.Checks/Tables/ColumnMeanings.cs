using System.Diagnostics;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>What the columns of a table were understood as, in the words of reports.</summary>
internal static class ColumnMeanings
{
    public static IReadOnlyList<ColumnMeaning> Of(CheckedFile file, FeatureTable table)
    {
        var (source, unknown) = (Source(file), new RowSettings(null, Source(file)));
        RowSettings[] settings = [.. Enumerable.Range(0, table.RowCount).Select(table.SettingsOf).DistinctBy(one => one,
            ReferenceEqualityComparer.Instance).Select(one => new RowSettings(one, source))];
        return [.. table.Columns.Select(column => column.Identity switch
        {
            ColumnIdentity.Key => Meaning(file, column, "key"),
            ColumnIdentity.Setting => Meaning(file, column, "setting"),
            ColumnIdentity.Text or ColumnIdentity.Empty => Meaning(file, column, "text"),
            ColumnIdentity.Unknown => Meaning(file, column, "unknown"),
            ColumnIdentity.Feature or ColumnIdentity.Related or ColumnIdentity.Own => Feature(file, column, settings, unknown),
            _ => throw new UnreachableException(),
        })];
    }

    /// <summary>The digest of a table's bytes: settings that it does not tell are its own.</summary>
    public static string Source(CheckedFile file) => file.Content switch
    {
        FileContent.Bytes bytes => bytes.Sha256.ToString(),
        FileContent.OfDataset other => other.Sha256.ToString(),
        FileContent.External => "",
        _ => throw new UnreachableException(),
    };

    private static ColumnMeaning Meaning(CheckedFile file, TableColumn column, string kind) => new(file.Path, column.Name, kind, null, null);

    /// <summary>One identity where all rows have it; else that of the name alone, with settings of its own.</summary>
    private static ColumnMeaning Feature(CheckedFile file, TableColumn column, RowSettings[] settings, RowSettings unknown)
    {
        var settled = settings.Select(one => SettledIdentity.Of(column, column.Identity, one)!).DistinctBy(one => one.Identity).ToArray();
        var meant = settled.Length == 1 ? settled[0] : SettledIdentity.Of(column, column.Identity, unknown)!;
        return new(file.Path, column.Name, "feature", meant.Identity, meant.Relation);
    }
}
