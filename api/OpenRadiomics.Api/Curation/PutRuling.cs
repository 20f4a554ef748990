using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class PutRuling
{
    /// <param name="Stands">Whether the finding may stand; if not, its depositor's acknowledgement counts no more.</param>
    /// <param name="Reason">Why, for the depositor, and for readers once it is published.</param>
    /// <param name="Path">In which file; null for all of them.</param>
    internal sealed record RulingRequest(bool Stands, string Reason, AssetPath? Path = null);

    public static void Map(RouteGroupBuilder deposits) => deposits.MapPut("/{id}/rulings/{code}", Handle);

    /// <summary>
    /// Says whether a warning that needs an acknowledgement may stand, whatever its depositor says. It counts at once, at every later check, and for next
    /// versions.
    /// </summary>
    /// <param name="id">The deposit.</param>
    /// <param name="code">The check, such as OR2012. A second ruling on the same check and file takes the place of the first.</param>
    /// <response code="404">There is no such deposit, or its last report has no such finding to rule on.</response>
    /// <response code="422">The reason is empty, too long or no text.</response>
    internal static async Task<Results<Ok<IReadOnlyList<Ruling>>, ProblemHttpResult>> Handle(
        DepositId id, string code, RulingRequest body, IDocumentSession session, Caller caller, TimeProvider clock, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(body.Reason) || body.Reason.Length > Ruling.LongestReason || body.Reason.Any(char.IsControl))
            return Problems.Invalid("ruling", [new("reason", $"{body.Reason?.Length ?? 0} characters", $"1 to {Ruling.LongestReason} characters in one line")]);
        var ruling = new Ruling(code, body.Stands, body.Reason.Trim(), body.Path);
        if (await session.HoldDeposit(id, ct) is not { } deposit) return Problems.NoSuchDeposit(id);
        if (await LastReport.Of(session, id, ct) is not { } last || !last.Report.Findings.Any(ruling.Covers)) return Problems.NothingToRule(code);
        return await ChangeRulings.Save(session, deposit, last, rulings => [.. ChangeRulings.Without(rulings, code, body.Path), ruling],
            caller, clock, ruling.Stands ? "stands" : "does not stand", code, ct);
    }
}
