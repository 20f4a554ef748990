using System.Text.RegularExpressions;

namespace OpenRadiomics.Tests.Builders;

public sealed partial class RateLimitHeaderTests(NarrowApiFixture api) : IClassFixture<NarrowApiFixture>
{
    [Fact]
    public async Task every_answer_says_how_many_requests_are_left_down_to_none()
    {
        var person = await api.NewPerson();
        var (most, left) = Told(await person.Get("/api/v1/deposits"));
        Assert.Equal((NarrowApi.TokenRequests, NarrowApi.TokenRequests - 1), (most, left));
        HttpResponseMessage answer;
        do answer = await person.Get("/api/v1/deposits"); while (answer.IsSuccessStatusCode);
        await answer.Problem(429, "too-many-requests");
        Assert.InRange(Told(answer).Left, 0, 1);
        Assert.True(answer.Headers.RetryAfter?.Delta >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task health_is_asked_for_without_limit() => Assert.False((await api.Anyone.Get("/health/live")).Headers.Contains("RateLimit"));

    private static (int Most, int Left) Told(HttpResponseMessage answer)
    {
        var (policy, limit) = (Policy().Match(answer.Headers.GetValues("RateLimit-Policy").Single()),
            Limit().Match(answer.Headers.GetValues("RateLimit").Single()));
        Assert.True(policy.Success && limit.Success);
        return (int.Parse(policy.Groups[1].Value, null), int.Parse(limit.Groups[1].Value, null));
    }

    [GeneratedRegex("^\"requests\";q=([0-9]+);w=60$")]
    private static partial Regex Policy();

    [GeneratedRegex("^\"requests\";r=([0-9]+);t=[0-9]+$")]
    private static partial Regex Limit();
}
