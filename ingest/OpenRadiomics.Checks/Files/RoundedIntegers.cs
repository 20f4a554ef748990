using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class RoundedIntegers : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1024", Severity.Notice,
        "Integers too large for float32 were rounded in reading",
        "The checks compute in float32, which holds whole numbers up to 16,777,216 exactly. The deposited bytes are unchanged.",
        "Renumber labels below that number if they are labels.",
        "IEEE 754");

    public IEnumerable<Finding> Look(FileInHand file) =>
        from problem in file.Remarks
        where problem.Kind == ProblemKind.Altered
        select Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected, problem.Remedy);
}
