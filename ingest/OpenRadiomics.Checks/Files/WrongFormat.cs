using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class WrongFormat : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1002", Severity.Error,
        "The bytes are not what the name says",
        "A file named .nii or .nii.gz whose bytes carry no NIfTI-1 header or magic, or one named after another format without that format’s magic. Programs that trust the name would read noise.",
        "Deposit the file it should be, or name it after what it is.",
        "nifti1.h, NIfTI Data Format Working Group, 2004");

    private static readonly (string Name, FileKind Kind, string Expected)[] Named =
        [(".nrrd", FileKind.Nrrd, "the magic NRRD"), (".dcm", FileKind.Dicom, "the magic DICM at byte 128"), (".parquet", FileKind.Parquet, "the magic PAR1"), (".zip", FileKind.Archive, "an archive")];

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Refusal is { } problem && (problem.Kind == ProblemKind.WrongFormat || UnsupportedVariant.IsWrongMagic(problem)))
            yield return Meaning.Finding(file.Path, problem.Place.ToPlace(), problem.Found, problem.Expected, problem.Remedy);
        if (Sniff.IsNamedNifti(file.Path) && file.Kind is not (FileKind.Nifti or FileKind.Empty or FileKind.Elsewhere))
            yield return Meaning.Finding(file.Path, null, $"bytes of another kind ({file.Kind})", "a NIfTI-1 image, as its name says");
        foreach (var (name, kind, expected) in Named)
            if (file.Path.Name.EndsWith(name, StringComparison.OrdinalIgnoreCase) && file.Kind != kind && file.Kind is not (FileKind.Empty or FileKind.Elsewhere))
                yield return Meaning.Finding(file.Path, null, "bytes without it", expected);
    }
}
