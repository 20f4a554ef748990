using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class SeriesWithoutVolume : IFileCheck, IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1060", Severity.Error,
        "The slices of a series make no volume",
        "Slices are missing or there twice, differ in size, direction or spacing, or several series lie in one archive: no grid holds them all, so no mask can be held against them and no features computed.",
        "Deposit each series whole, and by itself.",
        "DICOM PS3.3, section C.7.6.2");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Refusal is { Kind: ProblemKind.Series } problem)
            yield return Meaning.Finding(file.Path, null, problem.Found, problem.Expected, problem.Remedy);
    }

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from series in deposit.LooseSeries
        from problem in series.Series.Problems
        where problem.Prevents
        select Meaning.Finding(series.First.Path, null, problem.Found, problem.Expected, problem.Remedy);
}
