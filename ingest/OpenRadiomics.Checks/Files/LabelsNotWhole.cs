using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class LabelsNotWhole : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1019", Severity.Warning,
        "A mask has values that are no whole numbers",
        "Labels tell regions apart and are whole numbers. Fractions come from resampling a mask by interpolation, or from a probability map; where its border lies is then a matter of a threshold that nobody knows.",
        "Resample masks by nearest neighbour, or threshold the map and name the threshold in the protocol.",
        "IBSI reference manual, chapter Image processing, on interpolation of masks");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Mask is { NotWhole: > 0 and var voxels })
            yield return Meaning.Finding(file.Path, null, $"{Numbers.Count(voxels, "voxel")} between whole numbers", "labels 0, 1, 2, …");
    }
}
