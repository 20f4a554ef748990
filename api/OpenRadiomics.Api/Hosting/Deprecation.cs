using System.Globalization;

namespace OpenRadiomics.Api;

/// <summary>An address that has another name now and will go: when it was deprecated (RFC 9745), when it goes (RFC 8594), and what to use instead.</summary>
/// <param name="Since">From this day on it is deprecated.</param>
/// <param name="Sunset">Until this day it answers.</param>
/// <param name="Successor">The address to use instead.</param>
internal sealed record Deprecation(DateOnly Since, DateOnly Sunset, string Successor)
{
    public void Say(IHeaderDictionary headers)
    {
        headers["Deprecation"] = string.Create(CultureInfo.InvariantCulture, $"@{At(Since).ToUnixTimeSeconds()}");
        headers["Sunset"] = At(Sunset).ToString("R", CultureInfo.InvariantCulture);
        headers.Append("Link", $"<{Successor}>; rel=\"successor-version\"");
    }

    private static DateTimeOffset At(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}

/// <summary>Marks endpoints.</summary>
internal static class Deprecations
{
    public static TBuilder Deprecated<TBuilder>(this TBuilder endpoint, Deprecation deprecation) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(deprecation).AddEndpointFilter<TBuilder>((context, next) =>
        {
            deprecation.Say(context.HttpContext.Response.Headers);
            return next(context);
        });
}
