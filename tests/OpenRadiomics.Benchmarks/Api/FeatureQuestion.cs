using Npgsql;
using OpenRadiomics.Core;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>A question about feature values, as an address and as SQL that reads the same numbers.</summary>
/// <param name="What">What is asked.</param>
/// <param name="Of">The address of the n-th question of its kind: of other columns than those before, where there are so many.</param>
/// <param name="Sql">The first of them.</param>
internal sealed record FeatureQuestion(string What, Func<int, string> Of, string Sql)
{
    private const string Original = "filter=original";

    /// <summary>The first of them.</summary>
    public string Address => Of(0);

    public static IReadOnlyList<FeatureQuestion> All(string schema, IReadOnlyList<VersionId> versions, int regions)
    {
        var (first, code, rois, vectors) = (versions[0], PublishedColumns.Code(17), $"{schema}.feature_rois r", $"{schema}.feature_vectors v");
        string[] codes = [.. Twenty(0)], subjects = Fifty(0);
        var twenty = $"""
            select v.identity, x.subject, x.value from {vectors} join {rois} using (version), unnest(r.subjects, v.values) x(subject, value)
            where v.code in ({Listed(codes)}) and v.filter is null and x.subject in ({Listed(subjects)})
            """;
        return
        [
            new("one column", n => $"/api/v1/features/values?{Column(n)}&dataset={Version(n)}&first={regions}",
                $"select r.subjects, r.masks, v.values from {vectors} join {rois} using (version) where v.code = '{code}' and v.filter is null and v.version = '{first}'"),
            new($"quantiles over {versions.Count} versions", n => $"/api/v1/features/statistics?{Column(n)}&bins=0&outliers=false&by=dataset",
                $"""
                select r.accession, count(x), min(x), max(x), avg(x), stddev_samp(x), percentile_cont(array[0.05, 0.25, 0.5, 0.75, 0.95]) within group (order by x)
                from {vectors} join {rois} using (version), unnest(v.values) x where v.code = '{code}' and v.filter is null group by r.accession
                """),
            new("the same, as one", n => $"/api/v1/features/statistics?{Column(n)}&bins=0&outliers=false",
                $"""
                select count(x), min(x), max(x), avg(x), stddev_samp(x), percentile_cont(array[0.05, 0.25, 0.5, 0.75, 0.95]) within group (order by x)
                from {vectors}, unnest(v.values) x where v.code = '{code}' and v.filter is null
                """),
            new("filter, sort, page", n => $"/api/v1/features/values?{Column(n)}&min=100&sort=valueDown&first=50",
                $"""
                select v.version, x.i, x.subject, x.value from {vectors} join {rois} using (version), unnest(v.values, r.subjects) with ordinality x(value, subject, i)
                where v.code = '{code}' and v.filter is null and x.value >= 100 order by x.value desc limit 50
                """),
            new("50 ROIs × 20 features", n => $"/api/v1/features/values?{Several(n)}&dataset={Version(n)}", twenty + $" and v.version = '{first}'"),
            new("the same, of any dataset", n => $"/api/v1/features/values?{Several(n)}", twenty),
        ];

        VersionId Version(int n) => versions[n % versions.Count];

        string Several(int n) =>
            $"{string.Join('&', Twenty(n).Select(code => $"code={code}"))}&{Original}&{string.Join('&', Fifty(n % versions.Count).Select(subject => $"subject={subject}"))}&first=10000";
    }

    private static string Column(int n)
    {
        var (place, filter) = ((17 + n) % PublishedColumns.Codes, (17 + n) / PublishedColumns.Codes % 4);
        return $"code={PublishedColumns.Code(place)}&filter={(filter == 0 ? "original" : Uri.EscapeDataString($"wavelet level={filter}"))}";
    }

    private static IEnumerable<string> Twenty(int n) =>
        Enumerable.Range(20, 20).Select(place => PublishedColumns.Code((place + 7 * n) % PublishedColumns.Codes));

    private static string[] Fifty(int version) => [.. Enumerable.Range(0, 50).Select(n => $"P{version:D3}-{n * 5:D4}")];

    /// <summary>Asks and reads all cells.</summary>
    public void Select(NpgsqlDataSource source)
    {
        using var command = source.CreateCommand(Sql);
        using var rows = command.ExecuteReader();
        while (rows.Read())
            for (var cell = 0; cell < rows.FieldCount; cell++) rows.GetValue(cell);
    }

    private static string Listed(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"'{text}'"));
}
