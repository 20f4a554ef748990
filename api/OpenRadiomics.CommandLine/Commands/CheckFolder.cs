using System.CommandLine;
using System.Security.Cryptography;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics check FOLDER</c>: the portal's checks, on the author's own machine.</summary>
internal static class CheckFolder
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "The folder to check, as it would be deposited." };

    public static Command Command()
    {
        var command = new Command("check",
            "Check a folder as the portal would: files, geometry, identities of persons, tables, phantom values, licences, open-science points.\nNothing leaves this machine.\n\n"
            + "Examples:\n  openradiomics check my-study\n  openradiomics check my-study --json > report.json")
        {
            Folder,
        };
        command.Action(Check);
        return command;
    }

    private static async Task<int> Check(ParseResult line, Output output, CancellationToken ct)
    {
        var folder = LocalFolder.Read(line.GetValue(Folder)!);
        foreach (var name in folder.LeftOut) output.Say($"left out: {name}");
        var report = await Judged(folder, folder.Labels(ct), output, ct);
        output.Answer(ReportView.ForOwner(report), console => console.Show(ReportView.ForOwner(report)));
        return report.Errors > 0 ? Exit.FoundErrors : Exit.Ok;
    }

    /// <summary>What the portal's checks say of a folder.</summary>
    public static Task<Report> Judged(LocalFolder folder, IReadOnlyDictionary<AssetPath, FileLabels> labels, Output output, CancellationToken ct)
    {
        var onDisk = folder.Files.ToDictionary(file => file.Path, file => file.File);
        Task<Stream> Open(AssetPath path, CancellationToken _) => Task.FromResult<Stream>(onDisk[path].OpenRead());
        Task<Stream?> Beside(AssetPath path, CancellationToken _) => Task.FromResult<Stream?>(onDisk.GetValueOrDefault(path)?.OpenRead());

        return output.Progress(async bar =>
        {
            var progress = bar($"{folder.Files.Count} files", folder.Files.Sum(file => file.File.Length));
            var (files, facts, done) = (new List<CheckedFile>(), new List<FileFacts>(), 0L);
            foreach (var (path, file) in folder.Files)
            {
                await using (var bytes = file.OpenRead())
                    files.Add(new(path, labels.GetValueOrDefault(path, FileLabels.None),
                        new FileContent.Bytes(Sha256.Of(await SHA256.HashDataAsync(bytes, ct)), file.Length, "")));
                facts.Add(await FileCheck.Look(files[^1], Open, Beside, ct: ct));
                progress.Report(done += file.Length);
            }
            return await DepositCheck.Judge(folder.ReadDescription() ?? new(), files, facts, Open, ct);
        });
    }
}
