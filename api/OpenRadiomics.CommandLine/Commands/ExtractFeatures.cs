using System.CommandLine;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics extract IMAGE MASK</c>: every IBSI feature of a region, as a table that the portal reads.</summary>
internal static class ExtractFeatures
{
    private static readonly Argument<FileInfo> Image = new("image") { Description = $"The scan: {string.Join(", ", AllFormats.List.OfType<IImageFormat>().Select(format => format.Name))}." };
    private static readonly Argument<FileInfo> Mask = new("mask") { Description = "The segmentation on the scan's grid, in any of these formats." };
    private static readonly Option<string> Config = new("--config")
    {
        Description = $"Processing: {string.Join(", ", IbsiConfigurations.All.Select(configuration => configuration.Name))}.",
        DefaultValueFactory = _ => "ibsi-c",
    };
    private static readonly Option<int?> Label = new("--label") { Description = "The region's number in the segmentation. Default: whatever is not 0." };
    private static readonly Option<string> Format = new("--format") { Description = "csv (long form), parquet.", DefaultValueFactory = _ => "csv" };
    private static readonly Option<FileInfo?> To = new("--to") { Description = "Into this file. Default: standard output." };
    private static readonly Option<string> Subject = new("--subject") { Description = "Written into the table's key columns.", DefaultValueFactory = _ => "" };
    private static readonly Option<string> Roi = new("--roi") { Description = "Written into the table's key columns.", DefaultValueFactory = _ => "" };

    public static Command Command()
    {
        var command = new Command("extract",
            "Compute every IBSI-1 feature of a region. The table says code, aggregation, unit and a digest of the settings of each value, and can be deposited as it is.\n\n"
            + "Examples:\n  openradiomics extract ct.nii.gz gtv.nii.gz --config ibsi-c > features.csv\n  openradiomics extract ct.nii.gz rois.nii.gz --label 2 --format parquet --to features.parquet")
        {
            Image, Mask, Config, Label, Format, To, Subject, Roi,
        };
        command.Action(Extract);
        return command;
    }

    private static async Task<int> Extract(ParseResult line, Output output, CancellationToken ct)
    {
        var settings = IbsiConfigurations.Named(line.GetValue(Config)!)
            ?? throw new InvalidDataException($"There is no configuration {line.GetValue(Config)}. There are: {string.Join(", ", IbsiConfigurations.All.Select(configuration => configuration.Name))}.");
        var export = AllExports.List.FirstOrDefault(export => export.Name == line.GetValue(Format))
            ?? throw new InvalidDataException($"There is no format {line.GetValue(Format)}. There are: {string.Join(", ", AllExports.List.Select(export => export.Name))}.");
        var image = Read(line.GetValue(Image)!, ct);
        var labels = Read(line.GetValue(Mask)!, ct);
        if (labels.Grid.Count != image.Grid.Count || labels.Grid.Corners().Zip(image.Grid.Corners()).Any(pair => (pair.First - pair.Second).Length > 0.01 * image.Grid.SpacingX))
            throw new InvalidDataException("The segmentation does not lie on the scan's grid. Resample it, or give the scan it was drawn on.");
        var mask = line.GetValue(Label) is { } label ? Radiomics.Mask.OfLabel(labels, label) : new Mask(image.Grid, Array.ConvertAll(labels.Voxels, voxel => voxel != 0));

        var features = Extraction.Of(image, new(image.Grid, mask.Voxels), settings, Environment.ProcessorCount, ct);
        var values = ExtractedValues.Of(features, new() { Code = "", Subject = line.GetValue(Subject)!, Roi = line.GetValue(Roi)! }).ToArray();
        await using (var target = line.GetValue(To) is { } file ? file.Create() : Console.OpenStandardOutput()) await export.WriteAsync(target, values, ct);
        output.Say($"{values.Length} values of {mask.Voxels.Count(inside => inside)} voxels under {line.GetValue(Config)}.");
        return Exit.Ok;
    }

    private static Volume Read(FileInfo file, CancellationToken ct)
    {
        using var stream = file.OpenRead();
        return ImageReader.Read(stream, file.Name, beside: ImageReader.InFolder(file.Directory!), ct: ct) switch
        {
            ReadResult<ImageFile>.Read read => read.Value.Volume,
            ReadResult<ImageFile>.Refused { Problem: var problem } => throw new InvalidDataException($"{file.Name}, {problem.Place}: found {problem.Found}, expected {problem.Expected}. {problem.Remedy}"),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}
