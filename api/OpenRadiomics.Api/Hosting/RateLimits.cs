using System.Globalization;
using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
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

    /// <summary>
    /// Says in every answer how many requests a minute its sender has, how many of them are left, and in how many seconds all will be there again:
    /// RateLimit-Policy and RateLimit, as the draft of IETF's HTTPAPI group has them.
    /// </summary>
    public static void UseRateLimitHeaders(this WebApplication app)
    {
        var limiter = app.Services.GetRequiredService<IOptions<RateLimiterOptions>>().Value.GlobalLimiter!;
        app.Use((context, next) =>
        {
            if (!IsHealth(context)) context.Response.OnStarting(() => Say(context, limiter));
            return next(context);
        });
    }

    private static Task Say(HttpContext context, PartitionedRateLimiter<HttpContext> limiter)
    {
        if (limiter.GetStatistics(context) is not { } bucket) return Task.CompletedTask;
        var most = PerMinute(context);
        var (left, refilled) = (Math.Max(0, bucket.CurrentAvailablePermits), Math.Max(1, most / 60));
        context.Response.Headers["RateLimit-Policy"] = string.Create(CultureInfo.InvariantCulture, $"\"requests\";q={most};w=60");
        context.Response.Headers["RateLimit"] = string.Create(CultureInfo.InvariantCulture,
            $"\"requests\";r={left};t={(most - left + refilled - 1) / refilled}");
        return Task.CompletedTask;
    }

    private static RateLimitPartition<string> Bucket(HttpContext context)
    {
        if (IsHealth(context)) return RateLimitPartition.GetNoLimiter("health");
        return Of(Token(context) is { } token ? $"token {token}" : $"address {context.Connection.RemoteIpAddress}", PerMinute(context));
    }

    private static int PerMinute(HttpContext context)
    {
        var options = context.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value;
        return Token(context) is null ? options.AnonymousRequestsPerMinute : options.TokenRequestsPerMinute;
    }

    private static string? Token(HttpContext context) => context.User.FindFirstValue(ClaimTypes.Sid);

    private static bool IsHealth(HttpContext context) => context.Request.Path.StartsWithSegments("/health");

    /// <summary>A minute's worth may come at once; then it refills each second.</summary>
    private static RateLimitPartition<string> Of(string whose, int perMinute) => RateLimitPartition.GetTokenBucketLimiter(whose, _ => new()
    {
        TokenLimit = perMinute, TokensPerPeriod = Math.Max(1, perMinute / 60), ReplenishmentPeriod = Refill, QueueLimit = 0, AutoReplenishment = true,
    });
}
