using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class SeriesNotHere : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1053", Severity.Notice,
        "The series that was drawn on is not here",
        "The structure set names the image series on which it was drawn, and no scan of the deposit says it is that series. A scan in another format cannot say so; then this only tells that nobody can verify it.",
        "Deposit the series as DICOM, or refer to it where it is open with its SeriesInstanceUID.",
        "DICOM PS3.3 section C.8.8.5: RT Referenced Series Sequence");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        var here = deposit.Of(Role.Scan).Select(scan => scan.SeriesUid).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return from file in deposit.Files
               where file.Facts.Contours is { SeriesUids.Count: > 0 } contours && !contours.SeriesUids.Any(here.Contains)
               select Meaning.Finding(file.Path, Place.Header("SeriesInstanceUID"),
                   $"{file.Facts.Contours!.SeriesUids.Count} series that no scan here says it is", "a scan of that series");
    }
}
