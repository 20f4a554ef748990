using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class ProposeProtocol
{
    public static void Map(RouteGroupBuilder deposits) => deposits.MapGet("/{id}/protocol/proposal", Handle);

    /// <summary>
    /// The table in which the author states how scans were acquired (CSV), to be filled in and put as protocol/protocol.csv: a row for each scan, with what its
    /// header tells already.
    /// </summary>
    /// <remarks>What headers tell is known from the last finished check run. The table counts where headers are silent.</remarks>
    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> Handle(DepositId id, IQuerySession session, Caller caller,
        CancellationToken ct)
    {
        if (await session.FindDeposit(id, caller, ct) is null) return Problems.NoSuchDeposit(id);
        var description = (await session.LoadAsync<DepositDescription>(id, ct))?.Description;
        var scans = new List<(AssetPath, FileLabels)>();
        await foreach (var file in session.FilesOf(id, ct))
            if (file.Labels.Role == Role.Scan) scans.Add((file.Path, file.Labels));
        using var csv = new MemoryStream();
        ProtocolForm.Write(csv, scans, (await LastReport.Of(session, id, ct))?.Report.Protocol ?? [], description?.Modalities ?? []);
        return TypedResults.File(csv.ToArray(), "text/csv; charset=utf-8", Path.GetFileName(ProtocolForm.Path));
    }
}
