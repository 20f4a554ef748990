using System.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Api;

internal static class CheckTable
{
    /// <summary>A table of all features of all phantoms has less than half a megabyte.</summary>
    private const int MaxBytes = 8 << 20;

    private static readonly ReadLimits Limits = new() { DecompressedBytes = 32 << 20, TableBytes = 32 << 20, Rows = 100_000, Columns = 20_000,
        Cells = 1_000_000 };

    public static void Map(RouteGroupBuilder phantoms) => phantoms.MapPost("/{phantom}/check", Handle)
        .WithMetadata(new RequestSizeLimitAttribute(MaxBytes))
        .Accepts<Stream>("text/csv", "text/tab-separated-values", "text/plain", "application/octet-stream")
        .Produces<PhantomCheckView>(200, "application/json", "text/csv");

    /// <summary>Compares a table of feature values with a phantom's reference. Needs no account, and keeps nothing.</summary>
    /// <remarks>
    /// The body is the table itself, at most 8 MiB, as people publish them: PyRadiomics, LIFEx, MIRP and long form; comma, semicolon or tab; decimal comma;
    /// gzip. Known deviations, such as kurtosis without the subtraction of 3, are named beside the verdict and never corrected; <c>diagnoses</c> says what
    /// probably went wrong, by rule and with the values that show it.
    /// </remarks>
    /// <param name="phantom">digital-phantom, or ct-phantom-a to ct-phantom-e.</param>
    /// <param name="format">json, or csv: the rows with their verdicts as a table; json if not said.</param>
    /// <param name="fileName">Name of the table; of no consequence, its bytes say what it is.</param>
    /// <response code="404">There is no such phantom.</response>
    /// <response code="406">The answer is not written in that form.</response>
    /// <response code="413">The table is larger than 8 MiB.</response>
    /// <response code="422">The body cannot be read as a table; the answer says why.</response>
    internal static async Task<Results<Ok<PhantomCheckView>, ContentHttpResult, ProblemHttpResult>> Handle(
        string phantom, string? format, string? fileName, Stream body, CancellationToken ct)
    {
        if (format is not (null or "json" or "csv")) return Problems.NotAcceptable("json, csv");
        if (AllPhantomViews.Find(phantom) is null) return Problems.UnknownPhantom();
        using var table = new MemoryStream();
        await body.CopyToAsync(table, ct);
        table.Position = 0;
        var outcome = await Task.Run(() => PhantomCheck.Look(table, phantom, Limits, ct), ct);
        return outcome switch
        {
            PhantomCheckOutcome.Compared { Results: [var result, ..], Columns: var columns } => format == "csv"
                ? TypedResults.Text(VerdictTable.Of(result, PhantomCheck.Diagnoses(result)), "text/csv; charset=utf-8")
                : TypedResults.Ok(View(result, columns, PhantomCheck.Findings(outcome))),
            PhantomCheckOutcome.Compared => Problems.UnreadableTable("It has no rows of this phantom."),
            PhantomCheckOutcome.Unreadable { Finding: var finding } =>
                Problems.UnreadableTable($"Found {finding.Found}; expected {finding.Expected}. {finding.Remedy}"),
            PhantomCheckOutcome.NoSuchPhantom => Problems.UnknownPhantom(),
            _ => throw new UnreachableException(),
        };
    }

    private static PhantomCheckView View(PhantomResult result, IReadOnlyList<ColumnMeaning> columns, IReadOnlyList<Finding> findings) =>
        new(result.Phantom, result.Software, result.Total, result.ByFamily, result.ByConsensus, result.Rows, findings,
            columns) { Diagnoses = PhantomCheck.Diagnoses(result) };
}
