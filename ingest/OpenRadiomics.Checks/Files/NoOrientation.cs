using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class NoOrientation : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1014", Severity.Warning,
        "The image does not say where it lies in the patient",
        "The header gives no orientation: both codes of a NIfTI header are 0, or the space of another is no patient’s. Left and right are a guess, and a mask can only be compared by its voxel counts and spacings.",
        "Write the image with its orientation, from the DICOM it came from.",
        "nifti1.h, NIfTI Data Format Working Group, 2004, method 1");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from problem in file.Remarks
        where problem.Kind == ProblemKind.Unplaced
        select Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected, problem.Remedy);
}
