using System.Text;
using Azure.Storage.Blobs;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using static OpenRadiomics.Tests.Pipeline.PipelineFixture;

namespace OpenRadiomics.Tests.Pipeline;

/// <summary>The way of a deposit through two Ingest hosts, on a real database and blob store.</summary>
public sealed class PipelineTests(PipelineFixture fixture, Servers servers) : IClassFixture<PipelineFixture>
{
    private Cluster Cluster => fixture.Cluster;

    [Fact]
    public async Task a_deposit_becomes_a_version_with_its_bytes_at_their_content_addresses()
    {
        var example = await ExampleDeposit.Stage(Cluster, subjects: 11, edge: 16);
        var (deposit, _, report) = await Checked(example);
        Assert.Equal(0, report.Errors);
        Assert.Contains(report.Findings, finding => finding.Code == "OR1018");      // every seventh mask is empty
        Assert.Contains(report.Findings, finding => finding.Code == "OR1011");      // every eleventh has no scan

        var version = await Published(deposit);
        Assert.Equal(example.Files.Count, version.Files);
        Assert.Equal(example.Files.Sum(file => file.Bytes.Size), version.Bytes);
        foreach (var file in example.Files) Assert.True(await Cluster.Blobs.HasContent(file.Bytes.Sha256, CancellationToken.None), file.Path);
        await using var session = Cluster.Store.QuerySession();
        var assets = await session.Query<StoredAsset>().Where(asset => asset.Version == version.Id.ToString()).ToListAsync(CancellationToken.None);
        Assert.Equal(example.Files.Select(file => file.Path).Order(), assets.Select(asset => asset.Path).Order());
        Assert.All(assets, asset => Assert.Equal("CC-BY-4.0", asset.Asset.Licence.ToString()));
        await AssertFeatures(session, version.Id);
        await Cluster.Eventually(Patience, async _ => await Cluster.IsDrawn(version));
        var audit = await session.Query<AuditEntry>().Where(entry => entry.Subject == $"deposit {deposit}").ToListAsync(CancellationToken.None);
        Assert.Equal(["checked", "published"], audit.OrderBy(entry => entry.At).Select(entry => entry.Event));
    }

    [Fact]
    public async Task two_hosts_share_the_files_of_one_deposit()
    {
        var deposit = await (await ExampleDeposit.Stage(Cluster, subjects: 80, edge: 24)).Open(Cluster);
        await Cluster.Check(deposit.Id);
        var hosts = new HashSet<int>();
        await Cluster.Eventually(Patience, async session =>
        {
            hosts.UnionWith(await session.AdvancedSql.QueryAsync<int>(
                "select distinct owner_id from openradiomics_queues.wolverine_incoming_envelopes where owner_id > 0 and message_type like '%LookAtFile'",
                CancellationToken.None));
            return (await Cluster.Find(deposit.Id)).State is DepositState.Checked;
        });
        Assert.True(hosts.Count >= 2, $"Hosts: {string.Join(' ', hosts)}");
    }

    [Fact]
    public async Task messages_that_come_twice_change_nothing()
    {
        var (deposit, run, report) = await Checked(await ExampleDeposit.Stage(Cluster, subjects: 2, edge: 8));
        await Cluster.Send(new StartRun(deposit, run));
        await Cluster.Send(new LookAtFile(deposit, run, AssetPath.Parse("README.txt", null)));
        await Cluster.Send(new ConcludeRun(deposit, run));
        var version = await Published(deposit);
        await Cluster.Send(new PublishVersion(deposit));
        await Cluster.Send(new PublishVersion(deposit));

        await Published((await Checked(await ExampleDeposit.Stage(Cluster, subjects: 1, edge: 8))).Deposit);      // what was sent before has been handled
        Assert.Equal(new DepositState.Published(version.Id, version.PublishedAt), (await Cluster.Find(deposit)).State);
        Assert.Equal(report.Findings, (await Cluster.ReportOf(run)).Findings);
        await using var session = Cluster.Store.QuerySession();
        Assert.Single(await session.Query<StoredVersion>().Where(stored => stored.Accession == version.Id.Accession.ToString())
            .ToListAsync(CancellationToken.None));
    }

    [Fact]
    public async Task bytes_that_are_gone_are_told_by_the_check()
    {
        var example = await ExampleDeposit.Stage(Cluster, subjects: 1, edge: 8);
        await Cluster.Blobs.Discard(example.Files[0].Bytes.Name, CancellationToken.None);
        var (_, _, report) = await Checked(example);
        Assert.Contains(report.Findings, finding => finding is { Code: "OR1090", Severity: Severity.Error }
            && finding.Path.ToString() == example.Files[0].Path);
    }

    [Fact]
    public async Task bytes_that_are_gone_end_the_publication_and_nothing_is_published()
    {
        var example = await ExampleDeposit.Stage(Cluster, subjects: 1, edge: 9);
        var (deposit, run, _) = await Checked(example);
        await Cluster.Blobs.Discard(example.Files[0].Bytes.Name, CancellationToken.None);
        await NotPublished(deposit, run, "OR1090");
    }

    [Fact]
    public async Task bytes_that_changed_since_upload_end_the_publication()
    {
        var example = await ExampleDeposit.Stage(Cluster, subjects: 1, edge: 10);
        var (deposit, run, _) = await Checked(example);
        var staging = new BlobContainerClient(await servers.Blobs(), Cluster.Prefix + "staging");
        await staging.GetBlobClient(example.Files[0].Bytes.Name).UploadAsync(BinaryData.FromString("other bytes"), overwrite: true, CancellationToken.None);
        await NotPublished(deposit, run, "OR1091");
    }

    [Fact]
    public async Task a_file_that_ended_its_host_too_often_is_given_up_and_the_others_are_looked_at()
    {
        var good = await Cluster.Stage("Read me.\n"u8.ToArray());
        var deposit = await Cluster.Open(ExampleDeposit.Described, [("README.txt", FileLabels.None, good), ("poison.txt", FileLabels.None, good)]);
        var run = await Cluster.Check(deposit.Id, silently: true);
        await Execute("insert into openradiomics.run_todo (run, path, tries) values (?, 'poison.txt', 100)", run.Value);
        await Cluster.Send(new StartRun(deposit.Id, run));
        var state = await Cluster.Until<DepositState.Checked>(deposit.Id, Patience);
        Assert.Equal(1, state.Errors);
        var report = await Cluster.ReportOf(run);
        Assert.Equal("poison.txt", Assert.Single(report.Findings, finding => finding.Code == "OR1092").Path.ToString());
    }

    [Fact]
    public async Task a_deposit_that_cannot_be_judged_is_given_back_to_its_owner()
    {
        var example = await ExampleDeposit.Stage(Cluster, subjects: 1, edge: 8);
        var deposit = await example.Open(Cluster);
        await Execute("update openradiomics.mt_doc_file set data = jsonb_set(data, '{file,content,is}', '\"nonsense\"') where id = ?",
            $"{deposit.Id}/README.txt");
        var run = await Cluster.Check(deposit.Id);
        await Cluster.Until<DepositState.Checked>(deposit.Id, Patience);
        Assert.Contains((await Cluster.ReportOf(run)).Findings, finding => finding.Code == "OR1093");
    }

    [Fact]
    public async Task a_table_with_nul_characters_gets_its_report()
    {
        var table = await Cluster.Stage(Encoding.UTF8.GetBytes("subject,roi,a\0b\n1,x,2\n2,\0,3\n"));
        var deposit = await Cluster.Open(ExampleDeposit.Described, [("features/zero.csv", new(Role.FeatureTable), table)]);
        await Cluster.Check(deposit.Id);
        await Cluster.Until<DepositState.Checked>(deposit.Id, Patience);
    }

    [Fact]
    public async Task a_deposit_without_files_gets_its_report()
    {
        var deposit = await Cluster.Open(ExampleDeposit.Described, []);
        await Cluster.Check(deposit.Id);
        await Cluster.Until<DepositState.Checked>(deposit.Id, Patience);
    }

    [Fact]
    public async Task a_deposit_abandoned_during_its_check_leaves_nothing()
    {
        var example = await ExampleDeposit.Stage(Cluster, subjects: 20, edge: 16);
        var deposit = await example.Open(Cluster);
        var run = await Cluster.Check(deposit.Id);
        await Cluster.Abandon(deposit.Id);
        await Cluster.Eventually(Patience, async session =>
            !await session.Query<StoredFile>().AnyAsync(file => file.Deposit == deposit.Id) && await RunFiles.Done(session, run, CancellationToken.None) == 0
            && (await RunFiles.Next(session, run, null, 1, CancellationToken.None)).Count == 0);
        await Assert.ThrowsAsync<Azure.RequestFailedException>(() => Cluster.Blobs.OpenStaged(example.Files[0].Bytes.Name, ct: CancellationToken.None));
        Assert.IsType<DepositState.Abandoned>((await Cluster.Find(deposit.Id)).State);
    }

    [Fact]
    public async Task deposits_based_on_one_dataset_get_versions_one_after_the_other()
    {
        var example = await ExampleDeposit.Stage(Cluster, subjects: 1, edge: 8);
        var first = await Published((await Checked(example)).Deposit);
        var next = await Task.WhenAll(Enumerable.Range(0, 4).Select(async _ =>
        {
            var deposit = await example.Open(Cluster, first.Id.Accession);
            await Cluster.Check(deposit.Id);
            await Cluster.Until<DepositState.Checked>(deposit.Id, Patience);
            return (await Published(deposit.Id)).Id;
        }));
        Assert.Equal([2, 3, 4, 5], next.Select(id => id.Number).Order());
        Assert.All(next, id => Assert.Equal(first.Id.Accession, id.Accession));
    }

    [Fact]
    public async Task work_whose_messages_were_lost_is_announced_again()
    {
        var example = await ExampleDeposit.Stage(Cluster, subjects: 2, edge: 8);
        var deposit = await example.Open(Cluster);
        await Cluster.Check(deposit.Id, silently: true);
        await Cluster.Until<DepositState.Checked>(deposit.Id, Patience);
        await Cluster.Publish(deposit.Id, silently: true);
        await Cluster.Until<DepositState.Published>(deposit.Id, Patience);
    }

    private async Task AssertFeatures(IQuerySession session, VersionId version)
    {
        var columns = await session.AdvancedSql.QueryAsync<string, int, double>(
            "select row(code), row(n), row(mean) from openradiomics.feature_vectors where version = ? order by place", CancellationToken.None,
            version.ToString());
        Assert.Equal([("ECT3", 11, 46.0), ("Q4LE", 11, 9.0)], columns.Select(column => (column.Item1, column.Item2, column.Item3)));
        var values = await session.AdvancedSql.QueryAsync<string>(
            "select array_to_string(values, ' ') from openradiomics.feature_vectors where version = ? and code = 'ECT3'", CancellationToken.None,
            version.ToString());
        Assert.Equal("1 4 9 16 25 36 49 64 81 100 121", Assert.Single(values));
        var subjects = await session.AdvancedSql.QueryAsync<string>(
            "select array_to_string(subjects, ' ') from openradiomics.feature_rois where version = ?", CancellationToken.None, version.ToString());
        Assert.Equal("001 002 003 004 005 006 007 008 009 010 011", Assert.Single(subjects));
        await Assert.ThrowsAnyAsync<Exception>(() => Execute("update openradiomics.feature_vectors set n = 0 where version = ?", version.ToString()));

        var parquet = new BlobContainerClient(await servers.Blobs(), Cluster.Prefix + "content").GetBlobClient($"versions/{version}/features.parquet");
        var bytes = (await parquet.DownloadContentAsync(CancellationToken.None)).Value.Content.ToArray();
        Assert.Equal("PAR1PAR1", Encoding.ASCII.GetString([.. bytes[..4], .. bytes[^4..]]));
    }

    private async Task Execute(string sql, params object[] parameters)
    {
        await using var session = Cluster.Store.LightweightSession();
        session.QueueSqlCommand(sql, parameters);
        await session.SaveChangesAsync(CancellationToken.None);
    }

    private async Task<(DepositId Deposit, CheckRunId Run, Report Report)> Checked(ExampleDeposit example)
    {
        var deposit = await example.Open(Cluster);
        var run = await Cluster.Check(deposit.Id);
        await Cluster.Until<DepositState.Checked>(deposit.Id, Patience);
        return (deposit.Id, run, await Cluster.ReportOf(run));
    }

    private async Task<DatasetVersion> Published(DepositId deposit)
    {
        await Cluster.Publish(deposit);
        var published = await Cluster.Until<DepositState.Published>(deposit, Patience);
        await using var session = Cluster.Store.QuerySession();
        return (await session.LoadAsync<StoredVersion>(published.Version.ToString(), CancellationToken.None))!.Version;
    }

    private async Task NotPublished(DepositId deposit, CheckRunId run, string code)
    {
        await Cluster.Publish(deposit);
        var back = await Cluster.Until<DepositState.Checked>(deposit, Patience);
        Assert.Equal(1, back.Errors);
        Assert.Contains((await Cluster.ReportOf(run)).Findings, finding => finding.Code == code);
        await using var session = Cluster.Store.QuerySession();
        Assert.DoesNotContain(await session.Query<StoredVersion>().ToListAsync(CancellationToken.None), stored => stored.Version.Deposit == deposit);
    }
}
