using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class DamagedFile : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1006", Severity.Error,
        "Compressed data or text that cannot be decoded",
        "The gzip data is damaged or cut off, its check sum is wrong, or a text is in no known encoding.",
        "Compress or export the file again and upload it.",
        "RFC 1952");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Refusal is { Kind: ProblemKind.Damaged } problem)
            yield return Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected, problem.Remedy);
    }
}
