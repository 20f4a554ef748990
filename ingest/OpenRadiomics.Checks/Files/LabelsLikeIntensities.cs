using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class LabelsLikeIntensities : IFileCheck
{
    private const int ManyLabels = 256;

    public CheckMeaning Meaning { get; } = new("OR1023", Severity.Warning,
        "The labels of a mask look like intensities",
        "Values below 0, or more than 256 different ones: probably a scan with the role of a mask.",
        "Check the role of the file; deposit the label map.",
        "Design of this portal");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Mask is not { } mask) yield break;
        if (mask.Negative > 0) yield return Meaning.Finding(file.Path, null, $"{Numbers.Count(mask.Negative, "voxel")} below 0", "labels 0, 1, 2, …");
        if (mask.MoreLabels || mask.Regions.Count > ManyLabels)
            yield return Meaning.Finding(file.Path, null, $"{(mask.MoreLabels ? "more than " : "")}{mask.Regions.Count} different labels",
                $"at most {ManyLabels}");
    }
}
