using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>What the columns of a table were understood as, in the words of reports and of the feature store.</summary>
internal static class ColumnMeanings
{
    public static IReadOnlyList<ColumnMeaning> Of(CheckedFile file, FeatureTable table) => [.. table.Columns.Select(column => column.Identity switch
    {
        ColumnIdentity.Feature feature => Meaning(file, column, "feature", Identity(file, table, column, feature.Name), "exact"),
        ColumnIdentity.Related related => Meaning(file, column, "feature", Identity(file, table, column, related.Name), related.Relation == FeatureRelation.Offset ? "offset" : "differs"),
        ColumnIdentity.Own own => Meaning(file, column, "feature",
            new($"{own.Software.ToLowerInvariant()}:{own.Name}", null, Code(own.Aggregation), own.Filter, null, own.SettingsHash is { } hash ? $"sha256:{hash}" : Private(file, column)), "exact"),
        ColumnIdentity.Key => Meaning(file, column, "key", null, null),
        ColumnIdentity.Setting => Meaning(file, column, "setting", null, null),
        ColumnIdentity.Text or ColumnIdentity.Empty => Meaning(file, column, "text", null, null),
        ColumnIdentity.Unknown => Meaning(file, column, "unknown", null, null),
        _ => throw new UnreachableException(),
    })];

    private static ColumnMeaning Meaning(CheckedFile file, TableColumn column, string kind, FeatureIdentity? identity, string? relation) => new(file.Path, column.Name, kind, identity, relation);

    private static FeatureIdentity Identity(CheckedFile file, FeatureTable table, TableColumn column, FeatureName name)
    {
        var settings = name.SettingsHash is { } hash ? $"sha256:{hash}" : name.Discretisation is not null ? null : SettingsIdentity.Of(table, name);
        return new(name.Code, name.Subcode.Length > 0 ? name.Subcode : null,
            Code(name.Aggregation), name.Filter,
            name.Unit ?? AllFamilies.Find(name.Code, name.Subcode)?.Unit, settings ?? Private(file, column));
    }

    private static string? Code(Aggregation? aggregation) => aggregation is { } one && one != Aggregation.Whole ? one.Code() : null;

    /// <summary>Unknown settings are private to their source: a digest of the table's bytes and the column.</summary>
    private static string Private(CheckedFile file, TableColumn column)
    {
        var source = file.Content is FileContent.Bytes bytes ? bytes.Sha256.ToString() : "";
        return "unknown:" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{source}\n{column.Index}\n{column.Name}")))[..32];
    }
}
