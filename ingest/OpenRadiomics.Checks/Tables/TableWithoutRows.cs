using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class TableWithoutRows : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR3015", Severity.Warning,
        "A table without a single row",
        "There is a heading, or nothing at all once the file is unpacked, and no row below it: the export stopped before the first region.",
        "Export the table again, or leave it out.",
        "Design of this portal");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file is { ReadAs: not IImageFormat, Refusal: { Kind: ProblemKind.Empty } problem })
            yield return Meaning.Finding(file.Path, null, problem.Found, problem.Expected);
    }
}
