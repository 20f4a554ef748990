using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class RegionWithoutArea : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1052", Severity.Notice,
        "A region that encloses nothing",
        "The structure set lists a region without closed contours: marks such as isocentres and reference points, lines, or a name that was never drawn. There is nothing in it to compute on.",
        "None, if it is a mark; else draw the region, or leave it out of the export.",
        "DICOM PS3.3 section C.8.8.6");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from region in file.Contours?.Regions ?? []
        where region.Contours == 0
        select Meaning.Finding(file.Path, Place.Header("ROIContourSequence"),
            $"region {region.Number}{(region.Name is null ? "" : ", " + region.Name)}: {(region.Marks == 0 ? "no contour" : $"{region.Marks} points or open lines alone")}", "closed contours");
}
