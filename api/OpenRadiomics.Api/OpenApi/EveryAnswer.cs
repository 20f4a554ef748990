using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OpenRadiomics.Api;

/// <summary>Completes what an operation can answer: problem documents for refusals, and what every operation may say.</summary>
internal sealed class EveryAnswer : IOperationFilter
{
    private static readonly (string Status, string Meaning)[] Always =
        [("429", "Too many requests came in a short time; Retry-After says how long to wait."), ("500", "Something went wrong here.")];

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        operation.Responses ??= [];
        if (operation.Parameters is { Count: > 0 } || operation.RequestBody is not null)
            Add("400", "A part of the request cannot be read; the answer says which.");
        var authorised = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<IAuthorizeData>().Any();
        if (authorised)
        {
            Add("401", "This needs a valid token.");
            Add("403", "The token does not allow this.");
        }
        operation.Deprecated = context.ApiDescription.ActionDescriptor.EndpointMetadata.OfType<Deprecation>().Any();
        foreach (var (status, meaning) in Always) Add(status, meaning);
        operation.Security = authorised ? [new() { [new OpenApiSecuritySchemeReference(OpenApiDocument.Bearer, context.Document)] = [] }] : [];

        var problem = context.SchemaGenerator.GenerateSchema(typeof(ProblemDetails), context.SchemaRepository);
        foreach (var (status, answer) in operation.Responses)
            if (status[0] is '4' or '5' && answer is OpenApiResponse response)
                response.Content = new Dictionary<string, IOpenApiMediaType> { ["application/problem+json"] = new OpenApiMediaType { Schema = problem } };
            else if (status[0] == '3' && answer is OpenApiResponse empty) empty.Content?.Clear();

        void Add(string status, string meaning) => operation.Responses.TryAdd(status, new OpenApiResponse { Description = meaning });
    }
}
