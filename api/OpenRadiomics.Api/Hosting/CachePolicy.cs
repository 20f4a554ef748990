using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Primitives;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Who may keep an answer. Every answer under a token is its reader's alone; catalogues change with a release only, and carry an entity tag.</summary>
internal static class CachePolicy
{
    public const string Private = "private, no-cache";
    public const string Catalogue = "public, max-age=300";

    /// <summary>For what needs a token, unless the endpoint says something itself.</summary>
    public static void UsePrivateAnswers(this WebApplication app) => app.Use((context, next) =>
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null)
            context.Response.OnStarting(static state =>
            {
                var headers = ((HttpResponse)state).Headers;
                if (StringValues.IsNullOrEmpty(headers.CacheControl)) headers.CacheControl = Private;
                return Task.CompletedTask;
            }, context.Response);
        return next(context);
    });

    /// <summary>For lists that are part of the program: their JSON with its entity tag, 304 for who has it already.</summary>
    public static async ValueTask<object?> CatalogueFilter(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var answer = await next(context);
        return HttpMethods.IsGet(context.HttpContext.Request.Method)
            && Links.Bare(answer) is IStatusCodeHttpResult { StatusCode: 200 } and IValueHttpResult { Value: { } value }
            ? new WrittenAnswer<object>(Written.Of(value)) { CacheControl = Catalogue }
            : answer;
    }
}
