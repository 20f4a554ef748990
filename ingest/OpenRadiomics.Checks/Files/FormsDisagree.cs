using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class FormsDisagree : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1013", Severity.Warning,
        "sform and qform place the image differently",
        "A NIfTI header can say twice where its voxels lie. Programs differ in which statement they believe, so regions drawn with one may lie elsewhere in another. Here the sform goes first.",
        "Make both agree, for example with the program that wrote the image, or set the code of the wrong one to 0.",
        "nifti1.h, NIfTI Data Format Working Group, 2004, methods 2 and 3");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from problem in file.Remarks
        where problem is { Kind: ProblemKind.Contradiction, Place: ReadPlace.Header { Field: "sform, qform" } }
        select Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected, problem.Remedy);
}
