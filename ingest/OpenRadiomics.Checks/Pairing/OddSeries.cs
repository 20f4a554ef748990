using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class OddSeries : IFileCheck, IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1061", Severity.Warning,
        "Something is odd about a series of slices",
        "Slices not quite evenly apart, stacked aslant by a tilted gantry, scaled differently, or a single one; localisers, copies or other files among them. A volume was made all the same, and the finding says how.",
        "Look whether the series is as it was when features were computed.",
        "DICOM PS3.3, section C.7.6.2");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from problem in file.Remarks
        where problem.Kind == ProblemKind.Series
        select Meaning.Finding(file.Path, null, problem.Found, problem.Expected, problem.Remedy);

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from series in deposit.LooseSeries
        from problem in series.Series.Problems
        where !problem.Prevents
        select Meaning.Finding(series.First.Path, null, problem.Found, problem.Expected, problem.Remedy);
}
