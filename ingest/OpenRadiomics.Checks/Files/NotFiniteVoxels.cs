using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class NotFiniteVoxels : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1021", Severity.Warning,
        "Voxels that are no number or infinite",
        "Programs treat such voxels differently: as zero, as background, or every feature becomes no number.",
        "Replace them by the value of the background and say so in the protocol.",
        "IEEE 754; IBSI leaves such voxels undefined");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Image is { NotFinite: > 0 and var voxels })
            yield return Meaning.Finding(file.Path, null, $"{Numbers.Count(voxels, "voxel")} not finite", "finite intensities");
    }
}
