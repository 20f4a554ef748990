using System.Diagnostics;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Viewing;

/// <summary>A scan in fewer voxels, as NIfTI, gzip.</summary>
public static class ReducedScan
{
    public const string Part = "preview.nii.gz";

    public static Derivation Of(PublishedFile scan, BlobStore blobs) =>
        new(DerivedKey.Of("preview", [scan]), (session, ct) => Make(scan.Open(session, blobs, ct), ct));

    private static ReadResult<IReadOnlyDictionary<string, byte[]>> Make(FileToTurn scan, CancellationToken ct)
    {
        switch (ReducedVolume.Of(scan, ct))
        {
            case ReadResult<Volume>.Refused { Problem: var problem }: return new ReadResult<IReadOnlyDictionary<string, byte[]>>.Refused(problem);
            case ReadResult<Volume>.Read { Value: var small }:
                using (var bytes = new MemoryStream())
                {
                    ReducedVolume.Write(bytes, small);
                    return new ReadResult<IReadOnlyDictionary<string, byte[]>>.Read(new Dictionary<string, byte[]> { [Part] = bytes.ToArray() }, []);
                }
            default: throw new UnreachableException();
        }
    }
}
