using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>The acquisition of every series of a deposit. Files of one series tell it together: what differs between slices is told as the first has it.</summary>
internal static class ProtocolTable
{
    /// <summary>Series that are listed.</summary>
    private const int Most = 5_000;

    public static IReadOnlyList<SeriesProtocol> Of(DepositInHand deposit) =>
    [
        .. deposit.Files.Where(file => file.Facts.Series is not null && !file.Facts.PathIdentifies).GroupBy(file => file.Facts.Series!.Series).Take(Most).Select(Series),
    ];

    private static SeriesProtocol Series(IGrouping<string, FileOfDeposit> files)
    {
        var first = files.First();
        var told = first.Facts.Series!;
        var facts = files.SelectMany(file => file.Facts.Series!.Facts).DistinctBy(fact => fact.Key).ToDictionary();
        return new(told.Modality, told.Source, Subject(first), first.Path, files.Count(), facts, AllProtocolFacts.Missing(told.Modality, facts));
    }

    private static string? Subject(FileOfDeposit file) =>
        file.Labels.Subject is { } subject && IdentityJudge.OfLabel(subject).Certainty == Certainty.None ? subject : null;
}
