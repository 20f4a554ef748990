using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>The second phase: a deposit as a whole, from the facts of its files. The same input gives the same report, byte for byte.</summary>
public static class DepositCheck
{
    /// <summary>Version of checks and rules; it changes whenever a report could.</summary>
    public static string Rules { get; } = $"checks 2, rqs {OpenScienceRules.Version}";

    /// <summary>Columns that a report lists. A deposit with a table for each subject has each meaning once.</summary>
    private const int MostColumns = 20_000;

    /// <summary>Joins, compares and scores.</summary>
    /// <param name="description">What the depositor says of it.</param>
    /// <param name="files">All files, in any order.</param>
    /// <param name="facts">What <see cref="FileCheck"/> said of each of them, in any order.</param>
    /// <param name="open">Opens a table again.</param>
    /// <param name="ct">Stops it.</param>
    /// <exception cref="ArgumentException">A file has no facts.</exception>
    public static async Task<Report> Judge(
        Description description, IEnumerable<CheckedFile> files, IEnumerable<FileFacts> facts, OpenBytes open, CancellationToken ct = default)
    {
        var deposit = await DepositReading.Of(description, files, facts, open, ct);
        var identifying = deposit.Files.Where(file => file.Facts.PathIdentifies).Select(file => file.Path).ToHashSet();
        var ofWhole = Findings.Capped([.. AllChecks.OfDeposits.SelectMany(check => check.Look(deposit)), .. OfPhantoms(deposit)])
            .Select(finding => finding.Path is { } path && identifying.Contains(path) ? finding with { PathIdentifies = true } : finding);
        var material = OpenScience.Material(deposit);
        return new(
            Findings.CappedByCode(Findings.Gathered(
                [.. Findings.InOrder([.. deposit.Files.SelectMany(file => file.Facts.Findings), .. ofWhole])
                    .Select(finding => Acknowledged(finding, description))], Series(deposit))),
            [.. deposit.Phantoms.SelectMany(phantom => phantom.Outcome is PhantomCheckOutcome.Compared compared ? compared.Results : [])],
            OpenScienceRules.Judge(material), OpenScience.Coverage(deposit, material),
            [.. deposit.Files.SelectMany(file => file.Facts.Table?.Columns ?? []).DistinctBy(column => column with { Table = default }).Take(MostColumns)],
            Rules)
        {
            Protocol = ProtocolTable.Of(deposit),
            Regions = RegionCounts.Of(deposit),
        };
    }

    private static Dictionary<AssetPath, string> Series(DepositInHand deposit) => deposit.Files
        .Select(file => (file.Path, Series: file.Facts.Slice?.SeriesUid ?? (file.Facts.Series is { Source: "dicom" } series ? series.Series : null)))
        .Where(file => file.Series is not null).ToDictionary(file => file.Path, file => file.Series!);

    private static Finding Acknowledged(Finding finding, Description description) =>
        description.Acknowledgements.FirstOrDefault(acknowledgement => acknowledgement.Covers(finding)) is { } covering
            ? finding with { Acknowledged = covering.Statement } : finding;

    private static IEnumerable<Finding> OfPhantoms(DepositInHand deposit) =>
        deposit.Phantoms.SelectMany(phantom => phantom.Outcome is PhantomCheckOutcome.Unreadable unreadable
        ? [unreadable.Finding with { Path = phantom.File.Path }]
        : AllChecks.OfPhantoms.SelectMany(check => check.Look(new(phantom.File.Path, phantom.Outcome))));
}
