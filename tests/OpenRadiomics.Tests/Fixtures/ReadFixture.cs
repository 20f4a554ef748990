using Microsoft.Extensions.DependencyInjection;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests;

/// <summary>The shared API with published versions to be read.</summary>
public sealed class ReadFixture(Servers servers) : ApiFixture(servers)
{
    private HttpClient? _http;

    /// <summary>Anybody, without a token.</summary>
    public HttpClient Http => _http ??= Client();

    public Archive Published => new(Store, Services.GetRequiredService<BlobStore>());

    public Task<HttpResponseMessage> Get(string address, params (string Name, string Value)[] headers) => Send(HttpMethod.Get, address, headers);

    public Task<HttpResponseMessage> Head(string address, params (string Name, string Value)[] headers) => Send(HttpMethod.Head, address, headers);

    private async Task<HttpResponseMessage> Send(HttpMethod method, string address, (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address);
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
