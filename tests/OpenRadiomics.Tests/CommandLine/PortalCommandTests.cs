using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.CommandLine;

/// <summary>What the tool does with a portal: API, pipeline and stores are real.</summary>
public sealed class PortalCommandTests(Servers servers)
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task a_folder_is_deposited_continued_published_and_downloaded_again()
    {
        var portal = await SeededPortal.Shared(servers);
        string[] there = ["--api", portal.Address.ToString(), "--token", portal.Token];
        using var study = new StudyFolder();
        var deposited = await Tool.Run(["deposit", study.Path, "--json", .. there]);
        Assert.True(deposited.Exit == 0, deposited.Error);
        var id = JsonDocument.Parse(deposited.Output).RootElement.GetProperty("deposit").GetString()!;

        study.Text("protocol/protocol.txt", "As the phantom's authors say.");
        var continued = await Tool.Run(["deposit", study.Path, "--into", id, .. there]);
        Assert.True(continued.Exit == 0, continued.Error);
        var published = await Tool.Run(["publish", id, "--json", .. there]);
        Assert.True(published.Exit == 0, published.Error);
        var version = VersionId.Parse(JsonDocument.Parse(published.Output).RootElement.GetProperty("version").GetString()!, null);

        using var copy = new StudyFolder();
        var downloaded = await Tool.Run(["download", version.Accession.ToString(), "--version", "1", "--to", copy.At("download"), .. there]);
        Assert.True(downloaded.Exit == 0, downloaded.Error);
        foreach (var file in new[] { "sub-01/scan/ct.nii.gz", "sub-01/seg/gtv.nii.gz", "protocol/protocol.txt" })
            Assert.Equal(await File.ReadAllBytesAsync(study.At(file), Ct), await File.ReadAllBytesAsync(copy.At($"download/{file}"), Ct));
        Assert.False(File.Exists(copy.At("download/description.json")));

        var converted = await Tool.Run(["download", version.Accession.ToString(), "--format", "nrrd", "--to", copy.At("nrrd"), "--json", .. there]);
        Assert.True(converted.Exit == 0, converted.Error);
        Assert.Equal(2, JsonDocument.Parse(converted.Output).RootElement.GetProperty("converted").GetInt32());
        Assert.Equal(["nrrd/protocol/protocol.txt", "nrrd/sub-01/scan/ct.nrrd", "nrrd/sub-01/seg/gtv.nrrd"],
            Directory.GetFiles(copy.At("nrrd"), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(copy.Path, file))
                .Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task the_next_version_is_deposited_without_sending_again_what_the_last_one_has()
    {
        var portal = await SeededPortal.Shared(servers);
        string[] there = ["--api", portal.Address.ToString(), "--token", portal.Token];
        using var study = new StudyFolder();
        study.Text("protocol/old.txt", "Superseded.");
        var (first, _) = await Published(study, there);
        var (deposits, datasets) = (portal.Client().Deposits, portal.Client().Datasets);
        var (mask, elsewhere) = (AssetPath.Parse("sub-01/seg/gtv.nii.gz", null), AssetPath.Parse("sub-09/scan/elsewhere", null));
        var draft = await deposits.Open(first.Accession, ct: Ct);
        await deposits.PutExternal(draft.Id, elsewhere, new(Doi.Parse("10.7937/K9/TCIA.2015.PF0M9REI", null), "1.2.3", LicenceId.Parse("CC-BY-3.0", null),
            null, null), Ct);
        await deposits.Label(draft.Id, mask, (await deposits.Files(draft.Id, Ct).SingleAsync(file => file.Path == mask, Ct)).Labels
            with { Reader = "Ann" }, ct: Ct);
        var second = await Published(study, there, "--into", draft.Id.ToString());

        File.Delete(study.At("protocol/old.txt"));
        study.Text("protocol/new.txt", "In force.");
        var third = await Published(study, there, "--based-on", first.Accession.ToString());
        Assert.Equal([new(first.Accession, 2), new(first.Accession, 3)], new[] { second.Version, third.Version });
        var opened = await deposits.Get(third.Deposit, Ct);
        var put = await deposits.Files(third.Deposit, Ct).Where(file => file.At > opened.OpenedAt).ToListAsync(Ct);
        Assert.Equal("protocol/new.txt", Assert.Single(put).Path.ToString());

        var (before, now) = (await Assets(second.Version), await Assets(third.Version));
        Assert.Equal(["protocol/new.txt", "sub-01/scan/ct.nii.gz", "sub-01/seg/gtv.nii.gz", "sub-09/scan/elsewhere"],
            now.Keys.Select(path => path.ToString()).Order(StringComparer.Ordinal));
        Assert.Equal((before[mask].Sha256, "Ann"), (now[mask].Sha256, now[mask].Labels.Reader));
        Assert.Equal(before[elsewhere].External, now[elsewhere].External);

        async Task<Dictionary<AssetPath, AssetView>> Assets(VersionId version) =>
            (await datasets.Files(version, Ct).ToListAsync(Ct)).ToDictionary(file => file.Path);
    }

    [Fact]
    public async Task an_extracted_table_is_published_with_the_identity_of_each_value()
    {
        var portal = await SeededPortal.Shared(servers);
        using var study = new StudyFolder();
        foreach (var form in new[] { "csv", "wide" })
            Assert.Equal(0, (await Tool.Run("extract", study.Path, "--config", "ibsi-phantom", "--format", form, "--to",
                study.At($"features/{form}.csv"))).Exit);
        var (version, _) = await Published(study, ["--api", portal.Address.ToString(), "--token", portal.Token]);
        var report = await portal.Client().Datasets.Report(version, Ct);
        Assert.DoesNotContain(report.Columns, column => column.Kind is "unknown" or "text" || column.Relation is not (null or "exact"));
        Assert.DoesNotContain(report.Findings, finding => finding.Code.StartsWith("OR3", StringComparison.Ordinal));
        var byTable = report.Columns.Where(column => column.Identity is not null).ToLookup(column => column.Table.ToString(), column => column.Identity!);
        Assert.Equal(487, byTable["features/csv.csv"].Distinct().Count());
        Assert.Equal(byTable["features/csv.csv"].ToHashSet(), byTable["features/wide.csv"].ToHashSet());
        Assert.Contains(byTable["features/csv.csv"], identity =>
            identity is { Code: "RNU0", Settings: "sha256:33525cb3d2d80a4f87c9cb8b57bc471430a7aa663577bb77589856432d90af72" });
    }

    private static async Task<(VersionId Version, DepositId Deposit)> Published(StudyFolder study, string[] there, params string[] how)
    {
        var deposited = await Tool.Run(["deposit", study.Path, "--json", .. how, .. there]);
        Assert.True(deposited.Exit == 0, deposited.Error + deposited.Output);
        var id = JsonDocument.Parse(deposited.Output).RootElement.GetProperty("deposit").GetString()!;
        var published = await Tool.Run(["publish", id, "--json", .. there]);
        Assert.True(published.Exit == 0, published.Error);
        return (VersionId.Parse(JsonDocument.Parse(published.Output).RootElement.GetProperty("version").GetString()!, null), DepositId.Parse(id, null));
    }

    [Fact]
    public async Task programs_read_one_document_of_what_was_deposited_and_published()
    {
        var portal = await SeededPortal.Shared(servers);
        using var study = new StudyFolder();
        var said = await Tool.Run("deposit", study.Path, "--publish", "--json", "--api", portal.Address.ToString(), "--token", portal.Token);
        Assert.True(said.Exit == 0, said.Error);
        var answer = JsonDocument.Parse(said.Output).RootElement;
        Assert.Equal(0, answer.GetProperty("report").GetProperty("errors").GetInt32());
        Assert.Equal(1, VersionId.Parse(answer.GetProperty("version").GetString()!, null).Number);
    }

    [Fact]
    public async Task errors_are_shown_and_nothing_is_published()
    {
        var portal = await SeededPortal.Shared(servers);
        using var study = new StudyFolder(licence: null);
        var said = await Tool.Run("deposit", study.Path, "--publish", "--api", portal.Address.ToString(), "--token", portal.Token);
        Assert.Equal(1, said.Exit);
        Assert.Contains("OR5001", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task without_a_token_the_portal_refuses_and_says_so()
    {
        var portal = await SeededPortal.Shared(servers);
        using var study = new StudyFolder();
        var said = await Tool.Run("deposit", study.Path, "--api", portal.Address.ToString());
        Assert.Equal(3, said.Exit);
        Assert.NotEmpty(said.Error);
    }
}
