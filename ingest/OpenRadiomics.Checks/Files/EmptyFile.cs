using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class EmptyFile : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1001", Severity.Error,
        "A file that should be read is empty",
        "A scan, mask or table without a single byte, or a compressed image that unpacks to none. Empty files of other roles (place holders, package markers) are left alone.",
        "Upload the file again; if it stays empty, the export failed.",
        "Design of this portal: unreadable bytes block publication");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if ((file.Kind is FileKind.Empty && (file.IsVolume || file.IsTable)) || file is { ReadAs: IImageFormat, Refusal.Kind: ProblemKind.Empty })
            yield return Meaning.Finding(file.Path, null, "no bytes", file.IsTable ? "a table" : "an image");
    }
}
