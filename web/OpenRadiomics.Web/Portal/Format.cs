using System.Globalization;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>Numbers and dates as people read them, alike on every page.</summary>
internal static class Format
{
    private static readonly string[] Units = ["B", "KiB", "MiB", "GiB", "TiB"];

    public static string Bytes(long bytes)
    {
        var unit = 0;
        double amount = bytes;
        for (; amount >= 1024 && unit < Units.Length - 1; unit++) amount /= 1024;
        return unit == 0 ? $"{bytes} B" : string.Create(CultureInfo.InvariantCulture, $"{amount:0.0} {Units[unit]}");
    }

    public static string Date(DateTimeOffset at) => at.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    public static string Count(long count, string one, string? many = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:#,0} {(count == 1 ? one : many ?? one + "s")}");

    /// <summary>Four significant digits, or an em dash for nothing.</summary>
    public static string Number(double? value) => value is { } number ? number.ToString("G4", CultureInfo.InvariantCulture) : "—";

    public static string Names(IReadOnlyList<Creator> creators) => creators.Count switch
    {
        0 => "Creators not named",
        <= 4 => string.Join(", ", creators.Select(creator => creator.Name)),
        _ => $"{string.Join(", ", creators.Take(3).Select(creator => creator.Name))} and {creators.Count - 3} more",
    };

    /// <summary>A code name as words: <c>volumeHistogram</c> is volume histogram.</summary>
    public static string Spaced(string name) => string.Concat(
        name.Select((letter, n) => char.IsUpper(letter) && n > 0 ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));

    /// <summary>Where a deposit stands, in a few words.</summary>
    public static string State(DepositView deposit) => deposit switch
    {
        { State: "checked", Errors: > 0 and var errors } => $"checked: {Count(errors, "error")}",
        { State: "checked", Warnings: > 0 and var warnings } => $"checked: {Count(warnings, "warning")}",
        { State: "checked" } => "checked: nothing wrong",
        { State: "embargoed", EmbargoedUntil: { } until } => $"becomes public on {Day(until)}",
        { State: "checking" } => "being checked",
        { State: "publishing" } => "being published",
        { State: "published", Version: { } version } => $"published as {version}",
        _ => deposit.State,
    };

    public static string Words(Severity severity) => severity.ToString().ToLowerInvariant();

    public static string Words(bool? answer) => answer switch { true => "yes", false => "no", null => "nobody has looked" };

    public static string Words(PhantomVerdict verdict) => verdict switch
    {
        PhantomVerdict.Match => "match",
        PhantomVerdict.PartialMatch => "partial match",
        PhantomVerdict.NoMatch => "no match",
        PhantomVerdict.NotSubmitted => "not submitted",
        PhantomVerdict.NotComparable => "not comparable",
        _ => "no reference",
    };

    public static string Words(RqsVerdict verdict) => verdict switch
    {
        RqsVerdict.Earned => "earned",
        RqsVerdict.Partial => "partial",
        RqsVerdict.DeclaredElsewhere => "open elsewhere, declared",
        _ => "not earned",
    };
}
