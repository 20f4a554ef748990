using System.CommandLine;
using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics manifest FOLDER</c>: what each file seems to be, to be confirmed or edited.</summary>
internal static class ProposeManifest
{
    private static readonly Argument<DirectoryInfo> Folder =
        new("folder") { Description = "A folder as BIDS, nnU-Net or a PyRadiomics case list has it, or any other." };

    public static Command Command()
    {
        var command = new Command("manifest",
            "Propose a manifest for a folder: role, subject, session, scan, ROI, label and reader of each file, as CSV on standard output.\n"
            + "Edit it and save it as manifest.csv at the folder's top; check and deposit go by it.\n\nExample:\n  openradiomics manifest my-study > my-study/manifest.csv")
        {
            Folder,
        };
        command.Action((line, output, ct) =>
        {
            var proposal = LocalFolder.Read(line.GetValue(Folder)!).Proposal();
            output.Say($"Read as: {proposal.Convention}. {proposal.Entries.Count} rows.");
            output.Answer(proposal, _ =>
            {
                using var standard = Console.OpenStandardOutput();
                ManifestFile.Write(standard, proposal.Entries);
            });
            return Task.FromResult(Exit.Ok);
        });
        return command;
    }
}
