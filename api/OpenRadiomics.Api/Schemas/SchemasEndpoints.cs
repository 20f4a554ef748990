namespace OpenRadiomics.Api;

/// <summary>The shape of every payload. Anyone may read it.</summary>
internal static class SchemasEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var schemas = api.MapGroup("/schemas").WithTags("Schemas");
        ListSchemas.Map(schemas);
        GetSchema.Map(schemas);
    }
}
