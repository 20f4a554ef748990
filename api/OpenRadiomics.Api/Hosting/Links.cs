using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>
/// Says in Link (RFC 8288) where a page of a list is, where the list begins and where the next page is, so that nobody has to put addresses together.
/// Cursors lead forward only: there is no prev.
/// </summary>
internal static class Links
{
    private const string Cursor = "cursor";

    public static async ValueTask<object?> Filter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        var (isPage, following) = Bare(answer) switch
        {
            IWritten { Written: { IsPage: true } written } => (true, written.Next),
            IValueHttpResult { Value: IPage page } => (true, page.Next),
            _ => (false, null),
        };
        if (isPage) context.HttpContext.Response.Headers.Link = Of(context.HttpContext, following);
        return answer;
    }

    /// <summary>What an endpoint answered, out of the union that its signature names.</summary>
    public static object? Bare(object? answer) => answer is INestedHttpResult nested ? Bare(nested.Result) : answer;

    private static string Of(HttpContext http, string? next)
    {
        var request = http.Request;
        var list = PublicAddress.Origin(request, http.RequestServices.GetRequiredService<IOptions<ApiOptions>>().Value)
            + (request.PathBase + request.Path).ToUriComponent();
        var links = $"<{At(request.Query.TryGetValue(Cursor, out var here) ? here.ToString() : null)}>; rel=\"self\", <{At(null)}>; rel=\"first\"";
        return next is null ? links : $"{links}, <{At(next)}>; rel=\"next\"";

        string At(string? cursor)
        {
            var query = new QueryBuilder(request.Query.Where(part => part.Key != Cursor).SelectMany(part => part.Value,
                (part, value) => KeyValuePair.Create(part.Key, value ?? "")));
            if (cursor is not null) query.Add(Cursor, cursor);
            return list + query.ToQueryString();
        }
    }
}
