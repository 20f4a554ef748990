using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class OddHeader : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1015", Severity.Warning,
        "A header field is odd, and something was assumed",
        "The header contradicts itself or leaves something out, and the reader went on with a documented assumption: units that are no millimetres, bits that do not fit the type, an affine that is no affine.",
        "Write the header again; the finding says what was assumed.",
        "nifti1.h, NIfTI Data Format Working Group, 2004");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from problem in file.Remarks
        where problem.Kind is ProblemKind.Contradiction or ProblemKind.Assumed or ProblemKind.Invalid
            && problem.Place is ReadPlace.Header { Field: not "sform, qform" }
        select Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected, problem.Remedy);
}
