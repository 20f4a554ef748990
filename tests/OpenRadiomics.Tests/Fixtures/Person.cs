using System.Net.Http.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests;

/// <summary>Somebody with a token, and what such a person does.</summary>
public sealed record Person(AccountId Account, string? Token, HttpClient Http)
{
    public Task<HttpResponseMessage> Get(string address) => Send(HttpMethod.Get, address);

    public Task<HttpResponseMessage> Post(string address) => Send(HttpMethod.Post, address);

    public Task<HttpResponseMessage> Delete(string address) => Send(HttpMethod.Delete, address);

    public async Task<byte[]> Bytes(string address) =>
        await (await (await Get(address)).Has(200)).Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);

    public async Task<string> Text(string address) => await (await (await Get(address)).Has(200)).Text();

    public async Task<DepositId> ADeposit() => (await (await Post("/api/v1/deposits")).Body<DepositView>(201)).Id;

    public async Task<DepositView> Deposit(DepositId id) => await (await Get($"/api/v1/deposits/{id}")).Body<DepositView>(200);

    public async Task<CheckRunView> Check(DepositId id) => await (await Post($"/api/v1/deposits/{id}/check")).Body<CheckRunView>(202);

    public Task<HttpResponseMessage> Put(DepositId id, string path, string bytes, params (string Name, string Value)[] headers) =>
        Put(id, path, new StringContent(bytes), headers);

    public Task<HttpResponseMessage> Put(DepositId id, string path, HttpContent bytes, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Put, $"/api/v1/deposits/{id}/files/{path}", bytes, headers);

    public async Task<DepositFileView> AFile(DepositId id, string path, string bytes = "bytes") =>
        await (await Put(id, path, bytes)).Body<DepositFileView>(201);

    public Task<HttpResponseMessage> PutJson(string address, object body, params (string Name, string Value)[] headers) =>
        Send(HttpMethod.Put, address, JsonContent.Create(body, body.GetType(), options: Json.Options), headers);

    public Task<HttpResponseMessage> Describe(DepositId id, Description description, string ifMatch = "*") =>
        PutJson($"/api/v1/deposits/{id}/description", description, ("If-Match", ifMatch));

    public async Task<HttpResponseMessage> Send(HttpMethod method, string address, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, address) { Content = body };
        foreach (var (name, value) in headers)
            if (!request.Headers.TryAddWithoutValidation(name, value)) request.Content!.Headers.TryAddWithoutValidation(name, value);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
