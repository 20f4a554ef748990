namespace OpenRadiomics.Api;

/// <summary>All routes of deposits. Each needs a token that may deposit, and shows its owner's drafts only.</summary>
internal static class DepositsEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var deposits = api.MapGroup("/deposits").RequireAuthorization(Scopes.Deposit).WithTags("Deposits").AddEndpointFilter(PathAsSent.Filter);
        OpenDeposit.Map(deposits);
        ListDeposits.Map(deposits);
        GetDeposit.Map(deposits);
        GetDescription.Map(deposits);
        PutDescription.Map(deposits);
        ListFiles.Map(deposits);
        GetFile.Map(deposits);
        PutFile.Map(deposits);
        PutExternal.Map(deposits);
        PutLabels.Map(deposits);
        DeleteFile.Map(deposits);
        ProposeManifest.Map(deposits);
        PutManifest.Map(deposits);
        ProposeProtocol.Map(deposits);
        StartCheck.Map(deposits);
        GetRun.Map(deposits);
        FollowRun.Map(deposits);
        GetReport.Map(deposits);
        GetEmbargo.Map(deposits);
        PutEmbargo.Map(deposits);
        DeleteEmbargo.Map(deposits);
        PublishDeposit.Map(deposits);
        AbandonDeposit.Map(deposits);
        CreateReviewLink.Map(deposits);
        ListReviewLinks.Map(deposits);
        RevokeReviewLink.Map(deposits);
    }
}
