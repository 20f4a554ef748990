using OpenRadiomics.Core;
using Spectre.Console;

namespace OpenRadiomics.CommandLine;

/// <summary>A report as people read it in a terminal.</summary>
internal static class ReportTables
{
    public static void Show(this IAnsiConsole console, ReportView report)
    {
        foreach (var finding in report.Findings) console.Show(finding);
        foreach (var phantom in report.Phantoms) console.Show(phantom, allRows: false);
        console.Show(report.Rqs);
        console.MarkupLineInterpolated($"[bold]{report.Errors} errors, {report.Warnings} warnings.[/] {Blocks(report)}");
    }

    public static void Show(this IAnsiConsole console, PhantomResult result, bool allRows)
    {
        var table = new Table { Title = new($"{result.Phantom}{(result.Path is { } path ? $": {Markup.Escape(path.ToString())}" : "")}"),
            Border = TableBorder.Simple };
        foreach (var header in new[] { "Family", "Match", "Partial", "No match", "Not comparable", "Not submitted", "No reference" }) table.AddColumn(header);
        foreach (var totals in result.ByFamily.Append(result.Total))
            table.AddRow(Markup.Escape(totals.Group), $"[green]{totals.Match}[/]", $"[yellow]{totals.PartialMatch}[/]", $"[red]{totals.NoMatch}[/]",
                $"{totals.NotComparable}", $"{totals.NotSubmitted}", $"{totals.NoReference}");
        console.Write(table);
        foreach (var row in result.Rows.Where(row => allRows || row.Verdict is PhantomVerdict.NoMatch or PhantomVerdict.PartialMatch))
            console.MarkupLineInterpolated(
                $"{row.Verdict,-14} {row.Code} {row.AggregationCode} {row.Feature}: {row.Submitted:R}, reference {row.Reference:R} ± {row.Tolerance:R} {row.Note}");
    }

    private static void Show(this IAnsiConsole console, Finding finding)
    {
        var colour = finding.Severity switch { Severity.Error => "red", Severity.Warning => "yellow", _ => "grey" };
        var more = finding.AndMore > 0 ? $" (and {finding.AndMore} more like it)" : "";
        console.MarkupLine($"[{colour}]{finding.Code} {finding.Severity}[/] [bold]{Markup.Escape($"{finding.Path}{Where(finding.Place)}")}[/]{more}");
        console.MarkupLineInterpolated($"  found {finding.Found}; expected {finding.Expected}");
        console.MarkupLineInterpolated($"  [grey]{finding.Remedy}[/]");
        if (finding.NeedsAcknowledgement) console.MarkupLineInterpolated($"  [grey]{Standing(finding)}[/]");
    }

    private static string Standing(Finding finding) => finding switch
    {
        { Ruling: { Stands: true, Reason: var reason } } => $"a curator lets it stand: {reason}",
        { Ruling.Reason: var reason } => $"blocks: a curator asks for it to be mended: {reason}",
        { Acknowledged: { } why } => $"acknowledged: {why}",
        _ => $"blocks until you say why it may stand: --acknowledge {finding.Code}=…",
    };

    private static void Show(this IAnsiConsole console, RqsScore rqs)
    {
        console.MarkupLine($"[bold]Open science (RQS item 16): {rqs.Verified} of 4[/]");
        foreach (var point in rqs.Points)
        {
            console.MarkupLineInterpolated($"  {(point.Verdict == RqsVerdict.Earned ? "+1" : " 0")} {point.Title} ({point.Covered} of {point.Of})");
            foreach (var wanting in point.Wanting) console.MarkupLineInterpolated($"     [grey]would earn it: {wanting}[/]");
        }
    }

    private static string Blocks(ReportView report) =>
        report.Errors > 0 ? "Errors block publication."
        : report.Unacknowledged > 0 ? $"{report.Unacknowledged} warnings block publication until you have acknowledged them."
        : "Nothing blocks publication.";

    private static string Where(Place? place) => place is null ? "" : string.Concat(
        place.Field is null ? "" : $" {place.Field}", place.Column is null ? "" : $" column {place.Column}", place.Row is null ? "" : $" row {place.Row}",
        place.Slice is null ? "" : $" slice {place.Slice}", place.Offset is null ? "" : $" byte {place.Offset}");
}
