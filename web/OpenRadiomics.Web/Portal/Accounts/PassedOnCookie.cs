using Yarp.ReverseProxy.Transforms;
using Yarp.ReverseProxy.Transforms.Builder;

namespace OpenRadiomics.Web.Portal;

/// <summary>
/// What the cookie is worth to the API behind this host. No cookie is passed on; a short-lived token takes its place. A request that changes
/// something has to prove that a script of this portal sent it: browsers say so in <c>Sec-Fetch-Site</c>, and no other site can make one send the
/// header of ours. A request with a token of its own passes as it is.
/// </summary>
internal static class PassedOnCookie
{
    public const string Header = "X-OpenRadiomics";

    public static void Exchange(TransformBuilderContext route) => route.AddRequestTransform(request =>
    {
        request.ProxyRequest.Headers.Remove("Cookie");
        var http = request.HttpContext;
        if (IsOfCookie(http) && !IsSuspect(http) && http.RequestServices.GetRequiredService<PortalVoice>().TokenFor(http.User) is { } token)
            request.ProxyRequest.Headers.Authorization = new("Bearer", token);
        return ValueTask.CompletedTask;
    });

    /// <summary>Says why, instead of letting the API answer that nobody is signed in. What only reads, as GraphQL does, passes for nobody.</summary>
    public static Task Refuse(HttpContext http, RequestDelegate next)
    {
        if (!http.Request.Path.StartsWithSegments("/api") || !IsOfCookie(http) || !IsSuspect(http)) return next(http);
        return TypedResults.Problem(type: "urn:openradiomics:problem:cross-site", statusCode: StatusCodes.Status403Forbidden,
            title: "The cookie of this portal's pages was sent by something else.",
            detail: $"Only this portal's own scripts use it, with the header {Header}. Programs send a token in Authorization.").ExecuteAsync(http);
    }

    private static bool IsOfCookie(HttpContext http) => http.Request.Headers.Authorization.Count == 0 && http.User.Identity?.IsAuthenticated is true;

    private static bool IsSuspect(HttpContext http)
    {
        var headers = http.Request.Headers;
        var site = headers["Sec-Fetch-Site"].ToString();
        if (HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method))
            return site is "cross-site" or "same-site" && headers["Sec-Fetch-Mode"] != "navigate";
        return site != "same-origin" || headers[Header].Count == 0;
    }
}
