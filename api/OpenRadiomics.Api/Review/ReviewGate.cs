using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>A draft that a link opens.</summary>
internal sealed record ReviewedDraft(ReviewLink Link, Deposit Deposit);

/// <summary>Who holds a good link reads the draft as it was checked; while its author changes it, nobody does.</summary>
internal static class ReviewGate
{
    private const string OfDescription = "OR5";

    public static async Task<(ReviewedDraft? Draft, ProblemHttpResult? Refusal)> Pass(IQuerySession session, string token, TimeProvider clock,
        CancellationToken ct)
    {
        if (!ReviewToken.LooksRight(token) || await session.LoadAsync<ReviewLink>(TokenText.Hash(token), ct) is not { } link
            || link.EndsAt <= clock.GetUtcNow()) return (null, Problems.NoSuchReview());
        if (await session.LoadAsync<StoredDeposit>(link.Deposit, ct) is not { Deposit: var deposit } || deposit.State is DepositState.Abandoned)
            return (null, Problems.NoSuchReview());
        return deposit.State is DepositState.Checked or DepositState.Embargoed or DepositState.Publishing ? (new(link, deposit), null)
            : (null, Problems.NotReviewable(deposit.State));
    }

    /// <summary>What a link shows is kept by no cache and found by no search engine, and the link is told to no other site.</summary>
    public static ValueTask<object?> KeepPrivate(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var response = context.HttpContext.Response;
        response.OnStarting(() =>                       // after the answer has said its own
        {
            (response.Headers.CacheControl, response.Headers["X-Robots-Tag"], response.Headers["Referrer-Policy"]) = ("no-store", "noindex", "no-referrer");
            return Task.CompletedTask;
        });
        return next(context);
    }

    /// <summary>A description without what says whose it is. What authors have written into title, abstract and files is theirs to look through.</summary>
    public static Description Anonymous(this Description said) => said with
    {
        Creators = [], Contact = null, Funders = [], Ethics = null, CodeLinks = [], PublicationDoi = null, OwnLicences = new Dictionary<LicenceId, string>(),
        Acknowledgements = [],
    };

    /// <summary>Findings without the author's own words, and points without the address of the code.</summary>
    public static ReportView Anonymous(this ReportView report) => report with
    {
        Findings = [.. report.Findings.Select(Anonymous)],
        Rqs = report.Rqs with { Points = [.. report.Rqs.Points.Select(Anonymous)], Declared = new Dictionary<int, int>() },
    };

    private static Finding Anonymous(Finding finding) => finding with
    {
        Found = finding.Code.StartsWith(OfDescription, StringComparison.Ordinal) ? "what the description says, which is not shown" : finding.Found,
        Acknowledged = finding.Acknowledged is null ? null : "The author has said why.",
    };

    private static RqsPoint Anonymous(RqsPoint point) => point.Rule == "code" ? point with { Evidence = [], Wanting = [] } : point;

    /// <summary>A file as a reviewer sees it: where it was published before would tell by whom.</summary>
    public static DepositFileView ToReviewer(this DepositFile file, ReviewLink link) =>
        link.Anonymous && file.Content is FileContent.OfDataset ? file.ToView() with { External = null } : file.ToView();
}

/// <summary>A link's token: <c>orr_</c> and 256 random bits.</summary>
internal static class ReviewToken
{
    private const string Prefix = "orr_";

    public static string New() => Prefix + TokenText.New()[Prefix.Length..];

    public static bool LooksRight(string text) => text.Length == 47 && text.StartsWith(Prefix, StringComparison.Ordinal);
}
