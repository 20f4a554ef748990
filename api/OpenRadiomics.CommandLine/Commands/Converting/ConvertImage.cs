using System.CommandLine;
using OpenRadiomics.Formats;
using Spectre.Console;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics convert IMAGE --to FILE</c>: another format, and masks as DICOM segmentations that refer to their scan.</summary>
internal static class ConvertImage
{
    private static readonly Argument<string> Image = new("image") { Description =
        "An image, a mask, a structure set, a folder of DICOM slices, or a table of features." };
    private static readonly Option<FileInfo> To = new("--to")
    {
        Description =
            $"Into this file. Its ending says the format: {string.Join(", ", AllFileForms.List.Select(form => form.Extension))}, or .dcm for a DICOM segmentation.",
        Required = true,
    };
    private static readonly Option<string?> Like = new("--like") { Description =
        "The scan on which a mask was drawn: a folder or a zip archive of DICOM slices. Needed for .dcm, and for structure sets." };

    public static Command Command()
    {
        var command = new Command("convert",
            "Convert an image or a mask. Voxels keep their places and integers their type; what a header scales is written in float32. Structure sets are filled on the\n"
            + "slices of their scan; where their regions overlap, each layer is a volume. Names of regions stay in .nrrd and .dcm.\n\n"
            + "Examples:\n  openradiomics convert ct-slices --to ct.nii.gz\n  openradiomics convert gtv.nii.gz --to gtv.dcm --like ct-slices\n  openradiomics convert rs.dcm --to regions.nrrd --like ct-slices.zip")
        {
            Image, To, Like,
        };
        command.Action(Convert);
        return command;
    }

    private static async Task<int> Convert(ParseResult line, Output output, CancellationToken ct)
    {
        var (image, to) = (new FileInfo(line.GetValue(Image)!), line.GetValue(To)!);
        if (!image.Exists && !Directory.Exists(image.FullName)) throw new InvalidDataException($"There is no file or folder {image.FullName}.");
        var write = Plan(image, to.Name, line.GetValue(Like), ct);
        var part = new FileInfo(to.FullName + ".part");
        try
        {
            await using (var stream = part.Create()) await write(stream, ct);
            part.MoveTo(to.FullName, overwrite: true);
        }
        finally
        {
            if (File.Exists(to.FullName + ".part")) File.Delete(to.FullName + ".part");
        }
        to.Refresh();
        output.Answer(new { to = to.FullName, bytes = to.Length }, console => console.WriteLine($"{to.FullName}, {to.Length} bytes."));
        return Exit.Ok;
    }

    /// <exception cref="InvalidDataException">It cannot be had so; the message says why.</exception>
    private static WriteForm Plan(FileInfo image, string name, string? like, CancellationToken ct)
    {
        var form = AllFileForms.List.FirstOrDefault(form => name.EndsWith(form.Extension, StringComparison.OrdinalIgnoreCase));
        if (form is null && !name.EndsWith(".dcm", StringComparison.OrdinalIgnoreCase))
            throw new InvalidDataException($"{name}: no ending of a format that is written. {To.Description}");
        if (Directory.Exists(image.FullName)) return ConvertedSlices.Plan(new(image.FullName), form, ct);
        if (form is null || ConvertedMask.IsDrawn(image))
            return ConvertedMask.Plan(image, form, like ?? throw new InvalidDataException(
                "Say --like: the folder or zip archive of the scan's slices, on which the mask was drawn."), ct);
        return form.Plan(new(image.Name, image.OpenRead, FilesBeside.OnDisk(image)), ct).OrThrow(image.Name);
    }
}
