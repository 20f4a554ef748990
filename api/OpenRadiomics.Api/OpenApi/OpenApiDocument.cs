using System.Reflection;
using Microsoft.OpenApi;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>The API described by OpenAPI 3.1, from the handlers' types and comments; and Swagger UI to try it.</summary>
internal static class OpenApiDocument
{
    public const string Address = "/api/v1/openapi.json";
    public const string Name = "v1";
    private const string OldAddress = "/swagger/v1/openapi.json";
    public const string Bearer = "token";

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSingleton<DescribedApi>();
        services.AddSwaggerGen(gen =>
        {
            gen.SwaggerDoc(Name, new OpenApiInfo
            {
                Title = "OpenRadiomics", Version = "v1", License = new() { Name = "MIT", Identifier = "MIT" },
                Description = "Find, read and deposit radiomics data: scans, segmentations, feature tables, settings and phantom results of papers. "
                    + "Refusals are problem documents (RFC 9457) whose type never changes its meaning; lists answer items, next and total, and Link leads from page to page. "
                    + "RateLimit says how many requests are left. What is deprecated says so in Deprecation and Sunset a year before it goes.",
            });
            gen.AddServer(new OpenApiServer { Url = "/", Description = "This portal" });
            gen.AddSecurityDefinition(Bearer, new OpenApiSecurityScheme
            {
                Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A token from whoever runs the portal, for deposits.",
            });
            gen.SupportNonNullableReferenceTypes();
            gen.NonNullableReferenceTypesAsRequired();
            gen.CustomOperationIds(OperationId);
            foreach (var assembly in new[] { typeof(OpenApiDocument).Assembly, typeof(Accession).Assembly })
                if (Path.Combine(AppContext.BaseDirectory, $"{assembly.GetName().Name}.xml") is var file && File.Exists(file)) gen.IncludeXmlComments(file);
            TextTypes.Map(gen);
            gen.OperationFilter<EveryAnswer>();
            gen.OperationFilter<TypedParameters>();
            gen.SchemaFilter<NullableParts>();
            gen.DocumentFilter<Tags>();
        });
    }

    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.MapGet(Address, Handle).RequireCors(CrossOrigin.Reading).ExcludeFromDescription();
        app.MapGet(OldAddress, Handle).RequireCors(CrossOrigin.Reading).ExcludeFromDescription().Deprecated(new(new(2026, 11, 27), new(2027, 11, 27), Address));
        app.UseWhen(context => context.Request.Path.StartsWithSegments("/swagger"), pages => pages.Use((context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = GraphiQLPage.Policy;
            return next(context);
        }));
        app.UseSwaggerUI(ui =>
        {
            ui.DocumentTitle = "OpenRadiomics API";
            ui.SwaggerEndpoint(Address, "OpenRadiomics v1");
        });
    }

    internal static async Task<WrittenAnswer<object>> Handle(DescribedApi described) =>
        new(await described.Document()) { CacheControl = CachePolicy.Catalogue };

    /// <summary>An endpoint is a class with a handler: the class names the operation.</summary>
    private static string? OperationId(Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription api)
    {
        if (api.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault() is not { } method) return null;
        var name = method.Name == "Handle" ? method.DeclaringType!.Name : method.Name;
        return api.HttpMethod == "HEAD" ? $"{name}Head" : name;
    }
}
