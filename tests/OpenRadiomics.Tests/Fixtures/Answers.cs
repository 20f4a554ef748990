using System.Net.Http.Json;
using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests;

/// <summary>Reads answers, and fails with what was answered where another was expected.</summary>
public static class Answers
{
    public static Task<string> Text(this HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    public static async Task<T> Body<T>(this HttpResponseMessage answer, int status)
    {
        await answer.Has(status);
        return (await answer.Content.ReadFromJsonAsync<T>(Json.Options, TestContext.Current.CancellationToken))!;
    }

    public static async Task<HttpResponseMessage> Has(this HttpResponseMessage answer, int status)
    {
        if ((int)answer.StatusCode != status) Assert.Fail($"Expected {status}, got {(int)answer.StatusCode}: {await answer.Text()}");
        return answer;
    }

    public static async Task<JsonElement> Problem(this HttpResponseMessage answer, int status, string type)
    {
        await answer.Has(status);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        Assert.Equal($"urn:openradiomics:problem:{type}", problem.GetProperty("type").GetString());
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        return problem;
    }

    /// <summary>What of a request was wrong.</summary>
    public static IReadOnlyList<FieldProblem> Fields(this JsonElement problem) => problem.GetProperty("fields").Deserialize<FieldProblem[]>(Json.Options)!;
}
