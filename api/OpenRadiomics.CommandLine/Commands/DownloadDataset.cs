using System.CommandLine;
using OpenRadiomics.Core;
using Spectre.Console;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics download OR-000042</c>: all files of a version, resumed and verified.</summary>
internal static class DownloadDataset
{
    private static readonly Argument<string> Dataset = new("accession") { Description = "The dataset, for example OR-000042." };
    private static readonly Option<int?> Number = new("--version") { Description = "Which version. Default: the newest." };
    private static readonly Option<DirectoryInfo?> To = new("--to") { Description = "Into this folder. Default: one named after the version." };
    private static readonly Option<string?> Format = new("--format") { Description =
        $"Convert what can be converted, the rest comes as it is: {DownloadForm.Names}. Loose DICOM slices stay; `convert` makes images of their folders." };
    private static readonly Option<int> AtOnce = new("--parallel") { Description = "Files at once.", DefaultValueFactory = _ => 4 };

    public static Command Command()
    {
        var command = new Command("download",
            "Download a dataset. Run again after a break, it goes on where it stopped; every file is verified by its SHA-256\n(files that the portal converts have none, and are fetched anew).\n\nExamples:\n  openradiomics download OR-000042\n  openradiomics download OR-000042 --version 1 --to study\n  openradiomics download OR-000042 --format nifti")
        {
            Dataset, Number, To, Format, AtOnce,
        };
        command.Action(Download);
        return command;
    }

    private static async Task<int> Download(ParseResult line, Output output, CancellationToken ct)
    {
        var datasets = PortalOptions.Client(line).Datasets;
        var accession = DepositFolder.Named<Accession>(line.GetValue(Dataset)!, Accession.Shape);
        var version = line.GetValue(Number) is { } number ? new VersionId(accession, number) : (await datasets.Get(accession, ct)).Newest.Id;
        var folder = line.GetValue(To)?.FullName ?? Path.GetFullPath(version.ToString());

        var files = new List<AssetView>();
        await foreach (var file in datasets.Files(version, ct)) files.Add(file);
        var here = files.Where(file => file.Sha256 is not null).ToArray();
        var form = line.GetValue(Format) is { } name ? DownloadForm.Of(name, files) : null;
        var converted = 0;
        await output.Progress(async bar =>
        {
            var whole = bar($"{version}, {here.Length} files", here.Sum(file => file.Size!.Value));
            long done = 0;
            await Parallel.ForEachAsync(here, new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(line.GetValue(AtOnce), 1, 32),
                CancellationToken = ct }, async (file, stop) =>
            {
                if (form?.PathOf(file) is { } turned && await datasets.DownloadAs(version, file, form.Name, Target(turned), stop))
                    Interlocked.Increment(ref converted);
                else await datasets.Download(version, file, Target(file.Path.ToString()), ct: stop);
                whole.Report(Interlocked.Add(ref done, file.Size!.Value));
            });
            return done;
        });
        output.Answer(new { version, folder, files = here.Length, converted, elsewhere = files.Count - here.Length }, console =>
        {
            console.WriteLine(form is null ? $"{version}: {here.Length} files in {folder}, every SHA-256 as published."
                : $"{version}: {here.Length} files in {folder}: {converted} converted to {form.Name}, {here.Length - converted} as they are, their SHA-256 as published.");
            if (files.Count > here.Length) console.WriteLine($"{files.Count - here.Length} scans are open elsewhere; the dataset's page says where.");
        });
        return Exit.Ok;

        string Target(string path) => Path.Combine(folder, Path.Combine(path.Split('/')));
    }
}
