using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>A change of what curators say of a deposit's warnings: rulings, report and state go together.</summary>
internal static class ChangeRulings
{
    /// <summary>A published version keeps the report it was published with; its rulings count for the next.</summary>
    public static async Task<Ok<IReadOnlyList<Ruling>>> Save(
        IDocumentSession session, Deposit deposit, RunReport last, Func<IReadOnlyList<Ruling>, IReadOnlyList<Ruling>> change,
        Caller caller, TimeProvider clock, string what, string code, CancellationToken ct)
    {
        var rulings = change(await DepositRulings.Of(session, deposit.Id, ct));
        session.Store(new DepositRulings(deposit.Id, rulings));
        var report = last.Report.Under(rulings);
        if (deposit.State is DepositState.Checked or DepositState.Embargoed)
        {
            session.Store(last with { Report = report });
            session.Store(StoredDeposit.Of(deposit.Ruled(report)));
        }
        session.Insert(Audit.Of(deposit, clock, caller.Account.ToString(), $"ruling {what}", code));
        await session.SaveChangesAsync(ct);
        return TypedResults.Ok(rulings);
    }

    public static IReadOnlyList<Ruling> Without(IReadOnlyList<Ruling> rulings, string code, AssetPath? path) =>
        [.. rulings.Where(ruling => ruling.Code != code || ruling.Path != path)];
}
