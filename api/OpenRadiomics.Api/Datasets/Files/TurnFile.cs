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
    private static readonly SemaphoreSlim OneSegmentation = new(1);

    public static async Task<(TurnedAnswer? Answer, ProblemHttpResult? Refusal)> Into(
        string format, PublishedFile published, IQuerySession session, BlobStore blobs, CancellationToken ct)
    {
        var (file, asset, sha256) = (published.Open(session, blobs, ct), published.Asset, published.Sha256);
        if (format == SegmentationForm.Name)
            return Answer(await Segmentation(file, asset, session, blobs, ct), $"\"{sha256}.{asset.Version}.{format}\"", format,
                file.Renamed(SegmentationForm.Extension), SegmentationForm.MediaType);
        if (AllFileForms.List.FirstOrDefault(form => form.Name == format) is not { } form)
            return (null, Problems.NotAcceptable(string.Join(", ", AllFileForms.List.Select(each => each.Name).Append(SegmentationForm.Name))));
        return Answer(await Task.Run(() => form.Plan(file, ct), ct), $"\"{sha256}.{form.Name}\"", form.Name, file.Renamed(form.Extension), form.MediaType);
    }

    private static (TurnedAnswer? Answer, ProblemHttpResult? Refusal) Answer(ReadResult<WriteForm> plan, string etag, string form, string name,
        string mediaType) => plan switch
    {
        ReadResult<WriteForm>.Read { Value: var write } => (new TurnedAnswer(etag, name, mediaType, write), null),
        ReadResult<WriteForm>.Refused { Problem: var problem } => (null, Problems.NotTurned(form, problem)),
        _ => throw new UnreachableException(),
    };

    /// <summary>Mask and frames are held while they are made, so one is made at a time.</summary>
    private static async Task<ReadResult<WriteForm>> Segmentation(FileToTurn file, Asset mask, IQuerySession session, BlobStore blobs, CancellationToken ct)
    {
        await OneSegmentation.WaitAsync(ct);
        try
        {
            return await ScanOfMask.Find(mask, session, blobs, ct) switch
            {
                ReadResult<SegmentationSource>.Read { Value: var scan } => await Task.Run(() => SegmentationForm.Plan(file, scan, ct), ct),
                ReadResult<SegmentationSource>.Refused { Problem: var problem } => new ReadResult<WriteForm>.Refused(problem),
                _ => throw new UnreachableException(),
            };
        }
        finally
        {
            OneSegmentation.Release();
        }
    }
}
