using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>
/// Whether a deposit, and its owner, have room for a file. What was taken over from a published version costs the owner nothing. Uploads that end in the same
/// instant may together go over by as many as they are.
/// </summary>
internal static class Room
{
    public static async Task<ProblemHttpResult?> Refusal(
        IQuerySession session, Deposit deposit, DepositFile? old, long size, ApiOptions limits, CancellationToken ct)
    {
        var used = await Usage.Of(session, deposit.Id, ct);
        var (more, costing) = (size - Usage.Of(old).Bytes, size - Usage.Of(old).Costing);
        if (old is null && used.Files >= limits.MaxFiles) return Problems.TooManyFiles(limits.MaxFiles);
        if (used.Bytes + more > limits.MaxDepositBytes) return Problems.QuotaExceeded("A deposit has", limits.MaxDepositBytes);
        if (costing <= 0) return null;
        var owned = await Usage.Of(session, deposit.Owner, ct);
        return owned.Costing + costing > limits.MaxOwnerBytes ? Problems.QuotaExceeded("All your deposits have", limits.MaxOwnerBytes) : null;
    }
}
