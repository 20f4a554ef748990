using System.Reflection;
using Microsoft.OpenApi;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>The API described by OpenAPI 3.1, from the handlers' types and comments; and Swagger UI to try it.</summary>
internal static class OpenApiDocument
{
    public const string Address = "/swagger/v1/openapi.json";
    public const string Bearer = "token";

    public static void AddOpenApiDocument(this IServiceCollection services)
    {
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(gen =>
        {
            gen.SwaggerDoc("v1", new OpenApiInfo
            {
                Title = "OpenRadiomics", Version = "v1", License = new() { Name = "MIT", Identifier = "MIT" },
                Description = "Find, read and deposit radiomics data: scans, segmentations, feature tables, settings and phantom results of papers. "
                    + "Refusals are problem documents (RFC 9457) whose type never changes its meaning; lists answer items, next and total.",
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
            gen.DocumentFilter<Tags>();
        });
    }

    public static void MapOpenApiDocument(this WebApplication app)
    {
        app.UseSwagger(swagger => (swagger.OpenApiVersion, swagger.RouteTemplate) = (OpenApiSpecVersion.OpenApi3_1, "/swagger/{documentName}/openapi.json"));
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

    /// <summary>An endpoint is a class with a handler: the class names the operation.</summary>
    private static string? OperationId(Microsoft.AspNetCore.Mvc.ApiExplorer.ApiDescription api)
    {
        if (api.ActionDescriptor.EndpointMetadata.OfType<MethodInfo>().FirstOrDefault() is not { } method) return null;
        var name = method.Name == "Handle" ? method.DeclaringType!.Name : method.Name;
        return api.HttpMethod == "HEAD" ? $"{name}Head" : name;
    }
}
