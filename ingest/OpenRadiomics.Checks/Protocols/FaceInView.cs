using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class FaceInView : IDepositCheck
{
    private static readonly string[] Shown = ["CT", "MR", "PT", "MRI", "PET"];

    public CheckMeaning Meaning { get; } = new("OR2021", Severity.Warning,
        "Faces may be in view",
        "From a CT or MR of the head a face can be rendered, and a face identifies. Headers and the description’s anatomic sites tell whether a head is shown; Recognizable Visual Features (0028,0302) or method code 113102 tell that faces were taken out.",
        "Deface the images, or acknowledge the finding with a statement: how they were defaced, that no face is in view, or why faces may be shown.",
        "DICOM PS3.15 E.3.2", NeedsAcknowledgement: true);

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        var told = deposit.Files.Where(file => file.Facts.Series is { ShowsHead: true }).Select(file => file.Facts.Series!.Series).Distinct().Count();
        var scans = deposit.Of(Role.Scan).Count(file => file.Facts.Series is null && file.File.Content is not FileContent.External);
        var described = scans > 0 && HeadWords.Any(deposit.Description.AnatomicSites) && !deposit.Description.Synthetic
            && (deposit.Description.Modalities.Count == 0 || deposit.Description.Modalities.Any(modality => Shown.Contains(modality.ToUpperInvariant())));
        if (told > 0) yield return Meaning.Finding(null, Place.Header("images"), $"{Numbers.Count(told, "series", "series")} of the head",
            "a statement on defacing");
        else if (described) yield return Meaning.Finding(null, Place.Header("anatomicSites"), $"{Numbers.Count(scans, "scan")} of a part of the head",
            "a statement on defacing");
    }
}
