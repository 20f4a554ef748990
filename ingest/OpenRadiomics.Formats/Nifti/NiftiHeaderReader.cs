using System.Buffers.Binary;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>The header of a NIfTI-1 file, checked field by field against the standard and the file's own size.</summary>
internal sealed class NiftiHeaderReader(ByteSource source, ReadLimits limits)
{
    private const int FirstVoxelByte = 352;
    private readonly List<ReadProblem> remarks = [];

    public ReadResult<NiftiHeader> Read(CancellationToken ct)
    {
        var bytes = new byte[NiftiFields.Size];
        var got = source.Fill(bytes);
        if (got == 0) return Refuse(ProblemKind.Empty, ReadPlace.File, "no bytes", "a NIfTI-1 image", "Upload the file again.");
        if (got < 4) return NotNifti();
        var fields = new NiftiFields(bytes);
        if (fields.HeaderSize == 540) return Refuse(ProblemKind.Unsupported, Field("sizeof_hdr"), "540: NIfTI-2", "348: NIfTI-1", "Convert the image to NIfTI-1.");
        if (fields.HeaderSize != NiftiFields.Size) return NotNifti();
        if (got < bytes.Length) return Refuse(ProblemKind.Truncated, ReadPlace.File, $"{got} bytes", "a header of 348 bytes", "Upload the file again.");
        if (fields.Magic == "ni1") return Refuse(ProblemKind.Unsupported, Field("magic"), "ni1: header and voxels in two files (.hdr, .img)", "n+1: one file", "Convert the pair to one .nii or .nii.gz file.");
        if (fields.Magic != "n+1") return Refuse(ProblemKind.Unsupported, Field("magic"), "no NIfTI-1 magic: Analyze 7.5 or damaged", "n+1", "Convert the image to NIfTI-1; Analyze 7.5 does not say where left and right are.");

        var axes = fields.Dim(0);
        if (axes is < 2 or > 7) return Refuse(ProblemKind.Invalid, Field("dim[0]"), $"{axes} axes", "2, 3 or 4", "Write the header again; the image is damaged or no volume.");
        for (var i = 1; i <= axes; i++)
            if (fields.Dim(i) < 1) return Refuse(ProblemKind.Invalid, Field($"dim[{i}]"), $"{fields.Dim(i)} voxels", "1 or more", "Write the header again.");
        for (var i = 5; i <= axes; i++)
            if (fields.Dim(i) > 1) return Refuse(ProblemKind.Unsupported, Field($"dim[{i}]"), $"{fields.Dim(i)} values per voxel", "scalar images of up to 4 dimensions", "Deposit one scalar image for each component.");
        var (nx, ny, nz, volumes) = ((int)fields.Dim(1), (int)fields.Dim(2), axes < 3 ? 1 : (int)fields.Dim(3), axes < 4 ? 1 : (int)fields.Dim(4));

        var (type, name) = NiftiSamples.Of(fields.Datatype);
        if (type is not { } sample) return Refuse(ProblemKind.Unsupported, Field("datatype"), $"{fields.Datatype}: {name}", "a scalar integer or float type of 8 to 64 bits", "Convert the image to a scalar type.");
        if (fields.Bitpix != 8 * sample.Bytes()) remarks.Add(new(ProblemKind.Contradiction, Field("bitpix"), $"{fields.Bitpix} bits", $"{8 * sample.Bytes()} bits, as datatype {name} has", "Write the header again; datatype was believed."));

        if ((long)nx * ny * nz > limits.Voxels) return Refuse(ProblemKind.TooLarge, Field("dim"), $"{(long)nx * ny * nz} voxels", $"at most {limits.Voxels}", "Crop or resample the image.");
        var offset = Offset(fields);
        if (offset is null) return Refuse(ProblemKind.Invalid, Field("vox_offset"), "a number that is no place of voxels", $"a whole number from {FirstVoxelByte}", "Write the header again.");
        if (offset > limits.HeaderBytes) return Refuse(ProblemKind.TooLarge, Field("vox_offset"), $"{offset} bytes before the voxels", $"at most {limits.HeaderBytes}", "Remove the header extensions.");
        if (source.AtMost - offset < (long)nx * ny * nz * volumes * sample.Bytes())
            return Refuse(ProblemKind.Truncated, ReadPlace.File, $"{source.FileLength} bytes{(source.IsCompressed ? " of gzip, which cannot unpack to as much" : "")}",
                $"{offset + (long)nx * ny * nz * volumes * sample.Bytes()} bytes, as the header says", "Upload the file again; if it stays, its header does not belong to its voxels.");

        if (Scaling(fields) is not var (slope, intercept)) return Refuse(ProblemKind.Invalid, Field("scl_inter"), "not a finite number", "a number, as scl_slope is given", "Write the header again.");
        if (new NiftiGeometry(fields, nx, ny, nz).Find(remarks) is not var (grid, orientation))
            return Refuse(ProblemKind.Invalid, Field("sform, qform, pixdim"), "no usable position of the voxels", "finite numbers, spacings above zero", "Write the image again with its orientation.");

        var extensions = Extensions(fields, offset.Value, ct);
        TextField[] texts = [.. fields.Texts().Where(t => t.Text.Length > 0), .. extensions.Select((e, i) => new TextField($"extension[{i}] code {e.Code}", ReadableText(e))).Where(t => t.Text.Length > 0)];
        return new ReadResult<NiftiHeader>.Read(new(NiftiFormat.FormatName, grid, volumes, sample, texts, orientation, fields.SformCode, fields.QformCode,
            slope, intercept, fields.BigEndian, offset.Value, extensions) { IsCompressed = source.IsCompressed, IsScaled = (slope, intercept) != (1, 0) }, remarks);
    }

    private long? Offset(NiftiFields fields)
    {
        if (fields.VoxOffset is >= FirstVoxelByte and < long.MaxValue and var given && given == MathF.Floor(given)) return (long)given;
        if (fields.VoxOffset != 0) return null;
        remarks.Add(new(ProblemKind.Assumed, Field("vox_offset"), "0", $"{FirstVoxelByte} or more", $"Write the header again; the voxels were taken to begin at byte {FirstVoxelByte}."));
        return FirstVoxelByte;
    }

    /// <summary>nifti1.h: a slope of 0 means no scaling; neither does one that is no number say anything.</summary>
    private static (double Slope, double Intercept)? Scaling(NiftiFields fields) =>
        fields.Slope == 0 || !float.IsFinite(fields.Slope) ? (1, 0)
        : float.IsFinite(fields.Intercept) ? (fields.Slope, fields.Intercept)
        : null;

    /// <summary>Reads up to the first voxel: four bytes that say whether extensions follow, then length, code and content of each.</summary>
    private List<NiftiExtension> Extensions(NiftiFields fields, long offset, CancellationToken ct)
    {
        var extensions = new List<NiftiExtension>();
        var flag = new byte[4];
        if (source.Fill(flag) < 4 || flag[0] == 0) return extensions;
        var head = new byte[8];
        while (offset - source.Position >= 16)
        {
            ct.ThrowIfCancellationRequested();
            if (source.Fill(head) < 8) break;
            var (size, code) = fields.BigEndian
                ? (BinaryPrimitives.ReadInt32BigEndian(head), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(4)))
                : (BinaryPrimitives.ReadInt32LittleEndian(head), BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(4)));
            if (size < 8 || size - 8 > offset - source.Position)
            {
                remarks.Add(new(ProblemKind.Invalid, Field($"extension[{extensions.Count}] esize"), $"{size} bytes", $"8 … {offset - source.Position + 8}", "Remove or rewrite the header extensions; this one and what follows it was not read."));
                break;
            }
            var content = new byte[size - 8];
            if (source.Fill(content) < content.Length) break;
            extensions.Add(new(code, content));
        }
        return extensions;
    }

    /// <summary>The text in an extension: its printable runs of four characters and more, as whatever is in there may name a person.</summary>
    private static string ReadableText(NiftiExtension extension)
    {
        var (text, run) = (new StringBuilder(), new StringBuilder());
        foreach (var c in Encoding.Latin1.GetString(extension.Content.Span).Append('\0'))
        {
            if (!char.IsControl(c)) { run.Append(c); continue; }
            if (run.Length >= 4) text.Append(text.Length > 0 ? " " : "").Append(run);
            run.Clear();
        }
        return text.ToString();
    }

    private static ReadResult<NiftiHeader> NotNifti() =>
        Refuse(ProblemKind.WrongFormat, Field("sizeof_hdr"), "bytes that are no NIfTI header", "348 in either byte order", "Deposit a NIfTI-1 file, or name the file after what it is.");

    private static ReadPlace.Header Field(string name) => new(name);

    private static ReadResult<NiftiHeader> Refuse(ProblemKind kind, ReadPlace place, string found, string expected, string remedy) =>
        new ReadResult<NiftiHeader>.Refused(new(kind, place, found, expected, remedy));
}
