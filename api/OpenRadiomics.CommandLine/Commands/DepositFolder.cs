using System.CommandLine;
using System.Security.Cryptography;
using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.CommandLine;

/// <summary><c>openradiomics deposit FOLDER</c>: uploads what is not there yet, has it checked, and publishes it if asked to.</summary>
internal static class DepositFolder
{
    private static readonly Argument<DirectoryInfo> Folder = new("folder") { Description = "The folder to deposit." };
    private static readonly Option<string?> Into = new("--into") { Description = "Go on with this deposit; files that are there already are not sent again." };
    private static readonly Option<string?> BasedOn = new("--based-on")
    {
        Description = "Make it the next version of this dataset, for example OR-000042. What its last version has is not sent again.",
    };
    private static readonly Option<bool> AndPublish = new("--publish") { Description = "Publish if the checks find no error." };
    private static readonly Option<string[]> Acknowledge =
        new("--acknowledge") { Description = "Say why a warning that needs it may stand, as CODE=STATEMENT or CODE@PATH=STATEMENT. It is published." };
    private static readonly Option<int> AtOnce = new("--parallel") { Description = "Files at once.", DefaultValueFactory = _ => 4 };

    public static Command Command()
    {
        var command = new Command("deposit",
            "Deposit a folder and have it checked.\n\nWhat is said of the deposit is read from description.json, what is said of its files from manifest.csv, both at the\n"
            + "folder's top; without a manifest, files are labelled as the command manifest proposes. Stopped half way, it goes on with --into.\n\nExamples:\n  openradiomics deposit my-study\n  openradiomics deposit my-study --based-on OR-000042 --publish\n  openradiomics deposit my-study --into 0196f0c2-7d3c-7a55-9c1e-0d5a3d1f8e21 --publish")
        {
            Folder, Into, BasedOn, AndPublish, Acknowledge, AtOnce,
        };
        command.Action(Deposit);
        return command;
    }

    private static async Task<int> Deposit(ParseResult line, Output output, CancellationToken ct)
    {
        var portal = PortalOptions.Client(line);
        var deposits = portal.Deposits;
        var folder = LocalFolder.Read(line.GetValue(Folder)!);
        var description = folder.ReadDescription();
        Acknowledgement[] acknowledged = [.. (line.GetValue(Acknowledge) ?? []).Select(Acknowledgements.Read)];
        var labels = folder.Labels(ct);
        foreach (var name in folder.LeftOut) output.Say($"left out: {name}");

        var deposit = line.GetValue(Into) is { } into
            ? await deposits.Get(Named<DepositId>(into, DepositId.Shape), ct)
            : await deposits.Open(line.GetValue(BasedOn) is { } based ? Named<Accession>(based, Accession.Shape) : null, ct: ct);
        output.Say($"Deposit {deposit.Id}. To go on after a break: --into {deposit.Id}");

        await Upload(deposits, deposit.Id, folder, line.GetValue(AtOnce), output, ct);
        if (acknowledged.Length > 0) description = (description ?? (await deposits.Description(deposit.Id, ct)).Description).With(acknowledged);
        if (description is not null) await deposits.Describe(deposit.Id, description, ct: ct);
        var kept = deposit.BasedOn is { } dataset && folder.Manifest is null ? await LabelsOfLast(portal.Datasets, dataset, ct) : [];
        await Label(deposits, deposit.Id, labels, kept, ct);
        var report = await CheckDeposit.AndWait(deposits, deposit.Id, output, ct);
        output.Show(console => console.Show(report));
        var blocked = report.Errors + report.Unacknowledged > 0;
        var published = line.GetValue(AndPublish) && !blocked ? await deposits.Publish(deposit.Id, ct) : null;
        output.Answer(new { deposit = deposit.Id, report, version = published }, console => console.Tell(published));
        if (blocked) return Exit.FoundErrors;
        return line.GetValue(AndPublish) && published is null ? PublishDeposit.Refused(output) : Exit.Ok;
    }

    private static async Task Upload(DepositsClient deposits, DepositId id, LocalFolder folder, int atOnce, Output output, CancellationToken ct)
    {
        var there = new Dictionary<AssetPath, Sha256?>();
        await foreach (var file in deposits.Files(id, ct))
            if (file.External is null) there.Add(file.Path, file.Sha256);        // a reference has no place in a folder, so it is not missed there
        await output.Progress(async bar =>
        {
            var total = folder.Files.Sum(file => file.File.Length);
            var progress = bar($"{folder.Files.Count} files", total);
            long done = 0;
            await Parallel.ForEachAsync(folder.Files, new ParallelOptions { MaxDegreeOfParallelism = Math.Clamp(atOnce, 1, 32), CancellationToken = ct },
                async (file, stop) =>
            {
                await using var stream = new FileStream(file.File.FullName, FileMode.Open, FileAccess.Read, FileShare.Read, 128 * 1024, useAsync: true);
                var digest = Sha256.Of(await SHA256.HashDataAsync(stream, stop));
                if (there.GetValueOrDefault(file.Path) != digest)
                {
                    stream.Position = 0;
                    await deposits.Put(id, file.Path, stream, digest, stop);
                }
                progress.Report(Interlocked.Add(ref done, file.File.Length));
            });
            return done;
        });
        foreach (var gone in there.Keys.Except(folder.Files.Select(file => file.Path))) await deposits.Remove(id, gone, ct);
    }

    /// <summary>What the last version says of each of its files. Without a manifest that says otherwise it holds for the next one.</summary>
    private static async Task<Dictionary<AssetPath, FileLabels>> LabelsOfLast(DatasetsClient datasets, Accession accession, CancellationToken ct)
    {
        var labels = new Dictionary<AssetPath, FileLabels>();
        await foreach (var file in datasets.Files((await datasets.Get(accession, ct)).Newest.Id, ct)) labels.Add(file.Path, file.Labels);
        return labels;
    }

    /// <summary>Labels what is labelled otherwise in the deposit.</summary>
    private static async Task Label(
        DepositsClient deposits, DepositId id, IReadOnlyDictionary<AssetPath, FileLabels> labels, Dictionary<AssetPath, FileLabels> kept, CancellationToken ct)
    {
        var there = new List<DepositFileView>();
        await foreach (var file in deposits.Files(id, ct)) there.Add(file);
        var changed = there.Where(file => labels.TryGetValue(file.Path, out var wanted) && wanted != file.Labels && !kept.ContainsKey(file.Path));
        await Parallel.ForEachAsync(changed, new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = ct },
            async (file, stop) => await deposits.Label(id, file.Path, labels[file.Path], file.ETag, stop));
    }

    internal static T Named<T>(string text, string shape) where T : struct, IParsable<T> =>
        T.TryParse(text, null, out var value) ? value : throw new InvalidDataException($"“{text}” is not {shape}.");
}
