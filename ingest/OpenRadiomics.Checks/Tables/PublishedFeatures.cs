using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>
/// The feature values of a version, from its tables as they were deposited: their rows joined to regions, their columns to identities. The same files and
/// report give the same, bit for bit, whenever it is asked for.
/// </summary>
public static class PublishedFeatures
{
    /// <summary>Reads the tables one after the other; one that cannot be read is left out, of which the report tells.</summary>
    /// <param name="description">What the depositor says.</param>
    /// <param name="report">What the checks said: regions of masks and protocols of scans.</param>
    /// <param name="files">All files.</param>
    /// <param name="open">Opens a table or a settings file.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<VersionFeatures> Of(Description description, Report report, IReadOnlyList<CheckedFile> files, OpenBytes open,
        CancellationToken ct = default)
    {
        var (regions, settings) = (new RegionList(description, report, files), new DepositSettings(files, open));
        var columns = new List<FeatureColumn>();
        foreach (var file in files.Where(file => file is { Labels.Role: Role.FeatureTable, Content: not FileContent.External }).OrderBy(file => file.Path))
        {
            await using var stream = await open(file.Path, ct);
            if (TableReader.Read(stream, ct: ct) is not ReadResult<FeatureTable>.Read { Value: var table }) continue;
            if (await settings.For(table, ct) is { } told) table = table.Under(told);
            columns.AddRange(SplitTable.Columns(file, table, regions, description.Software));
        }
        return new(regions.Regions, [.. columns.Select(column => column with { Values = ToAll(column.Values, regions.Regions.Count) })
            .OrderBy(column => column, InOrder)],
            Words(description.AnatomicSites), Words(description.Diseases));
    }

    /// <summary>By identity; columns of equal identity by where they come from. The order of a table's own columns stays.</summary>
    private static readonly Comparer<FeatureColumn> InOrder = Comparer<FeatureColumn>.Create((a, b) =>
    {
        ReadOnlySpan<(string? A, string? B)> parts =
        [
            (a.Identity.Code, b.Identity.Code), (a.Identity.Subcode, b.Identity.Subcode), (a.Identity.Aggregation, b.Identity.Aggregation),
            (a.Identity.Filter, b.Identity.Filter),
            (a.Identity.Unit, b.Identity.Unit), (a.Identity.Settings, b.Identity.Settings), (a.Relation, b.Relation), (a.Table.ToString(), b.Table.ToString()),
        ];
        foreach (var (x, y) in parts)
            if (string.CompareOrdinal(x, y) is not 0 and var order) return order;
        return 0;
    });

    /// <summary>Tables read later bring regions of which earlier ones have no values.</summary>
    private static double?[] ToAll(double?[] values, int regions)
    {
        if (values.Length < regions) Array.Resize(ref values, regions);
        return values;
    }

    private static string[] Words(IReadOnlyList<string> words) =>
        [.. words.Select(word => word.Trim().ToLowerInvariant()).Where(word => word != "").Distinct()];
}
