using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class FlatImage : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1022", Severity.Warning,
        "A scan in which all voxels are equal",
        "There is nothing to see and nothing to compute: an export went wrong, or the slope of the header wiped out the intensities.",
        "Export the scan again and look at it before depositing.",
        "Design of this portal");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file is { Role: Role.Scan, Slice: null, Image: { Minimum: { } low, Maximum: { } high, Grid.Count: > 1 } } && low == high)
            yield return Meaning.Finding(file.Path, null, $"{Numbers.Text(low)} in every voxel", "intensities that differ");
    }
}
