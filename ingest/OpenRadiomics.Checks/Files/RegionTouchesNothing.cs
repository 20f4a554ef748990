using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class RegionTouchesNothing : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1020", Severity.Warning,
        "A region touches nothing: its label is not in the mask",
        "The labels of the file name a number for its region, and no voxel has that number, though others are set. Whoever computes the region gets an empty one.",
        "Correct the label in the manifest, or deposit the mask that has it.",
        "Design of this portal");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file is { Mask: { IsEmpty: false } mask, File.Labels.Label: { } label } && !mask.Holds(label))
            yield return Meaning.Finding(file.Path, Place.Header("label"), $"no voxel with label {label}; labels there: {string.Join(", ", mask.Labels.Keys.Take(10))}{(mask.Labels.Count > 10 ? ", …" : "")}", $"voxels with label {label}");
    }
}
