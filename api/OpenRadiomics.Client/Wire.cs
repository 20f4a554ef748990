using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Client;

/// <summary>Requests and answers as the portal speaks them.</summary>
internal sealed class Wire(HttpClient http, string? token)
{
    /// <summary>
    /// Bytes of a body from which on the portal is asked first whether it takes it: a refusal then comes before they go, and not into a pipe that breaks.
    /// </summary>
    private const long WorthAsking = 1 << 20;

    public async Task<T> Get<T>(string address, CancellationToken ct)
    {
        using var answer = await Send(new(HttpMethod.Get, address), ct);
        return await Read<T>(answer, ct);
    }

    public async Task<T> Send<T>(HttpRequestMessage request, CancellationToken ct)
    {
        using var answer = await Send(request, ct);
        return await Read<T>(answer, ct);
    }

    /// <summary>Sends and hands out the answer, its body not read yet; a refusal is thrown.</summary>
    public async Task<HttpResponseMessage> Send(HttpRequestMessage request, CancellationToken ct)
    {
        using (request)
        {
            request.Headers.ExpectContinue = request.Content?.Headers.ContentLength >= WorthAsking;
            if (token is not null) request.Headers.Authorization = new("Bearer", token);
            request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("*/*"));
            var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
            if (answer.IsSuccessStatusCode) return answer;
            using (answer) throw await Problem(answer, ct);
        }
    }

    /// <summary>All items of a list, page by page.</summary>
    public async IAsyncEnumerable<T> Pages<T>(string address, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        var mark = address.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        for (string? next = null; ;)
        {
            var page = await Get<PageView<T>>(next is null ? address : $"{address}{mark}cursor={Uri.EscapeDataString(next)}", ct);
            foreach (var item in page.Items) yield return item;
            if ((next = page.Next) is null) yield break;
        }
    }

    public static HttpRequestMessage Json(HttpMethod method, string address, object? body) =>
        new(method, address) { Content = body is null ? null : JsonContent.Create(body, body.GetType(), options: Core.Json.Options) };

    /// <summary>A path as it stands in an address: its segments escaped, its slashes kept.</summary>
    public static string Escaped(AssetPath path) => string.Join('/', path.ToString().Split('/').Select(Uri.EscapeDataString));

    public static async Task<T> Read<T>(HttpResponseMessage answer, CancellationToken ct) =>
        await answer.Content.ReadFromJsonAsync<T>(Core.Json.Options, ct)
        ?? throw new ProblemException(answer.StatusCode, "about:blank", "The portal answered with nothing where a document was expected.", null, null);

    private static async Task<ProblemException> Problem(HttpResponseMessage answer, CancellationToken ct)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "application/problem+json")
            return new(answer.StatusCode, "about:blank", $"The portal answered {(int)answer.StatusCode} {answer.ReasonPhrase}.", null, null);
        using var document = await JsonDocument.ParseAsync(await answer.Content.ReadAsStreamAsync(ct), cancellationToken: ct);
        var body = document.RootElement.Clone();
        return new(answer.StatusCode, Text(body, "type") ?? "about:blank", Text(body, "title") ?? answer.ReasonPhrase ?? "Refused.",
            Text(body, "detail"), body);
    }

    private static string? Text(JsonElement body, string name) =>
        body.ValueKind == JsonValueKind.Object && body.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
