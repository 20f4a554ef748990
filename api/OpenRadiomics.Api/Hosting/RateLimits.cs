using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace OpenRadiomics.Api;

/// <summary>A bucket of requests for each token, and for each address that comes without one (or with a wrong one).</summary>
internal static class RateLimits
{
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1);

    public static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = 429;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Bucket);
        limiter.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Refill;
            var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
            rejected.HttpContext.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
            await Problems.TooManyRequests(seconds).ExecuteAsync(rejected.HttpContext);
        };
    });

    private static RateLimitPartition<string> Bucket(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value;
        if (context.Request.Path.StartsWithSegments("/health")) return RateLimitPartition.GetNoLimiter("health");
        return context.User.FindFirstValue(ClaimTypes.Sid) is { } token
            ? Of($"token {token}", options.TokenRequestsPerMinute)
            : Of($"address {context.Connection.RemoteIpAddress}", options.AnonymousRequestsPerMinute);
    }

    /// <summary>A minute's worth may come at once; then it refills each second.</summary>
    private static RateLimitPartition<string> Of(string whose, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(whose, _ => new()
    {
        TokenLimit = perMinute, TokensPerPeriod = Math.Max(1, perMinute / 60), ReplenishmentPeriod = Refill, QueueLimit = 0, AutoReplenishment = true,
    });
}
