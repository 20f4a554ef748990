using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

internal sealed class KindNotRead : IFileCheck
{
    public CheckMeaning Meaning { get; } = new("OR1010", Severity.Warning,
        "This kind of file is not read here for its role",
        "A scan or mask in a format that is not read here, or a table that is no delimited text. The file is kept and served, but nobody here has looked into it: neither content nor identity is checked, and it earns nothing.",
        "Deposit images as NIfTI, NRRD or MetaImage and tables as CSV or TSV, or say another role.",
        "Design of this portal: what is not looked into is said");

    private static readonly string Images = string.Join(", ",
        AllFormats.List.Where(format => format is IImageFormat or StructureSetFormat).Select(format => format.Name));

    public IEnumerable<Finding> Look(FileInHand file)
    {
        if (file.Kind is not { } kind || kind is FileKind.Empty) yield break;
        if (file.IsVolume && file.ReadAs is not (IImageFormat or StructureSetFormat))
            yield return Meaning.Finding(file.Path, null, $"{kind.Name}, with the role {file.Role}", $"an image: {Images}");
        if (file.IsTable && file.ReadAs is not ITableFormat && kind is not FileKind.Text)
            yield return Meaning.Finding(file.Path, null, $"{kind.Name}, with the role {file.Role}", "a CSV or TSV table");
    }
}
