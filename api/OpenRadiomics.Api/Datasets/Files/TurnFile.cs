using System.Diagnostics;
using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Storage;
using OpenRadiomics.Viewing;

namespace OpenRadiomics.Api;

/// <summary>A published file in another form, or why it cannot be had so. Nothing is sent before that is known.</summary>
internal static class TurnFile
{
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Finding out whether a file can be turned takes a processor. Mask and frames of a segmentation are held while it is made: one at a time.</summary>
    private static readonly SemaphoreSlim Places = new(Math.Max(1, Environment.ProcessorCount)), OneSegmentation = new(1);

    public static async Task<(TurnedAnswer? Answer, ProblemHttpResult? Refusal)> Into(
        string format, PublishedFile published, IQuerySession session, BlobStore blobs, CancellationToken ct)
    {
        var (file, asset, sha256) = (published.Open(session, blobs, ct), published.Asset, published.Sha256);
        var form = AllFileForms.List.FirstOrDefault(form => form.Name == format);
        if (form is null && format != SegmentationForm.Name)
            return (null, Problems.NotAcceptable(string.Join(", ", AllFileForms.List.Select(each => each.Name).Append(SegmentationForm.Name))));
        var place = form is null ? OneSegmentation : Places;
        if (!await place.WaitAsync(LongestWait, ct)) return (null, Problems.Busy());
        try
        {
            return form is null
                ? Answer(await Segmentation(file, asset, session, blobs, ct), $"\"{sha256}.{asset.Version}.{format}\"", format,
                    file.Renamed(SegmentationForm.Extension), SegmentationForm.MediaType)
                : Answer(await Task.Run(() => form.Plan(file, ct), ct), $"\"{sha256}.{format}\"", format, file.Renamed(form.Extension), form.MediaType);
        }
        finally
        {
            place.Release();
        }
    }

    private static (TurnedAnswer? Answer, ProblemHttpResult? Refusal) Answer(ReadResult<WriteForm> plan, string etag, string form, string name,
        string mediaType) => plan switch
    {
        ReadResult<WriteForm>.Read { Value: var write } => (new TurnedAnswer(etag, name, mediaType, write), null),
        ReadResult<WriteForm>.Refused { Problem: var problem } => (null, Problems.NotTurned(form, problem)),
        _ => throw new UnreachableException(),
    };

    private static async Task<ReadResult<WriteForm>> Segmentation(FileToTurn file, Asset mask, IQuerySession session, BlobStore blobs, CancellationToken ct) =>
        await ScanOfMask.Find(mask, session, blobs, ct) switch
        {
            ReadResult<SegmentationSource>.Read { Value: var scan } => await Task.Run(() => SegmentationForm.Plan(file, scan, ct), ct),
            ReadResult<SegmentationSource>.Refused { Problem: var problem } => new ReadResult<WriteForm>.Refused(problem),
            _ => throw new UnreachableException(),
        };
}
