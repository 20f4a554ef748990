using System.Text.Json;
using Marten;
using Npgsql;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Programs as published datasets know them.</summary>
public static class PublishedSoftware
{
    /// <summary>Every program that a dataset names or a phantom table was computed with, in the order of their names.</summary>
    public static async Task<IReadOnlyList<SoftwareView>> All(IQuerySession session, CancellationToken ct)
    {
        var seen = new List<(DatasetSummaryView Dataset, ExtractionSoftware Software, ComparedTableView? Table)>();
        await using var command =
            new NpgsqlCommand(
                $"with standing as ({Standing.Rows(DatasetListing.Schema(session))}) select summary, compared from standing order by listed desc");
        await using var rows = await session.ExecuteReaderAsync(command, ct);
        while (await rows.ReadAsync(ct))
        {
            var dataset = JsonSerializer.Deserialize<DatasetSummaryView>(rows.GetString(0), Json.Options)!;
            if (dataset.Software is { } named) seen.Add((dataset, new(named, dataset.SoftwareVersion), null));
            if (await rows.IsDBNullAsync(1, ct)) continue;
            foreach (var table in JsonSerializer.Deserialize<ComparedTableView[]>(rows.GetString(1), Json.Options)!)
                if (table.Software is { } software) seen.Add((dataset, software, table));
        }
        return [.. seen.GroupBy(one => one.Software.Name, StringComparer.OrdinalIgnoreCase).OrderBy(program => program.Key,
            StringComparer.OrdinalIgnoreCase).Select(program => new SoftwareView(
            program.First().Software.Name,
            [.. program.Select(one => one.Software.Version).OfType<string>().Distinct().Order(StringComparer.Ordinal)],
            program.Select(one => one.Dataset.Accession).Distinct().Count(),
            [.. program.Where(one => one.Table is not null).Select(one =>
                new PublishedComparisonView(one.Dataset.Accession, one.Dataset.Version, one.Dataset.Title, one.Table!))
                .OrderBy(one => one.Table.Phantom, StringComparer.Ordinal)]))];
    }
}
