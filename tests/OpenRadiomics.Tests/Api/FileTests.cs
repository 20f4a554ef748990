using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api;

public sealed class FileTests(ApiFixture api) : IClassFixture<ApiFixture>
{
    [Fact]
    public async Task a_file_is_put_and_its_labels_are_read_off_its_path()
    {
        var id = await api.Author.ADeposit();
        await (await api.Author.Put(id, "sub-P1/ses-pre/scan/ct%20%C3%A9.nii.gz?reader=ann", "hello")).Matches(
            "a_file_is_put_and_its_labels_are_read_off_its_path");
    }

    [Fact]
    public async Task the_bytes_come_back_as_they_went()
    {
        var id = await api.Author.ADeposit();
        var bytes = RandomNumberGenerator.GetBytes(9_437_185);
        await (await api.Author.Put(id, "big", new ByteArrayContent(bytes))).Has(201);
        await (await api.Author.Put(id, "chunked", new Endless(bytes))).Has(201);
        await (await api.Author.Put(id, "empty", new ByteArrayContent([]))).Has(201);
        Assert.Equal(bytes, await api.Author.Bytes($"/api/v1/deposits/{id}/files/big"));
        Assert.Equal(bytes, await api.Author.Bytes($"/api/v1/deposits/{id}/files/chunked"));
        Assert.Empty(await api.Author.Bytes($"/api/v1/deposits/{id}/files/empty"));
        Assert.Equal((3, 2L * bytes.Length), ((await api.Author.Deposit(id)).Files, (await api.Author.Deposit(id)).Bytes));
    }

    [Theory]
    [InlineData("bytes=0-0", 206, "h", "bytes 0-0/5")]
    [InlineData("bytes=1-", 206, "ello", "bytes 1-4/5")]
    [InlineData("bytes=-2", 206, "lo", "bytes 3-4/5")]
    [InlineData("bytes=-99", 206, "hello", "bytes 0-4/5")]
    [InlineData("bytes=3-99", 206, "lo", "bytes 3-4/5")]
    [InlineData("bytes=0-1,3-4", 200, "hello", null)]
    [InlineData("lines=0-1", 200, "hello", null)]
    [InlineData("bytes=2-1", 200, "hello", null)]
    public async Task a_range_is_honoured(string range, int status, string expected, string? contentRange)
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a", "hello");
        var answer = await (await api.Author.Send(HttpMethod.Get, $"/api/v1/deposits/{id}/files/a", null, ("Range", range))).Has(status);
        Assert.Equal((expected, contentRange), (await answer.Text(), answer.Content.Headers.ContentRange?.ToString()));
    }

    [Fact]
    public async Task a_download_resumes_only_on_the_same_bytes()
    {
        var id = await api.Author.ADeposit();
        var address = $"/api/v1/deposits/{id}/files/a";
        var etag = (await api.Author.AFile(id, "a", "hello")).ETag;
        await (await api.Author.Send(HttpMethod.Get, address, null, ("Range", "bytes=2-"), ("If-Range", etag))).Has(206);
        await (await api.Author.Put(id, "a", "other")).Has(200);
        var answer = await (await api.Author.Send(HttpMethod.Get, address, null, ("Range", "bytes=2-"), ("If-Range", etag))).Has(200);
        Assert.Equal("other", await answer.Text());
        await (await api.Author.Send(HttpMethod.Get, address, null, ("Range", "bytes=5-"))).Problem(416, "range-not-satisfiable");
    }

    [Fact]
    public async Task head_tells_what_get_would_send()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a b.txt", "hello");
        var head = await api.Author.Send(HttpMethod.Head, $"/api/v1/deposits/{id}/files/a%20b.txt");
        await head.Matches("head_tells_what_get_would_send");
    }

    [Theory]
    [InlineData("Content-Digest", "sha-256=:{0}:")]
    [InlineData("Content-Digest", "md5=:AAAA:, sha-256=:{0}:")]
    [InlineData("Digest", "SHA-256={0}")]
    [InlineData("Content-Digest", "sha-512=:AAAA:")]
    public async Task a_right_or_unknown_digest_is_taken(string header, string value)
    {
        var id = await api.Author.ADeposit();
        var digest = Convert.ToBase64String(SHA256.HashData("hello"u8));
        await (await api.Author.Put(id, "a", "hello", (header, value.Replace("{0}", digest, StringComparison.Ordinal)))).Has(201);
    }

    [Fact]
    public async Task of_bytes_with_a_wrong_digest_nothing_is_kept()
    {
        var id = await api.Author.ADeposit();
        var wrong = $"sha-256=:{Convert.ToBase64String(new byte[32])}:";
        await (await api.Author.Put(id, "a", "hello", ("Content-Digest", wrong))).Problem(422, "digest-mismatch");
        await (await api.Author.Get($"/api/v1/deposits/{id}/files/a")).Problem(404, "no-such-file");
        Assert.Equal(0, (await api.Author.Deposit(id)).Files);
    }

    [Fact]
    public async Task an_upload_that_breaks_off_leaves_nothing()
    {
        var id = await api.Author.ADeposit();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => api.Author.Put(id, "a", new BreaksOff()));
        await (await api.Author.Get($"/api/v1/deposits/{id}/files/a")).Problem(404, "no-such-file");
    }

    [Fact]
    public async Task a_replaced_file_keeps_its_labels_and_counts_once()
    {
        var id = await api.Author.ADeposit();
        await (await api.Author.Put(id, "a?role=protocol&subject=s1", "12345")).Has(201);
        var now = await (await api.Author.Put(id, "a?reader=bob", "123")).Body<DepositFileView>(200);
        Assert.Equal((Role.Protocol, "s1", "bob", 3L), (now.Labels.Role, now.Labels.Subject, now.Labels.Reader, now.Size));
        var deposit = await api.Author.Deposit(id);
        Assert.Equal((1, 3L), (deposit.Files, deposit.Bytes));
    }

    [Fact]
    public async Task labels_are_changed_only_on_the_state_that_was_read()
    {
        var id = await api.Author.ADeposit();
        var address = $"/api/v1/deposits/{id}/labels/a";
        var old = (await api.Author.AFile(id, "a")).ETag;
        await (await api.Author.PutJson(address, FileLabels.None)).Problem(428, "precondition-required");
        var now = await (await api.Author.PutJson(address, new FileLabels(Role.Code), ("If-Match", old))).Body<DepositFileView>(200);
        Assert.Equal(Role.Code, now.Labels.Role);
        await (await api.Author.PutJson(address, FileLabels.None, ("If-Match", old))).Problem(412, "changed-meanwhile");
        await (await api.Author.PutJson($"/api/v1/deposits/{id}/labels/b", FileLabels.None, ("If-Match", "*"))).Problem(404, "no-such-file");
    }

    [Fact]
    public async Task a_file_is_labelled_with_all_its_regions()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        var labels = new FileLabels(Role.Segmentation, "s1") { Regions = [new("liver", 1), new("tumour", 2), new("vessels")] };
        var now = await (await api.Author.PutJson($"/api/v1/deposits/{id}/labels/a", labels, ("If-Match", "*"))).Body<DepositFileView>(200);
        Assert.Equal(labels, now.Labels);
        now = await (await api.Author.Put(id, "a?reader=bob", "123")).Body<DepositFileView>(200);
        Assert.Equal(labels with { Reader = "bob" }, now.Labels);
        now = await (await api.Author.Put(id, "a?roi=GTV&label=7", "123")).Body<DepositFileView>(200);
        Assert.Equal([new("GTV", 7)], now.Labels.Regions);
        now = await (await api.Author.Put(id, "a?roi=CTV", "123")).Body<DepositFileView>(200);
        Assert.Equal([new("CTV", 7)], now.Labels.Regions);
    }

    [Theory]
    [InlineData("""[{"name":"liver","label":1},{"name":"Liver ","label":2}]""", "regions[1].name")]
    [InlineData("""[{"name":"liver","label":1},{"name":"tumour","label":1}]""", "regions[1].label")]
    [InlineData("""[{"name":"liver","label":0}]""", "regions[0].label")]
    [InlineData("""[{"name":"liver","label":-3}]""", "regions[0].label")]
    [InlineData("""[{}]""", "regions[0].name")]
    [InlineData("""[{"name":" ","label":1}]""", "regions[0].name")]
    [InlineData("""[{"name":"\u0000","label":1}]""", "regions[0].name")]
    public async Task regions_that_cannot_be_kept_are_named(string regions, string field)
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        var problem = await (await Label(id, $$"""{"role":"segmentation","regions":{{regions}}}""")).Problem(422, "invalid-fields");
        Assert.Contains(field, problem.Fields().Select(wrong => wrong.Field));
    }

    [Theory]
    [InlineData("""{"role":"segmentation","regions":null}""")]
    [InlineData("""{"role":"segmentation","regions":[null]}""")]
    [InlineData("""{"role":"segmentation","regions":{"liver":1}}""")]
    [InlineData("""{"role":"segmentation","regions":[{"name":"liver","label":1.5}]}""")]
    [InlineData("""{"role":"segmentation","regions":[{"name":"a"},{"name":"b"}],"roi":"c"}""")]
    public async Task regions_of_another_form_are_refused(string labels)
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        await (await Label(id, labels)).Problem(400, "bad-request");
    }

    [Fact]
    public async Task names_of_regions_that_are_too_long_and_too_many_regions_are_refused()
    {
        var id = await api.Author.ADeposit();
        await api.Author.AFile(id, "a");
        var longName = await (await api.Author.PutJson($"/api/v1/deposits/{id}/labels/a",
            new FileLabels(Role.Segmentation) { Regions = [new(new string('x', 201))] }, ("If-Match", "*"))).Problem(422, "invalid-fields");
        Assert.Equal([new("regions[0].name", "201 characters", "at most 200")], longName.Fields());
        var many = new FileLabels(Role.Segmentation) { Regions = [.. Enumerable.Range(1, 1_001).Select(label => new Region(null, label))] };
        var tooMany = await (await api.Author.PutJson($"/api/v1/deposits/{id}/labels/a", many, ("If-Match", "*"))).Problem(422, "invalid-fields");
        Assert.Equal([new("regions", "1001 regions", "at most 1000")], tooMany.Fields());
    }

    [Fact]
    public async Task a_file_is_taken_out()
    {
        var id = await api.Author.ADeposit();
        var etag = (await api.Author.AFile(id, "a")).ETag;
        var address = $"/api/v1/deposits/{id}/files/a";
        await (await api.Author.Send(HttpMethod.Delete, address, null, ("If-Match", "\"another\""))).Problem(412, "changed-meanwhile");
        await (await api.Author.Send(HttpMethod.Delete, address, null, ("If-Match", etag))).Has(204);
        await (await api.Author.Delete(address)).Problem(404, "no-such-file");
        Assert.Equal((0, 0L), ((await api.Author.Deposit(id)).Files, (await api.Author.Deposit(id)).Bytes));
    }

    [Fact]
    public async Task files_are_listed_by_path_page_by_page()
    {
        var id = await api.Author.ADeposit();
        string[] paths = ["b", "a/z", "a/b/c", "é", "sub-10/x", "sub-2/x", "B"];
        foreach (var path in paths) await api.Author.AFile(id, Uri.EscapeDataString(path).Replace("%2F", "/"));
        var found = new List<string>();
        for (string? cursor = ""; cursor is not null;)
        {
            var page =
                await (await api.Author.Get($"/api/v1/deposits/{id}/files?first=3{(cursor == "" ? "" : $"&cursor={cursor}")}")).Body<PageView<DepositFileView>>(
                    200);
            Assert.Equal(paths.Length, page.Total);
            found.AddRange(page.Items.Select(file => file.Path.ToString()));
            cursor = page.Next;
        }
        Assert.Equal(paths.Order(StringComparer.Ordinal), found);
    }

    [Fact]
    public async Task a_scan_may_be_open_elsewhere()
    {
        var id = await api.Author.ADeposit();
        var there = new ExternalReferenceView(Doi.Parse("10.7937/K9/TCIA.2015.PF0M9REI", null), "1.3.6.1.4.1.32722.99.99.1",
            LicenceId.Parse("CC-BY-NC-3.0", null), null, null);
        await (await api.Author.PutJson($"/api/v1/deposits/{id}/external/sub-1/scan/ct", there)).Matches("a_scan_may_be_open_elsewhere");
        await (await api.Author.Get($"/api/v1/deposits/{id}/files/sub-1/scan/ct")).Problem(404, "no-bytes");
        Assert.Equal(1, (await api.Author.Check(id)).Files);
    }

    /// <summary>A body whose length is not said.</summary>
    private sealed class Endless(byte[] bytes) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context) => stream.WriteAsync(bytes).AsTask();

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }

    /// <summary>A body that promises more than it sends.</summary>
    private sealed class BreaksOff : HttpContent
    {
        public BreaksOff() => Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            await stream.WriteAsync(Encoding.ASCII.GetBytes("the beginning"));
            await stream.FlushAsync();
            throw new IOException("The cable was pulled.");
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 5_000_000;
            return true;
        }
    }

    private Task<HttpResponseMessage> Label(DepositId id, string json) =>
        api.Author.Send(HttpMethod.Put, $"/api/v1/deposits/{id}/labels/a",
            new StringContent(json, new System.Net.Http.Headers.MediaTypeHeaderValue("application/json")), ("If-Match", "*"));
}
