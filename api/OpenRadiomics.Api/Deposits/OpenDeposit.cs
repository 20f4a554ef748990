using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class OpenDeposit
{
    /// <param name="BasedOn">The dataset of which it becomes the next version; null for a new dataset.</param>
    internal sealed record Body(Accession? BasedOn = null) : IRequestBody;

    public static void Map(RouteGroupBuilder deposits) => deposits.MapPost("/", Handle).AddEndpointFilter(Once.Filter);

    /// <summary>Opens a deposit: empty, or with description and files of the newest version that stands of the dataset it is based on.</summary>
    /// <remarks>
    /// Files that are taken over are there already: they need no upload, and count once against their owner's quota. A draft of which nothing changes for 90
    /// days is given up with its files, unless it is embargoed or a link for reviewers is good.
    /// </remarks>
    /// <response code="409">The dataset was withdrawn, so nothing can be based on it.</response>
    /// <response code="422">There is no such dataset of yours.</response>
    internal static async Task<Results<Created<DepositView>, ProblemHttpResult>> Handle(
        Body? body, IDocumentSession session, Once once, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var deposit = Deposit.OpenedBy(caller.Account, body?.BasedOn, clock);
        var usage = Usage.Nothing;
        if (body?.BasedOn is { } accession)
        {
            if (await FindDatasets.ByAccession(session, accession, ct) is not { } dataset) return Problems.NoSuchDataset(accession);
            var version = await FindVersions.ById(session, new(accession, dataset.Newest ?? dataset.Versions[0].Number), ct);
            if (version?.Version.Owner != caller.Account) return Problems.NoSuchDataset(accession);
            if (dataset.Newest is null) return Problems.BaseWithdrawn((dataset.Withdrawn ?? dataset.Versions[0].Withdrawn)!);
            usage = TakeOver.From(session, version.Version, deposit);
            if (await DepositRulings.Of(session, version.Version.Deposit, ct) is { Count: > 0 } rulings)
                session.Insert(new DepositRulings(deposit.Id, rulings));
        }
        session.Insert(StoredDeposit.Of(deposit));
        session.Insert(Audit.Of(deposit, clock, caller.Account.ToString(), "opened"));
        return await once.Save(TypedResults.Created($"/api/v1/deposits/{deposit.Id}", deposit.ToView(usage)), ct);
    }
}
