using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class SurplusBytes : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1016", Severity.Warning,
        "Bytes follow after the announced content",
        "The file is longer than its header says. Often a header was taken from another image, or a fourth dimension was lost.",
        "Check that the header belongs to these voxels; what follows was not read.",
        "nifti1.h, NIfTI Data Format Working Group, 2004");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from problem in file.Remarks
        where problem.Kind == ProblemKind.Surplus && !TooLargeFile.IsBomb(file, problem)
        select Meaning.Finding(file.Path, null, problem.Found, problem.Expected, problem.Remedy);
}
