using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class VoxelsMissing : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1029", Severity.Error,
        "A header without its voxels",
        "The header (.nhdr, .mhd, .hdr) says that its voxels lie in a file of their own, and the deposit has no such file in the header’s folder or below it.",
        "Deposit the file with the voxels beside its header, under the name that the header says; or write both into one file.",
        "Definition of NRRD, detached headers; MetaIO, ElementDataFile");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Refusal is { Kind: ProblemKind.Missing } problem)
            yield return Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected);
    }
}
