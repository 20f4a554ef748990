using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;
using OpenRadiomics.Core;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OpenRadiomics.Api;

/// <summary>
/// Describes parameters by their own types: identifiers with shape and example, and what a record stands for by what its comment says of each.
/// </summary>
internal sealed class TypedParameters : IOperationFilter
{
    private static readonly XmlDocs Docs = new(typeof(TypedParameters).Assembly, typeof(Accession).Assembly);

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var known = context.MethodInfo.GetParameters().OrderByDescending(IsRecord).SelectMany(Described)
            // a service may have the name of a record's part
            .DistinctBy(known => known.Name, StringComparer.OrdinalIgnoreCase).ToDictionary(known => known.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var parameter in operation.Parameters?.OfType<OpenApiParameter>() ?? [])
        {
            if (parameter.Name is not { } name || !known.TryGetValue(name, out var its)) continue;
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(its.Name);
            parameter.Schema = context.SchemaGenerator.GenerateSchema(Nullable.GetUnderlyingType(its.Type) ?? its.Type, context.SchemaRepository);
            if (string.IsNullOrEmpty(parameter.Description)) parameter.Description = its.Description;
        }
    }

    private static bool IsRecord(ParameterInfo parameter) => parameter.GetCustomAttribute<AsParametersAttribute>() is not null;

    private static IEnumerable<(string Name, Type Type, string? Description)> Described(ParameterInfo parameter) =>
        !IsRecord(parameter)
            ? [(parameter.Name!, parameter.ParameterType, Docs.Of(Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType))]
            : parameter.ParameterType.GetProperties().Select(property => (property.Name, property.PropertyType, Docs.Of(property)));
}
