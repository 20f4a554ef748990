namespace OpenRadiomics.Api;

/// <summary>All routes of phantoms. Anyone may use them.</summary>
internal static class PhantomsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var phantoms = api.MapGroup("/phantoms").WithTags("Phantoms");
        ListPhantoms.Map(phantoms);
        GetPhantom.Map(phantoms);
        ListReferences.Map(phantoms);
        CheckTable.Map(phantoms);
    }
}
