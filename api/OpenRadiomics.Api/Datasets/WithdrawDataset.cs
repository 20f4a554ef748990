using System.Diagnostics;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;
using Wolverine.Marten;

namespace OpenRadiomics.Api;

internal static class WithdrawDataset
{
    private const int LongestReason = 2_000;

    /// <param name="Reason">Why, in words shown to everybody: no name, no identifier.</param>
    /// <param name="Kind">retraction: the bytes are kept, out of sight; privacy: they are deleted, unless another version has them too.</param>
    /// <param name="Version">Number of the version; null for the whole dataset.</param>
    internal sealed record WithdrawalRequest(string Reason, WithdrawalKind Kind, int? Version = null) : IRequestBody;

    public static void Map(RouteGroupBuilder datasets) =>
        datasets.MapPost("/{accession}/withdraw", Handle).RequireAuthorization(Scopes.Curate).AddEndpointFilter(Once.Filter);

    /// <summary>
    /// Takes a dataset, or one of its versions, away: whoever asks for it is told why. A retraction can still become a privacy withdrawal; nothing is ever
    /// given back.
    /// </summary>
    /// <remarks>
    /// It shows within five seconds. Bytes of a privacy withdrawal are deleted soon after. Asking again changes nothing; bytes that are still there are deleted
    /// then.
    /// </remarks>
    /// <response code="404">There is no such dataset or version.</response>
    /// <response code="409">It was withdrawn already, for another reason.</response>
    /// <response code="422">The reason is empty, too long, or no text.</response>
    internal static async Task<Results<Ok<WithdrawalView>, ProblemHttpResult>> Handle(
        Accession accession, WithdrawalRequest body, IDocumentSession session, IMartenOutbox outbox, Once once, Caller caller, TimeProvider clock,
        CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(body.Reason) || body.Reason.Length > LongestReason || body.Reason.Any(char.IsControl))
            return Problems.Invalid("withdrawal", [new("reason", $"{body.Reason?.Length ?? 0} characters", $"1 to {LongestReason} characters in one line")]);
        if (await FindDatasets.ByAccession(session, accession, ct) is not { } dataset) return Problems.UnknownDataset(accession);
        if (body.Version is { } number && dataset.Versions.All(version => version.Number != number)) return Problems.UnknownVersion(new(accession, number));

        var asked = new Tombstone(accession, body.Version, clock.GetUtcNow(), body.Reason.Trim(), Purged: body.Kind == WithdrawalKind.Privacy);
        await session.LockName(asked.Id, ct);
        switch (asked.Over((await session.LoadAsync<StoredTombstone>(asked.Id, ct))?.Tombstone))
        {
            case WithdrawOutcome.Withdrawn { Tombstone: var now }:
                Withdrawal.Keep(session, now);
                session.Insert(Audit.Entry(clock, caller.Account.ToString(), $"dataset {now.Id}", "withdrawn", now.Purged ? "privacy" : "retraction"));
                return await Purge(now);
            case WithdrawOutcome.Known { Tombstone: var known }: return await Purge(known);
            case WithdrawOutcome.Refused { Tombstone: var other }: return Problems.WithdrawnOtherwise(other);
            default: throw new UnreachableException();
        }

        async Task<Ok<WithdrawalView>> Purge(Tombstone tombstone)       // for one that is known too: whatever became of the first message
        {
            outbox.Enroll(session);
            if (tombstone.Purged) await outbox.PublishAsync(new PurgeWithdrawn(accession));
            return await once.Save(TypedResults.Ok(tombstone.ToView()), ct);
        }
    }
}
