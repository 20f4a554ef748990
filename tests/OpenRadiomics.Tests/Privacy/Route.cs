using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace OpenRadiomics.Tests.Privacy;

/// <summary>Something that can be asked for: of the API as its document describes it, of both hosts as their routing tables have it.</summary>
/// <param name="Method">GET, PUT and the like.</param>
/// <param name="Template">Its address, with parameters in braces.</param>
/// <param name="Query">Names of what may follow the question mark.</param>
internal sealed partial record Route(string Method, string Template, IReadOnlyList<string> Query)
{
    /// <summary>Names of the parameters in its address.</summary>
    public IReadOnlyList<string> Path { get; } = [.. Parameter().Matches(Template).Select(match => match.Groups[1].Value)];

    /// <summary>Everything there is to ask for.</summary>
    public static async Task<IReadOnlyList<Route>> All(PrivatePortal portal)
    {
        using var http = new HttpClient { BaseAddress = portal.Address };
        using var document = JsonDocument.Parse(await http.GetStringAsync("/api/v1/openapi.json"));
        var described = document.RootElement.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Select(operation => Described(operation.Name.ToUpperInvariant(), path.Name, operation.Value)));
        return [.. described.Concat(Mapped(portal.Services)).Concat(Mapped(portal.Pages.Services))
            .DistinctBy(route => (route.Method, Parameter().Replace(route.Template, "{}")))];
    }

    private static Route Described(string method, string path, JsonElement operation) => new(method, path,
        operation.TryGetProperty("parameters", out var all)
            ? [.. all.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query")
                .Select(parameter => parameter.GetProperty("name").GetString()!)]
            : []);

    /// <summary>Routes of a host, but for files that are the same for everybody and for what is passed on to another host.</summary>
    private static IEnumerable<Route> Mapped(IServiceProvider host) =>
        from endpoint in host.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        let template = "/" + Constraint().Replace(endpoint.RoutePattern.RawText ?? "", "{$1}").Trim('/')
        where !template.EndsWith("{rest}", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select new Route(method, template, [.. Asked(endpoint.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type)]);

    /// <summary>What a page reads from its address.</summary>
    private static IEnumerable<string> Asked(Type? page) =>
        from property in page?.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic) ?? []
        let asked = property.GetCustomAttribute<SupplyParameterFromQueryAttribute>()
        where asked is not null
        select (asked.Name ?? property.Name).ToLowerInvariant();

    [GeneratedRegex(@"\{([^}]*)\}")]
    private static partial Regex Parameter();

    [GeneratedRegex(@"\{\**([^}:=?]*)[^}]*\}")]
    private static partial Regex Constraint();
}
