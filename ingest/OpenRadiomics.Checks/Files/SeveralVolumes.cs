using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class SeveralVolumes : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1017", Severity.Warning,
        "An image of several volumes",
        "A four-dimensional image: time points, directions or echoes. Features are computed on one volume, and the file does not say on which.",
        "Deposit the volume that was used as a file of its own, or name it in the protocol.",
        "nifti1.h, NIfTI Data Format Working Group, 2004");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Image is { Volumes: > 1 and var volumes }) yield return Meaning.Finding(file.Path, null, $"{volumes} volumes", "one volume");
    }
}
