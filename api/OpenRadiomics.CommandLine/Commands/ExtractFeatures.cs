using System.CommandLine;
using OpenRadiomics.Formats;
using Spectre.Console;

namespace OpenRadiomics.CommandLine;

/// <summary>
/// <c>openradiomics extract IMAGE MASK</c> or <c>FOLDER</c>: every feature of a region, or of all regions of a study, as a table that the portal reads.
/// </summary>
internal static class ExtractFeatures
{
    private static readonly Argument<string> Image = new("image") { Description =
        $"The scan ({string.Join(", ", AllFormats.List.OfType<IImageFormat>().Select(format => format.Name))}, or a folder of a DICOM series); or a folder of scans and segmentations, arranged by a convention or told by its manifest.csv." };
    private static readonly Argument<FileInfo?> Mask =
        new("mask") { Description = "The segmentation, on the scan's grid. Not with a folder of a study.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string> Config = new("--config")
    {
        Description = $"Processing: {Recipe.Names}, a settings file (`openradiomics settings` prints one), or a PyRadiomics parameter file (.yaml, .json).",
        DefaultValueFactory = _ => "ibsi-c",
    };
    private static readonly Option<int?> Label = new("--label") { Description =
        "The region's number in the segmentation. Default: whatever is not 0; with a PyRadiomics parameter file its label." };
    private static readonly Option<string?> Roi = new("--roi") { Description =
        "The region's name, in an RTSTRUCT, a DICOM SEG or a label map that names its regions; in a folder, regions of that name alone." };
    private static readonly Option<string> Format = new("--format")
    {
        Description = $"{string.Join(", ", AllExtractFormats.List.Select(format => format.Name))}. csv and wide can be deposited.",
        DefaultValueFactory = _ => "csv",
    };
    private static readonly Option<FileInfo?> To = new("--to") { Description = "Into this file. Default: standard output." };
    private static readonly Option<int> Threads = new("--threads") { Description = "Work at once; the values are the same for any number.",
        DefaultValueFactory = _ => Environment.ProcessorCount };

    public static Command Command()
    {
        var command = new Command("extract",
            "Compute features of a region, or of every region of a folder. Each value has its IBSI code, aggregation, unit and a digest of the settings on which it depends.\n"
            + "In a folder a case that cannot be read is named, and the others go on; the exit code is then 1.\n\n"
            + "Examples:\n  openradiomics extract ct.nii.gz gtv.nii.gz --config ibsi-c > features.csv\n  openradiomics extract ct.nii.gz rois.nii.gz --label 2 --format parquet --to features.parquet\n"
            + "  openradiomics extract ct-slices rtstruct.dcm --roi GTV-1 > features.csv\n"
            + "  openradiomics extract ct.nii.gz gtv.nii.gz --config params.yaml --format wide > features.csv\n  openradiomics extract my-study --config settings.json --roi GTV --to my-study/features/features.csv")
        {
            Image, Mask, Config, Label, Roi, Format, To, Threads,
        };
        command.Action(Extract);
        return command;
    }

    private static async Task<int> Extract(ParseResult line, Output output, CancellationToken ct)
    {
        var recipe = Recipe.Of(line.GetValue(Config)!);
        foreach (var remark in recipe.Remarks) output.Say(remark);
        var (to, asJson) = (line.GetValue(To), output.IsJson);
        var named = line.GetResult(Format) is { Implicit: false } || !asJson || to is not null ? line.GetValue(Format)! : "json";
        var format = AllExtractFormats.Named(named) ?? throw new InvalidDataException(
            $"There is no format {named}. There are: {string.Join(", ", AllExtractFormats.List.Select(one => one.Name))}.");
        if (asJson && to is null && format.Name != "json")
            throw new InvalidDataException($"With --json standard output is JSON: say --format json, or --to FILE for {format.Name}.");
        var threads = line.GetValue(Threads) is > 0 and var wanted ? wanted : throw new InvalidDataException("--threads is at least 1.");
        var isFolder = line.GetValue(Mask) is null && Directory.Exists(line.GetValue(Image));
        var work = isFolder ? Folder(line, ct) : [Single(line)];

        var answer = await output.Progress(async bar =>
        {
            var progress = bar($"{work.Sum(scan => scan.Regions.Count)} regions", work.Count);
            await using var table = new TableInTheMaking(() => to is null ? Console.OpenStandardOutput() : Created(to),
                stream => format.Open(stream, new(isFolder, recipe.Canonical)));
            return await Write(work, table, recipe, threads, progress, ct);
        });
        if (!isFolder && answer.Failures is [var only]) throw new InvalidDataException(only.Reason);
        foreach (var failure in answer.Failures) output.Complain(
            $"{failure.Mask}{(failure.Label.Length > 0 ? $", label {failure.Label}" : "")}: {failure.Reason}");
        if (to is null) output.Say($"{answer.Values} values of {answer.Regions} regions; {answer.Failures.Count} failed.");
        else output.Answer(answer, console => console.MarkupLineInterpolated(
            $"{to.Name}: {answer.Values} values of {answer.Regions} regions; {answer.Failures.Count} failed."));
        return answer.Failures.Count == 0 ? Exit.Ok : Exit.FoundErrors;
    }

    private static async Task<ExtractAnswer> Write(IReadOnlyList<ScanWork> work, TableInTheMaking table, Recipe recipe, int threads,
        IProgress<double> progress, CancellationToken ct)
    {
        var (regions, values, scans, failures) = (0, 0, 0, new List<ExtractFailure>());
        var within = Math.Max(1, threads / work.Count);                 // a single scan has the threads for its families
        await foreach (var outcomes in InOrder.Run(work, threads, (scan, stop) => scan.Extract(recipe, within, stop), ct))
        {
            foreach (var outcome in outcomes)
                if (outcome.Features is { } features)
                {
                    await table.WriteAsync(new(outcome.Region, features), ct);
                    (regions, values) = (regions + 1, values + features.Count);
                }
                else failures.Add(ExtractFailure.Of(outcome));
            progress.Report(++scans);
        }
        return new(regions, values, recipe.Canonical, failures);
    }

    private static FileStream Created(FileInfo file)
    {
        file.Directory!.Create();
        return file.Create();
    }

    private static IReadOnlyList<ScanWork> Folder(ParseResult line, CancellationToken ct) =>
        FolderCases.Of(LocalFolder.Read(new(line.GetValue(Image)!)), line.GetValue(Label), line.GetValue(Roi), ct);

    private static ScanWork Single(ParseResult line)
    {
        var mask = line.GetValue(Mask) ?? throw new InvalidDataException($"There is no folder {line.GetValue(Image)}. For a scan, give its segmentation too.");
        return new(new FileInfo(line.GetValue(Image)!), [(new ManifestEntry(mask.Name, FileRole.Segmentation), mask,
            new RegionChoice(line.GetValue(Label), line.GetValue(Roi), MustBeNamed: true))]);
    }
}
