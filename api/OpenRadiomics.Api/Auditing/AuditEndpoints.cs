namespace OpenRadiomics.Api;

/// <summary>What happened, for who runs the portal.</summary>
internal static class AuditEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var audit = api.MapGroup("/audit").RequireAuthorization(Scopes.Admin).WithTags("Audit");
        ListAudit.Map(audit);
    }
}
