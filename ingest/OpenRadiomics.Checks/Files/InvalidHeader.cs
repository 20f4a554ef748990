using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class InvalidHeader : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1008", Severity.Error,
        "A header field has a value that makes no sense",
        "Negative sizes, no usable position, a scaling that is no number: the image cannot be placed or read.",
        "Write the image again with a program that fills the header.",
        "nifti1.h, NIfTI Data Format Working Group, 2004");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Refusal is { Kind: ProblemKind.Invalid } problem)
            yield return Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected, problem.Remedy);
    }
}
