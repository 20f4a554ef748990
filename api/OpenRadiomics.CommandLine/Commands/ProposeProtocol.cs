using System.CommandLine;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics protocol FOLDER</c>: the table in which an author states how scans were acquired.</summary>
internal static class ProposeProtocol
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "The folder, as it would be deposited." };

    public static Command Command()
    {
        var command = new Command("protocol",
            $"Propose a table of how the scans of a folder were acquired, as CSV on standard output: a row for each scan, with what its header or the JSON file beside it tells.\n"
            + $"Fill in what is missing and save it as {ProtocolForm.Path}: it counts where headers are silent, as they are in NIfTI.\n\nExample:\n  openradiomics protocol my-study > my-study/{ProtocolForm.Path}")
        {
            Folder,
        };
        command.Action(async (line, output, ct) =>
        {
            var folder = LocalFolder.Read(line.GetValue(Folder)!);
            var labels = folder.Labels(ct);
            var report = await CheckFolder.Judged(folder, labels, output, ct);
            output.Answer(report.Protocol, _ =>
            {
                using var standard = Console.OpenStandardOutput();
                ProtocolForm.Write(standard, folder.Files.Select(file => (file.Path, Labels: labels.GetValueOrDefault(file.Path, FileLabels.None)))
                    .Where(file => file.Labels.Role == Role.Scan),
                    report.Protocol, folder.ReadDescription()?.Modalities ?? []);
            });
            return Exit.Ok;
        });
        return command;
    }
}
