namespace OpenRadiomics.Api;

/// <summary>Drafts for their reviewers: whoever holds a link reads, and nobody is asked who they are.</summary>
internal static class ReviewEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var review = api.MapGroup("/review/{token}").WithTags("Review").AddEndpointFilter(PathAsSent.Filter).AddEndpointFilter(ReviewGate.KeepPrivate);
        GetReviewedDraft.Map(review);
        ListReviewedFiles.Map(review);
        DownloadReviewedFile.Map(review);
    }
}
