using System.IO.Compression;
using System.Security.Cryptography;
using CsCheck;
using OpenRadiomics.Api;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Api.Reading;

public sealed class DownloadTests(ReadFixture api) : IClassFixture<ReadFixture>
{
    private static readonly string[] Odd = ["bytes=0-1,5-6", "lines=1-2", "bytes=x-1", "bytes=", "bytes=1", "bytes=-", "bytes=99999999999999999999-"];
    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 1_000).Select(n => (byte)(n * 7))];

    [Fact]
    public async Task a_file_comes_with_everything_that_tells_what_it_is()
    {
        var version = await OneFile("sub-01/scan/ct tumour ä.nii.gz");
        var answer = await api.Get(Published.Download(version.Id, AssetPath.Parse("sub-01/scan/ct tumour ä.nii.gz", null)));
        await answer.Has(200);
        Assert.Equal(Bytes, await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        var digest = $"sha-256=:{Convert.ToBase64String(SHA256.HashData(Bytes))}:";
        Assert.Equal($"\"{Convert.ToHexStringLower(SHA256.HashData(Bytes))}\"", answer.Headers.ETag?.Tag);
        Assert.Equal(digest, answer.Headers.GetValues("Repr-Digest").Single());
        Assert.Equal(digest, answer.Headers.GetValues("Content-Digest").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("public, max-age=31536000, s-maxage=5, immutable, no-transform", answer.Headers.NonValidated["Cache-Control"].ToString());
        Assert.Equal("attachment; filename=\"ct tumour _.nii.gz\"; filename*=UTF-8''ct%20tumour%20%C3%A4.nii.gz",
            answer.Content.Headers.GetValues("Content-Disposition").Single());
        Assert.Equal(1_000, answer.Content.Headers.ContentLength);
    }

    [Fact]
    public async Task who_has_it_gets_304_and_head_tells_without_bytes()
    {
        var address = Published.Download((await OneFile("a.bin")).Id, AssetPath.Parse("a.bin", null));
        var head = await api.Head(address);
        Assert.Equal(1_000, (await head.Has(200)).Content.Headers.ContentLength);
        Assert.False(head.Headers.Contains("Content-Digest"));
        await (await api.Get(address, ("If-None-Match", head.Headers.ETag!.Tag))).Has(304);
        await (await api.Get(address, ("If-None-Match", "\"other\", W/" + head.Headers.ETag.Tag))).Has(304);
        await (await api.Get(address, ("If-None-Match", "\"other\""))).Has(200);
    }

    [Fact]
    public async Task every_range_is_what_the_standard_says()
    {
        var address = Published.Download((await OneFile("r.bin")).Id, AssetPath.Parse("r.bin", null));
        var range = Gen.OneOf(
            Gen.Select(Gen.Int[0, 1_100], Gen.Int[0, 1_100], (from, to) => $"bytes={from}-{to}"), Gen.Int[0, 1_100].Select(from => $"bytes={from}-"),
            Gen.Int[0, 1_100].Select(last => $"bytes=-{last}"), Gen.Int[0, Odd.Length - 1].Select(n => Odd[n]));
        await Check.SampleAsync(range, async asked =>
        {
            using var answer = await api.Get(address, ("Range", asked));
            var (status, expected) = Model(asked);
            Assert.Equal(status, (int)answer.StatusCode);
            if (status == 416) Assert.Equal("bytes */1000", answer.Content.Headers.ContentRange?.ToString());
            else Assert.Equal(expected, await answer.Content.ReadAsByteArrayAsync());
            if (status != 206) return;
            var part = answer.Content.Headers.ContentRange!;
            Assert.Equal((1_000, expected.Length), (part.Length, part.To - part.From + 1));
            Assert.Equal(expected, Bytes[(int)part.From!..((int)part.To! + 1)]);
        }, iter: 120, threads: 1);
    }

    [Fact]
    public async Task a_range_of_another_state_of_the_file_is_the_whole_file()
    {
        var address = Published.Download((await OneFile("i.bin")).Id, AssetPath.Parse("i.bin", null));
        var tag = (await api.Head(address)).Headers.ETag!.Tag;
        await (await api.Get(address, ("Range", "bytes=0-1"), ("If-Range", tag))).Has(206);
        await (await api.Get(address, ("Range", "bytes=0-1"), ("If-Range", "\"other\""))).Has(200);
    }

    [Fact]
    public async Task the_manifest_is_what_sha256sum_reads()
    {
        var version = await api.Published.Publish("Manifest", ("b/two words.txt", "2"), ("a.txt", "1"));
        var answer = await api.Get($"{Published.Api(version.Id)}/manifest");
        Assert.Equal($"{Hex("1")}  a.txt\n{Hex("2")}  b/two words.txt\n", await (await answer.Has(200)).Text());

        static string Hex(string text) => Convert.ToHexStringLower(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(text)));
    }

    [Fact]
    public async Task the_archive_is_a_zip_of_all_files_the_same_every_time_and_its_length_is_known()
    {
        var large = new byte[200_000];
        Random.Shared.NextBytes(large);
        var version = await api.Published.Publish(Archive.Described("Zip"), Archive.NewAccession(), 1,
            [("sub-01/scan/ct.bin", large), ("leer.txt", []), ("ü.csv", "a;b"u8.ToArray())], null);
        var answer = await (await api.Get($"{Published.Api(version.Id)}/archive")).Has(200);
        var bytes = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(bytes.Length, answer.Content.Headers.ContentLength);
        Assert.Equal(bytes, await (await api.Get($"{Published.Api(version.Id)}/archive")).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(bytes.Length, (await api.Head($"{Published.Api(version.Id)}/archive")).Content.Headers.ContentLength);

        using var zip = new ZipArchive(new MemoryStream(bytes));
        Assert.Equal(["leer.txt", "sub-01/scan/ct.bin", "ü.csv", "SHA256SUMS"],
            zip.Entries.Select(entry => entry.FullName[(entry.FullName.IndexOf('/') + 1)..]));
        using var content = new MemoryStream();
        using (var entry = zip.GetEntry($"{version.Id}/sub-01/scan/ct.bin")!.Open()) entry.CopyTo(content);
        Assert.Equal(large, content.ToArray());
        await (await api.Get($"{Published.Api(version.Id)}/archive", ("If-None-Match", answer.Headers.ETag!.Tag))).Has(304);
    }

    [Fact]
    public async Task what_is_open_elsewhere_has_no_bytes_here()
    {
        var version = await api.Published.Publish(Archive.Described("Elsewhere"), Archive.NewAccession(), 1, [("a.txt", [1])], id =>
            [new Asset(id, AssetPath.Parse("scan.dcm", null), new(Role.Scan),
                new FileContent.External(Doi.Parse("10.7937/k9/tcia", null), "1.2.3", LicenceId.Parse("CC-BY-3.0", null)),
                LicenceId.Parse("CC-BY-3.0", null))]);
        await (await api.Get($"{Published.Api(version.Id)}/files/scan.dcm")).Problem(404, "open-elsewhere");
        var listed = await (await api.Get($"{Published.Api(version.Id)}/files?role=scan")).Body<PageView<AssetView>>(200);
        Assert.Equal("1.2.3", Assert.Single(listed.Items).External?.SeriesInstanceUid);
        Assert.DoesNotContain("scan.dcm", await (await api.Get($"{Published.Api(version.Id)}/manifest")).Text(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task bytes_that_are_gone_end_as_an_error_and_not_as_a_short_file()
    {
        var version = await OneFile("gone.bin");
        await using (var session = api.Store.LightweightSession())
        {
            var path = AssetPath.Parse("missing.bin", null);
            session.Insert(StoredAsset.Of(new(version.Id, path, new(Role.Other),
                new FileContent.Bytes(Sha256.Of(SHA256.HashData("never stored"u8)), 12, ""), null)));
            session.Insert(StoredAsset.Of(new(version.Id, AssetPath.Parse("short.bin", null), new(Role.Other),
                new FileContent.Bytes(Sha256.Of(SHA256.HashData(Bytes)), 2_000, ""), null)));
            await session.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
        Assert.NotEqual(System.Net.HttpStatusCode.OK, (await api.Get($"{Published.Api(version.Id)}/files/missing.bin")).StatusCode);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
            api.Http.GetByteArrayAsync($"{Published.Api(version.Id)}/files/short.bin", TestContext.Current.CancellationToken));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() =>
            api.Http.GetByteArrayAsync($"{Published.Api(version.Id)}/archive", TestContext.Current.CancellationToken));
    }

    private Task<DatasetVersion> OneFile(string path) => api.Published.Publish(Archive.Described("One file"), Archive.NewAccession(), 1, [(path, Bytes)], null);

    /// <summary>RFC 9110 §14: one satisfiable range is answered by itself; what is no byte range, or several, by the whole.</summary>
    private static (int Status, byte[] Expected) Model(string asked)
    {
        var parts = asked.Split('=')[1].Split('-');
        if (!asked.StartsWith("bytes=", StringComparison.Ordinal) || asked.Contains(',', StringComparison.Ordinal) || parts.Length != 2) return (200, Bytes);
        if (parts[0] == "" && int.TryParse(parts[1], out var last)) return last == 0 ? (416, []) : (206, Bytes[^Math.Min(last, 1_000)..]);
        if (!System.Numerics.BigInteger.TryParse(parts[0], out var from)) return (200, Bytes);
        if (parts[1] == "") return from >= 1_000 ? from > long.MaxValue ? (200, Bytes) : (416, []) : (206, Bytes[(int)from..]);
        var to = int.Parse(parts[1], System.Globalization.CultureInfo.InvariantCulture);
        return from > to ? (200, Bytes) : from >= 1_000 ? (416, []) : (206, Bytes[(int)from..Math.Min(to + 1, 1_000)]);
    }
}
