namespace OpenRadiomics.Api;

/// <summary>
/// Pages of any site may read what is public: the policy is put on the routes that anyone may use, and on no other. It allows no credentials and no
/// Authorization, so no site can act with a visitor's rights.
/// </summary>
internal static class CrossOrigin
{
    public const string Reading = "reading";

    private static readonly string[] Sent = ["Accept", "Content-Type", "If-None-Match", "If-Range", "Range"];

    private static readonly string[] Shown =
    [
        "ETag", "Link", "Location", "Retry-After", "RateLimit", "RateLimit-Policy", "Deprecation", "Sunset", "Accept-Ranges", "Content-Range",
        "Content-Disposition", "Repr-Digest", "Content-Digest",
    ];

    public static void AddCrossOrigin(this IServiceCollection services) => services.AddCors(cors => cors.AddPolicy(Reading, policy => policy
        .AllowAnyOrigin().WithMethods("GET", "HEAD", "POST").WithHeaders(Sent).WithExposedHeaders(Shown).SetPreflightMaxAge(TimeSpan.FromHours(2))));
}
