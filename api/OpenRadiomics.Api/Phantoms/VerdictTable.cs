using System.Globalization;
using System.Text;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>A comparison as a table: a row for each value, with its verdict and what explains it.</summary>
internal static class VerdictTable
{
    private static readonly string[] Columns =
        ["feature", "family", "ibsi_code", "ibsi_subcode", "aggregation_code", "column", "submitted", "reference", "tolerance", "consensus", "verdict", "note",
            "diagnoses"];

    public static string Of(PhantomResult result, IReadOnlyList<Diagnosis> diagnoses)
    {
        var shown = diagnoses.SelectMany(diagnosis => diagnosis.Evidence.Select(evidence =>
            (Key: (evidence.Code, evidence.AggregationCode, evidence.Submitted), diagnosis.Id)))
            .ToLookup(one => one.Key, one => one.Id);
        var table = new StringBuilder().AppendJoin(',', Columns).Append('\n');
        foreach (var row in result.Rows)
            table.AppendJoin(',', new[]
            {
                row.Feature, row.Family, row.Code, row.Subcode, row.AggregationCode, row.Column, Number(row.Submitted), Number(row.Reference),
                Number(row.Tolerance), row.Consensus,
                System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName($"{row.Verdict}"), row.Note,
                row.Submitted is { } submitted ? string.Join("; ", shown[(row.Code ?? "", row.AggregationCode, submitted)]) : "",
            }.Select(CsvCell.Of)).Append('\n');
        return table.ToString();
    }

    private static string? Number(double? value) => value?.ToString("R", CultureInfo.InvariantCulture);
}
