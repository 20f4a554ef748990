using System.Xml.Linq;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api.Reading;

/// <summary>What is told of the published datasets as a whole, and of one in other forms than JSON.</summary>
public sealed class CatalogueTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Fact]
    public async Task figures_count_what_stands_and_leave_out_what_programs_made()
    {
        var before = await (await api.Get("/api/v1/figures")).Body<FiguresView>(200);
        await api.Published.Publish(Archive.Described("Figure") with { Synthetic = true });
        var real = await api.Published.Publish("Figure");
        var now = await (await api.Get("/api/v1/figures")).Body<FiguresView>(200);
        Assert.True(now.Datasets > before.Datasets && now.Regions > before.Regions && now.Software >= 1);
        await api.Published.Withdraw(real.Id.Accession);
        Assert.NotEqual(now, await (await api.Get("/api/v1/figures")).Body<FiguresView>(200));
    }

    [Fact]
    public async Task software_is_listed_with_its_versions_and_its_values_on_phantoms()
    {
        var version = await api.Published.Publish(Archive.Described("Of a program") with { Software = new("Radiomatron", "2.0") });
        var all = await (await api.Get("/api/v1/software")).Body<PageView<SoftwareView>>(200);
        var named = all.Items.Single(program => program.Name == "Radiomatron");
        Assert.Equal(("2.0", 1, 0), (Assert.Single(named.Versions), named.Datasets, named.Comparisons.Count));
        var compared = all.Items.Single(program => program.Name == "PyRadiomics").Comparisons.Single(one => one.Accession == version.Id.Accession);
        Assert.Equal(("digital-phantom", 1, 1), (compared.Table.Phantom, compared.Table.Total.Match, compared.Table.Total.NoMatch));
    }

    [Fact]
    public async Task a_search_comes_as_a_table_of_all_its_pages()
    {
        for (var i = 0; i < 103; i++) await api.Published.Publish(Archive.Described(i == 0 ? "=Tabulated, \"quoted\"" : "Tabulated"));
        var answer = await (await api.Get("/api/v1/datasets.csv?q=tabulated&sort=title&first=5")).Has(200);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        var lines = (await answer.Text()).TrimEnd('\n').Split('\n');
        Assert.Equal(104, lines.Length);
        Assert.StartsWith("accession,version,title,", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.Contains("\"'=Tabulated, \"\"quoted\"\"\"", StringComparison.Ordinal));
        await (await api.Get("/api/v1/datasets.csv?rqs16=9")).Problem(400, "bad-request");
    }

    [Fact]
    public async Task a_search_and_a_dataset_can_be_subscribed_to()
    {
        var first = await api.Published.Publish(Archive.Described("Subscribed <b>&\u0001"));
        await api.Published.Publish(Archive.Described("Subscribed"), first.Id.Accession, 2);
        var found = XDocument.Parse(await (await (await api.Get("/api/v1/datasets.atom?q=subscribed")).Has(200)).Text()).Root!;
        Assert.Single(found.Elements(Atom + "entry"));
        var versions = XDocument.Parse(await (await (await api.Get($"/api/v1/datasets/{first.Id.Accession}/versions.atom")).Has(200)).Text()).Root!;
        Assert.Equal(2, versions.Elements(Atom + "entry").Count());
        Assert.EndsWith($"/datasets/{first.Id.Accession}/versions/2", versions.Elements(Atom + "entry").First().Element(Atom + "id")!.Value,
            StringComparison.Ordinal);
        await (await api.Get("/api/v1/datasets.atom?holds=gold")).Problem(400, "bad-request");
    }

    [Fact]
    public async Task a_badge_tells_points_and_conformance_and_nothing_that_a_depositor_wrote()
    {
        var version = await api.Published.Publish("<script>alert(1)</script>");
        var answer = await (await api.Get($"/api/v1/datasets/{version.Id.Accession}/badge.svg")).Has(200);
        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType?.MediaType);
        var svg = XDocument.Parse(await answer.Text()).Root!;
        Assert.Equal($"{version.Id.Accession}, open science 2/4, IBSI 1/2", svg.Attribute("aria-label")!.Value);
        Assert.DoesNotContain("alert", svg.ToString(), StringComparison.Ordinal);
        await api.Published.Withdraw(version.Id.Accession);
        foreach (var of in (string[])["badge.svg", "versions.atom"])
        {
            await (await api.Get($"/api/v1/datasets/{version.Id.Accession}/{of}")).Problem(410, "withdrawn");
            await (await api.Get($"/api/v1/datasets/OR-999999/{of}")).Problem(404, "unknown-dataset");
        }
    }

    [Fact]
    public async Task a_version_tells_what_changed_since_another()
    {
        var first = await api.Published.Publish("Changing", ("a.csv", "1"), ("b.csv", "1"), ("c.csv", "1"));
        await api.Published.Publish(Archive.Described("Changing"), first.Id.Accession, 2,
            [("a.csv", "1"u8.ToArray()), ("b.csv", "2"u8.ToArray()), ("d.csv", "1"u8.ToArray())], null, Archive.Reported(points: 3) with { Findings = [] });
        var changes = await (await api.Get($"/api/v1/datasets/{first.Id.Accession}/versions/2/changes")).Body<VersionChangesView>(200);
        Assert.Equal(("d.csv", "c.csv", "b.csv"), ($"{changes.Added.Paths.Single()}", $"{changes.Removed.Paths.Single()}",
            $"{changes.Changed.Paths.Single()}"));
        Assert.Equal([new("OR2001", 1, 0), new("OR3004", 1, 0)], changes.Findings);
        Assert.Equal((2, 3), (changes.Rqs16Before, changes.Rqs16));
        await (await api.Get($"/api/v1/datasets/{first.Id.Accession}/versions/1/changes")).Problem(404, "unknown-version");
        await (await api.Get($"/api/v1/datasets/{first.Id.Accession}/versions/2/changes?since=7")).Problem(404, "unknown-version");
        Assert.Equal(1,
            (await (await api.Get($"/api/v1/datasets/{first.Id.Accession}/versions/1/changes?since=2")).Body<VersionChangesView>(200)).Removed.Count);
    }

    [Fact]
    public async Task subjects_come_page_by_page_with_their_scans_and_segmentations()
    {
        var version = await api.Published.Publish(Archive.Described("Of many"), Archive.NewAccession(), 1, [],
            id => [.. Enumerable.Range(1, 5).SelectMany(n => (Asset[])
        [
            Asset(id, $"sub-{n}/scan/ct.nii", new(Role.Scan, $"{n}")), Asset(id, $"sub-{n}/seg/gtv.nii", new(Role.Segmentation, $"{n}", Reader: "a")),
            Asset(id, $"sub-{n}/notes.txt", new(Role.Other, $"{n}")),
        ])]);
        var address = $"/api/v1/datasets/{version.Id.Accession}/versions/1/subjects";
        var (seen, next) = (new List<string>(), "");
        do
        {
            var page = await (await api.Get($"{address}?first=2{next}")).Body<PageView<SubjectView>>(200);
            Assert.Equal(5, page.Total);
            Assert.All(page.Items, subject => Assert.Equal((2, 1, 1), ((int)subject.Files, subject.Scans.Count, subject.Segmentations.Count)));
            seen.AddRange(page.Items.Select(subject => subject.Subject));
            next = page.Next is null ? "" : $"&cursor={page.Next}";
        }
        while (next != "");
        Assert.Equal(["1", "2", "3", "4", "5"], seen);
        await (await api.Get($"{address}?first=101")).Problem(400, "bad-request");
        await (await api.Get($"{address}?cursor=nonsense")).Problem(400, "bad-request");
        await (await api.Get("/api/v1/datasets/OR-999999/versions/1/subjects")).Problem(404, "unknown-version");
    }

    private static Asset Asset(VersionId id, string path, FileLabels labels) =>
        new(id, AssetPath.Parse(path, null), labels, new FileContent.Bytes(Sha256.Of(new byte[32]), 10, ""), LicenceId.Parse("CC0-1.0", null));
}
