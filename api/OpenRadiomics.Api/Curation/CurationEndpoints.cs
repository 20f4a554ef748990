namespace OpenRadiomics.Api;

/// <summary>What curators do with published versions, besides withdrawing them, and with warnings of drafts.</summary>
internal static class CurationEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var curation = api.MapGroup("/curation").RequireAuthorization(Scopes.Curate).WithTags("Curation");
        ListQueue.Map(curation);
        GetPublished.Map(curation);
        PutReview.Map(curation);

        var deposits = curation.MapGroup("/deposits");
        GetDepositReport.Map(deposits);
        ListRulings.Map(deposits);
        PutRuling.Map(deposits);
        DeleteRuling.Map(deposits);
    }
}
