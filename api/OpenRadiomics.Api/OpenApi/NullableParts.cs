using System.Reflection;
using System.Text.Json;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace OpenRadiomics.Api;

/// <summary>Says of parts that have a schema of their own that they may be null, where they may: a reference says nothing of it.</summary>
internal sealed class NullableParts : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { } parts }) return;
        foreach (var property in context.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            if (parts.TryGetValue(name, out var part) && part is OpenApiSchemaReference && IsNullable(property))
                parts[name] = new OpenApiSchema { AnyOf = [part, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = part.Description };
        }
    }

    private static bool IsNullable(PropertyInfo property) =>
        Nullable.GetUnderlyingType(property.PropertyType) is not null
        || !property.PropertyType.IsValueType && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;
}
