using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class TruncatedFile : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1005", Severity.Error,
        "The file ends before the content it announces",
        "The header asks for more bytes than the file has: the upload or the disk stopped early, or the header belongs to another image. The claim is held against the bytes before memory is taken.",
        "Upload the file again; if it stays, its header does not belong to its voxels.",
        "nifti1.h, NIfTI Data Format Working Group, 2004");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Refusal is { Kind: ProblemKind.Truncated } problem)
            yield return Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected, problem.Remedy);
    }
}
