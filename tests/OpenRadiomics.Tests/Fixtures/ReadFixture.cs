using System.Text;
using Microsoft.Extensions.DependencyInjection;
using OpenRadiomics.Client;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests;

/// <summary>The shared API with published versions to be read.</summary>
public sealed class ReadFixture(Servers servers) : ApiFixture(servers)
{
    private HttpClient? _http;

    /// <summary>Anybody, without a token.</summary>
    public HttpClient Http => _http ??= Client();

    public Archive Published => new(Store, Services.GetRequiredService<BlobStore>());

    /// <summary>A table of features as a file.</summary>
    public static (string Path, byte[] Bytes) Table(string heading, params string[] rows) =>
        ("features/features.csv", Encoding.UTF8.GetBytes(string.Join('\n', [heading, .. rows]) + "\n"));

    /// <summary>Publishes a dataset with feature values.</summary>
    public Task<VersionId> PublishFeatures(params (string Path, byte[] Bytes)[] files) => PublishFeatures(Archive.NewAccession(), 1, files);

    /// <summary>As the pipeline does: the file first, then columns.</summary>
    public async Task<VersionId> PublishFeatures(Accession accession, int number, params (string Path, byte[] Bytes)[] files)
    {
        var version = await Published.Publish(Archive.Described("Features"), accession, number, files, null);
        await Published.Measure(version.Id);
        return version.Id;
    }

    /// <summary>All feature values of a version.</summary>
    public static FeatureValueQuery Of(VersionId version) => new() { Dataset = [$"{version}"] };

    /// <summary>Asks for what cannot be asked: the refusal names the field that is wrong, and says what was expected.</summary>
    public async Task Refuses(string address, string field)
    {
        var problem = await (await Get(address)).Problem(400, "bad-request");
        Assert.Contains(problem.Fields(), wrong => wrong.Field == field && wrong.Expected != "");
    }

    public Task<HttpResponseMessage> Get(string address, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, address, headers);

    /// <summary>What is withdrawn is gone within five seconds: asks until then.</summary>
    public async Task<HttpResponseMessage> GetWithdrawn(string address)
    {
        var since = System.Diagnostics.Stopwatch.StartNew();
        while ((await Get(address)).IsSuccessStatusCode && since.Elapsed < TimeSpan.FromSeconds(5)) await Task.Delay(50, TestContext.Current.CancellationToken);
        return await Get(address);
    }

    public Task<HttpResponseMessage> Head(string address, params (string Name, string Value)[] headers) => Send(HttpMethod.Head, address, headers);

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
