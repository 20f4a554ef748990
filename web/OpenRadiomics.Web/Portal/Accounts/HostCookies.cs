using Microsoft.AspNetCore.Authentication.Cookies;

namespace OpenRadiomics.Web.Portal;

/// <summary>Over https a cookie has the prefix <c>__Host-</c>: a browser takes it only from this very host, over https, for all its paths.</summary>
internal sealed class HostCookies : ICookieManager
{
    private readonly ChunkingCookieManager _cookies = new();

    public string? GetRequestCookie(HttpContext context, string key) => _cookies.GetRequestCookie(context, Named(context, key));

    public void AppendResponseCookie(HttpContext context, string key, string? value, CookieOptions options) =>
        _cookies.AppendResponseCookie(context, Named(context, key), value, options);

    public void DeleteCookie(HttpContext context, string key, CookieOptions options) => _cookies.DeleteCookie(context, Named(context, key), options);

    private static string Named(HttpContext context, string key) => context.Request.IsHttps ? $"__Host-{key}" : key;
}
