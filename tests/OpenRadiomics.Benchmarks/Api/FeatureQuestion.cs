using Npgsql;
using OpenRadiomics.Core;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>A question about feature values, as an address and as SQL that reads the same numbers.</summary>
internal sealed record FeatureQuestion(string What, string Address, string Sql)
{
    private const string Original = "filter=original";

    public static IReadOnlyList<FeatureQuestion> All(string schema, IReadOnlyList<VersionId> versions, int regions)
    {
        var (one, code, rois, vectors) = (versions[0], PublishedColumns.Code(17), $"{schema}.feature_rois r", $"{schema}.feature_vectors v");
        string[] codes = [.. Enumerable.Range(20, 20).Select(PublishedColumns.Code)], subjects = [.. Enumerable.Range(0, 50).Select(n => $"P000-{n * 5:D4}")];
        var several = $"{string.Join('&', codes.Select(code => $"code={code}"))}&{Original}&{string.Join('&', subjects.Select(subject => $"subject={subject}"))}&first=10000";
        var twenty = $"""
            select v.identity, x.subject, x.value from {vectors} join {rois} using (version), unnest(r.subjects, v.values) x(subject, value)
            where v.code in ({Listed(codes)}) and v.filter is null and x.subject in ({Listed(subjects)})
            """;
        return
        [
            new("one column", $"/api/v1/features/values?code={code}&{Original}&dataset={one}&first={regions}",
                $"select r.subjects, r.masks, v.values from {vectors} join {rois} using (version) where v.code = '{code}' and v.filter is null and v.version = '{one}'"),
            new($"quantiles over {versions.Count} versions", $"/api/v1/features/statistics?code={code}&{Original}&bins=0&outliers=false&by=dataset",
                $"""
                select r.accession, count(x), min(x), max(x), avg(x), stddev_samp(x), percentile_cont(array[0.05, 0.25, 0.5, 0.75, 0.95]) within group (order by x)
                from {vectors} join {rois} using (version), unnest(v.values) x where v.code = '{code}' and v.filter is null group by r.accession
                """),
            new("the same, as one", $"/api/v1/features/statistics?code={code}&{Original}&bins=0&outliers=false",
                $"""
                select count(x), min(x), max(x), avg(x), stddev_samp(x), percentile_cont(array[0.05, 0.25, 0.5, 0.75, 0.95]) within group (order by x)
                from {vectors}, unnest(v.values) x where v.code = '{code}' and v.filter is null
                """),
            new("filter, sort, page", $"/api/v1/features/values?code={code}&{Original}&min=100&sort=valueDown&first=50",
                $"""
                select v.version, x.i, x.subject, x.value from {vectors} join {rois} using (version), unnest(v.values, r.subjects) with ordinality x(value, subject, i)
                where v.code = '{code}' and v.filter is null and x.value >= 100 order by x.value desc limit 50
                """),
            new("50 ROIs × 20 features", $"/api/v1/features/values?{several}&dataset={one}", twenty + $" and v.version = '{one}'"),
            new("the same, of any dataset", $"/api/v1/features/values?{several}", twenty),
        ];
    }

    /// <summary>Asks and reads all cells.</summary>
    public async Task Select(NpgsqlDataSource source)
    {
        await using var command = source.CreateCommand(Sql);
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync())
            for (var cell = 0; cell < rows.FieldCount; cell++) rows.GetValue(cell);
    }

    private static string Listed(IEnumerable<string> texts) => string.Join(", ", texts.Select(text => $"'{text}'"));
}
