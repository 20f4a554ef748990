using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

internal static class GetVersionProtocol
{
    public static void Map(RouteGroupBuilder version) => version.MapGet("/protocol", Handle);

    /// <summary>
    /// How the images of a published version were acquired and reconstructed, as their headers say: in short by modality, and series by series.
    /// </summary>
    /// <remarks>
    /// Read from DICOM headers and from JSON files of dcm2niix and BIDS beside images. What a modality’s protocol usually tells and these headers do not is
    /// named.
    /// </remarks>
    /// <param name="accession">The dataset.</param>
    /// <param name="number">Number of the version, from 1.</param>
    /// <response code="304">It is what If-None-Match names.</response>
    /// <response code="404">There is no such version.</response>
    /// <response code="410">It was withdrawn; the answer says why.</response>
    internal static async Task<Results<WrittenAnswer<ProtocolView>, ProblemHttpResult>> Handle(
        Accession accession, int number, Withdrawals withdrawals, VersionBytes versions, CancellationToken ct)
    {
        var id = new VersionId(accession, number);
        if (await withdrawals.Of(id, ct) is { } tombstone) return Problems.Withdrawn(tombstone);
        return await versions.Get(id, version => ProtocolView.Of(version.Version.Report.Protocol), ct) is { } written
            ? new WrittenAnswer<ProtocolView>(written)
            : Problems.UnknownVersion(id);
    }
}
