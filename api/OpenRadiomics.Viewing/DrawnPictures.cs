using System.Diagnostics;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Viewing;

/// <summary>Pictures of a scan, all made together.</summary>
public static class DrawnPictures
{
    public const string Thumbnail = "thumbnail.png";

    public static string Part(PatientPlane plane) => $"{plane.ToString().ToLowerInvariant()}.png";

    public static Derivation Of(PublishedFile scan, PublishedFile? mask, string? region, string? modality, BlobStore blobs) => new(
        DerivedKey.Of("pictures", mask is null ? [scan] : [scan, mask], region, modality),
        (session, ct) => Make(scan.Open(session, blobs, ct), mask?.Open(session, blobs, ct), mask?.Asset.Labels.Regions ?? [], region, modality, ct));

    private static ReadResult<IReadOnlyDictionary<string, byte[]>> Make(
        FileToTurn scan, FileToTurn? mask, Regions declared, string? region, string? modality, CancellationToken ct) =>
            scan.OnGridOf<IReadOnlyDictionary<string, byte[]>>(grid =>
    {
        if (mask is null) return Pictures(scan, grid, null, null, modality, ct);
        return ScanLabels.Read(mask, grid, ct) switch
        {
            ReadResult<LabelMap>.Read { Value: var map } => Pictures(scan, grid, map, NamedRegions.Of(map, declared).Called(region), modality, ct),
            ReadResult<LabelMap>.Refused { Problem: var problem } => new ReadResult<IReadOnlyDictionary<string, byte[]>>.Refused(problem),
            _ => throw new UnreachableException(),
        };
    }, ct);

    private static ReadResult<IReadOnlyDictionary<string, byte[]>> Pictures(FileToTurn scan, Grid grid, LabelMap? map, DrawnRegion? chosen, string? modality,
        CancellationToken ct) =>
        ScanPictures.Of(scan, grid, map, chosen, modality, ct) switch
        {
            ReadResult<ScanPictures.Drawn>.Read { Value: var drawn } => new ReadResult<IReadOnlyDictionary<string, byte[]>>.Read(
                new Dictionary<string, byte[]>(drawn.Planes.Select(plane => KeyValuePair.Create(Part(plane.Key), Png(plane.Value)))) { [Thumbnail] =
                    Png(drawn.Thumbnail) }, []),
            ReadResult<ScanPictures.Drawn>.Refused { Problem: var problem } => new ReadResult<IReadOnlyDictionary<string, byte[]>>.Refused(problem),
            _ => throw new UnreachableException(),
        };

    private static byte[] Png(IndexedPicture picture)
    {
        using var bytes = new MemoryStream();
        PngWriter.Write(bytes, picture);
        return bytes.ToArray();
    }
}
