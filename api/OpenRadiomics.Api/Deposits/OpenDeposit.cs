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

    /// <summary>Opens a deposit, empty, or with the description of the dataset it is based on.</summary>
    /// <response code="422">There is no such dataset of yours.</response>
    internal static async Task<Results<Created<DepositView>, ProblemHttpResult>> Handle(
        Body? body, IDocumentSession session, Once once, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        var deposit = Deposit.OpenedBy(caller.Account, body?.BasedOn, clock);
        if (body?.BasedOn is { } accession)
        {
            if (await Newest(session, accession, caller, ct) is not { } newest) return Problems.NoSuchDataset(accession);
            session.Insert(new DepositDescription(deposit.Id, newest.Description, 1));
        }
        session.Insert(StoredDeposit.Of(deposit));
        session.Insert(Audit.Of(deposit, clock, caller.Account.ToString(), "opened"));
        return await once.Save(TypedResults.Created($"/api/v1/deposits/{deposit.Id}", deposit.ToView(new(0, 0))), ct);
    }

    private static async Task<DatasetVersion?> Newest(IDocumentSession session, Accession accession, Caller caller, CancellationToken ct)
    {
        var name = accession.ToString();
        var newest = await session.Query<StoredVersion>().Where(version => version.Accession == name)
            .OrderByDescending(version => version.Number).FirstOrDefaultAsync(ct);
        return newest?.Version.Owner == caller.Account ? newest.Version : null;
    }
}
