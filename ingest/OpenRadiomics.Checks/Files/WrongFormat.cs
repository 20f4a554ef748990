using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class WrongFormat : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1002", Severity.Error,
        "The bytes are not what the name says",
        "A file named after an image format (.nii, .nii.gz, .nrrd, .mha), a DICOM file, a Parquet table or an archive, whose bytes do not begin as such files do. Programs that trust the name would read noise.",
        "Deposit the file it should be, or name it after what it is.",
        "nifti1.h, NIfTI Data Format Working Group, 2004");

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Refusal is { } problem && (problem.Kind == ProblemKind.WrongFormat || UnsupportedVariant.IsWrongMagic(problem)))
            yield return Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected, problem.Remedy);
        else if (Promised(file) is { } promised)
            yield return Meaning.Finding(file.Path, null, file.Kind is FileKind.Pretender ? "other bytes" : $"bytes of another kind ({file.Kind!.Name})",
                $"{promised}, as its name says");
    }

    /// <summary>What the name says, where it says something and the bytes say something else. What a reader refused is told by the reader.</summary>
    private static string? Promised(FileInHand file) => file.Kind switch
    {
        FileKind.Pretender { Format: null, Claimed: var claimed } => claimed,
        FileKind.Readable { NameAgrees: false } or FileKind.Foreign when AllFormats.NamedAs(file.Path.Name) is { } named && named != file.Kind.Name => named,
        _ => null,
    };
}
