using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class UnsupportedVariant : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1009", Severity.Warning,
        "A variant of the format that is not read here",
        "Colour, vector or complex voxels, rare encodings. The file is kept and served, but nobody here has looked into it: neither geometry nor identity is checked, and it earns nothing.",
        "Convert it to NIfTI or NRRD with a scalar type.",
        "nifti1.h, NIfTI Data Format Working Group, 2004; definition of NRRD");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Refusal is { Kind: ProblemKind.Unsupported } problem && !IsWrongMagic(problem))
            yield return Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected, problem.Remedy);
    }

    /// <summary>The magic is neither that of one file nor that of a pair: the bytes are damaged or of another format.</summary>
    internal static bool IsWrongMagic(ReadProblem problem) =>
        problem is { Kind: ProblemKind.Unsupported, Place: ReadPlace.Header { Field: "magic" } };
}
