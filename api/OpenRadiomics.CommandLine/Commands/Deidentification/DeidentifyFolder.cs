using System.CommandLine;
using OpenRadiomics.Checks;
using OpenRadiomics.Formats;
using Spectre.Console;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics deidentify FOLDER OUT</c>: takes identity out of DICOM files before anything leaves the machine.</summary>
internal static class DeidentifyFolder
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "A folder of DICOM files, in any layout." };
    private static readonly Argument<DirectoryInfo> Out =
        new("out") { Description = "Where the de-identified files go: a folder that is empty or not there yet." };
    private static readonly Option<FileInfo?> Secret = new("--secret")
    {
        Description =
            "File with the secret by which UIDs, names and shifts are made. Without it, one that is made on first use and kept among your settings. Who has it can tell who is who.",
    };
    private static readonly Option<FileInfo?> KeepWords =
        new("--keep-words") { Description =
            "A text file of words that may stay in descriptions and names of regions, one a line, besides those that are known." };

    public static Command Command()
    {
        var command = new Command("deidentify",
            $"De-identify DICOM files on this machine: basic profile of PS3.15 ({ConfidentialityProfile.Edition}), with patient characteristics, device and safe private attributes\n"
            + "kept, dates shifted by one interval for each patient, descriptions cleaned, UIDs exchanged consistently. Pixels are not changed. Objects whose\n"
            + "pixels or contents may show a name, and files that are no DICOM, are left out and counted.\n\n"
            + "Examples:\n  openradiomics deidentify exported my-study\n  openradiomics deidentify exported my-study --keep-words regions.txt\n  openradiomics check my-study")
        {
            Folder, Out, Secret, KeepWords,
        };
        command.Action(Deidentify);
        return command;
    }

    private static async Task<int> Deidentify(ParseResult line, Output output, CancellationToken ct)
    {
        var (folder, target) = (line.GetValue(Folder)!, line.GetValue(Out)!);
        if (!folder.Exists) throw new InvalidDataException($"There is no folder {folder.FullName}.");
        if (target.Exists && target.EnumerateFileSystemInfos().Any())
            throw new InvalidDataException($"{target.FullName} is not empty. Name a new folder: what lies there could be identifying.");
        if (IsWithin(target, folder) || IsWithin(folder, target)) throw new InvalidDataException("The two folders must not lie within each other.");

        var words = new KnownWords(line.GetValue(KeepWords) is { } file ? await File.ReadAllLinesAsync(file.FullName, ct) : []);
        var deidentifier = new DicomDeidentifier(LocalSecret.Read(line.GetValue(Secret), output), ProfileOptions.Research,
            new(words.Clean, KnownWords.MayIdentify));
        var log = new DeidentificationLog();
        FileInfo[] files = [.. folder.EnumerateFiles("*",
            SearchOption.AllDirectories).Where(found => found.LinkTarget is null).OrderBy(found => found.FullName, StringComparer.Ordinal)];
        await output.Progress(bar =>
        {
            var progress = bar($"{files.Length} files", files.Length);
            for (var i = 0; i < files.Length; progress.Report(++i))
            {
                ct.ThrowIfCancellationRequested();
                DeidentifiedFile.Write(files[i], target, deidentifier, log, ct);
            }
            return Task.FromResult(files.Length);
        });

        var report = log.Report(ProfileOptions.Research);
        report.Save(target);
        output.Answer(report, console => console.WriteLine(report.Text()));
        return report.Files > 0 ? Exit.Ok : Exit.FoundErrors;
    }

    private static bool IsWithin(DirectoryInfo inner, DirectoryInfo outer) =>
        Path.GetRelativePath(outer.FullName, inner.FullName) is var way && !Path.IsPathRooted(way) && way.Split('/', '\\')[0] != "..";
}
