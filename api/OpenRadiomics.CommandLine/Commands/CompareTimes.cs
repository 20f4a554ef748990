using System.CommandLine;
using OpenRadiomics.Formats;
using Spectre.Console;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics delta BEFORE [AFTER]</c>: difference and ratio of the same feature between two time points.</summary>
internal static class CompareTimes
{
    private static readonly Argument<FileInfo> First =
        new("before") { Description = "A table of the first time point: of extract, or any that the checks understand." };
    private static readonly Argument<FileInfo?> Second =
        new("after") { Description = "A table of the second time point. Default: the same table, with --before and --after.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Before = new("--before") { Description = "Take this session as the first time point." };
    private static readonly Option<string?> After = new("--after") { Description = "Take this session as the second time point." };
    private static readonly Option<FileInfo?> To = new("--to") { Description = "Into this file. Default: standard output." };

    public static Command Command()
    {
        var command = new Command("delta",
            "Compute delta features: after − before and after / before of the same identity. Values of different or unknown settings are not combined, and counted.\n"
            + "A value that is not defined gives none; a ratio to 0 is not defined.\n\n"
            + "Examples:\n  openradiomics delta baseline.csv week4.csv > delta.csv\n  openradiomics delta features.csv --before 1 --after 2 --to delta.csv")
        {
            First, Second, Before, After, To,
        };
        command.Action(Compare);
        return command;
    }

    private static async Task<int> Compare(ParseResult line, Output output, CancellationToken ct)
    {
        var (first, second) = (line.GetValue(First)!, line.GetValue(Second));
        if (second is null && (line.GetValue(Before) is null || line.GetValue(After) is null))
            throw new InvalidDataException("With one table, say the two sessions: --before and --after.");
        var table = DeltaTable.Of(Values(first, line.GetValue(Before), ct), Values(second ?? first, line.GetValue(After), ct));
        if (output.IsJson && line.GetValue(To) is null) throw new InvalidDataException("With --json say --to FILE for the table.");
        if (table.Rows.Count > 0)
        {
            await using var target = line.GetValue(To) is { } file ? file.Create() : Console.OpenStandardOutput();
            table.Write(target);
        }
        var answer = new { Pairs = table.Rows.Count, table.OtherSettings, table.UnknownSettings, table.Alone };
        var words =
            $"{answer.Pairs} pairs. Not combined: {answer.OtherSettings} of other settings, {answer.UnknownSettings} of unknown settings, {answer.Alone} at one time point alone.";
        if (line.GetValue(To) is null) output.Say(words);
        else output.Answer(answer, console => console.MarkupLineInterpolated($"{words}"));
        return table.Rows.Count == 0 || table.OtherSettings > 0 ? Exit.FoundErrors : Exit.Ok;
    }

    private static IReadOnlyList<LongValue> Values(FileInfo file, string? session, CancellationToken ct)
    {
        using var stream = file.OpenRead();
        var values = LongValue.Of(TableReader.Read(stream, ct: ct).OrThrow(file.Name));
        return session is null ? values : [.. values.Where(value => value.Session.Equals(session, StringComparison.OrdinalIgnoreCase))];
    }
}
