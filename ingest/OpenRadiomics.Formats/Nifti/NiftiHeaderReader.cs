using System.Buffers.Binary;
using System.Text;

namespace OpenRadiomics.Formats;

/// <summary>The header of a NIfTI file, checked field by field against the standard and the file's own size.</summary>
internal sealed class NiftiHeaderReader(ByteSource source, ReadLimits limits)
{
    private readonly List<ReadProblem> remarks = [];

    public ReadResult<NiftiHeader> Read(CancellationToken ct)
    {
        var size = new byte[4];
        var got = source.Fill(size);
        if (got == 0) return Refuse(ProblemKind.Empty, ReadPlace.File, "no bytes", "a NIfTI image", "Upload the file again.");
        if (got < 4 || NiftiFormat.VersionOf(size) is not var (version, bigEndian))
            return Refuse(ProblemKind.WrongFormat, Field("sizeof_hdr"), "bytes that are no NIfTI header", "348 or 540 in either byte order",
                "Deposit a NIfTI file, or name the file after what it is.");
        byte[] bytes = [.. size, .. new byte[(version == 1 ? Nifti1Fields.Size : Nifti2Fields.Size) - 4]];
        got = 4 + source.Fill(bytes.AsSpan(4));
        if (got < bytes.Length) return Refuse(ProblemKind.Truncated, ReadPlace.File, $"{got} bytes", $"a header of {bytes.Length} bytes",
            "Upload the file again.");
        NiftiFields fields = version == 1 ? new Nifti1Fields(bytes, bigEndian) : new Nifti2Fields(bytes, bigEndian);
        var isPair = fields.Magic == $"ni{version}";
        if (!isPair && fields.Magic != $"n+{version}")
            return Refuse(ProblemKind.Unsupported, Field("magic"),
                $"no NIfTI-{version} magic: {(version == 1 ? "Analyze 7.5 or damaged" : "damaged, perhaps by a transfer as text")}",
                $"n+{version} or ni{version}", "Convert the image to NIfTI; Analyze 7.5 does not say where left and right are.");

        var axes = fields.Dim(0);
        if (axes is < 2 or > 7) return Refuse(ProblemKind.Invalid, Field("dim[0]"), $"{axes} axes", "2, 3 or 4",
            "Write the header again; the image is damaged or no volume.");
        for (var i = 1; i <= axes; i++)
            if (fields.Dim(i) < 1) return Refuse(ProblemKind.Invalid, Field($"dim[{i}]"), $"{fields.Dim(i)} voxels", "1 or more", "Write the header again.");
        for (var i = 5; i <= axes; i++)
            if (fields.Dim(i) > 1) return Refuse(ProblemKind.Unsupported, Field($"dim[{i}]"), $"{fields.Dim(i)} values per voxel",
                "scalar images of up to 4 dimensions", "Deposit one scalar image for each component.");
        var extent = ImageSize.Within(limits, "dim", fields.Dim(1), fields.Dim(2), axes < 3 ? 1 : fields.Dim(3), axes < 4 ? 1 : fields.Dim(4),
            isInterleaved: false);

        var (type, name) = NiftiSamples.Of(fields.Datatype);
        if (type is not { } sample) return Refuse(ProblemKind.Unsupported, Field("datatype"), $"{fields.Datatype}: {name}",
            "a scalar integer or float type of 8 to 64 bits", "Convert the image to a scalar type.");
        if (fields.Bitpix != 8 * sample.Bytes()) remarks.Add(new(ProblemKind.Contradiction, Field("bitpix"), $"{fields.Bitpix} bits",
            $"{8 * sample.Bytes()} bits, as datatype {name} has", "Write the header again; datatype was believed."));

        var offset = Offset(fields, isPair);
        if (offset is null) return Refuse(ProblemKind.Invalid, Field("vox_offset"), "a number that is no place of voxels",
            $"a whole number from {(isPair ? 0 : fields.FirstVoxelByte)}", "Write the header again.");
        if (offset > limits.HeaderBytes) return Refuse(ProblemKind.TooLarge, Field("vox_offset"), $"{offset} bytes before the voxels",
            $"at most {limits.HeaderBytes}", "Remove the header extensions.");
        var end = offset.Value + extent.Samples * sample.Bytes();
        if (!isPair && source.AtMost < end)
            return Refuse(ProblemKind.Truncated, ReadPlace.File,
                $"{source.FileLength} bytes{(source.IsCompressed ? " of gzip, which cannot unpack to as much" : "")}",
                $"{end} bytes, as the header says", "Upload the file again; if it stays, its header does not belong to its voxels.");

        if (Scaling(fields) is not var (slope, intercept))
            return Refuse(ProblemKind.Invalid, Field("scl_inter"), "not a finite number", "a number, as scl_slope is given", "Write the header again.");
        if (new NiftiGeometry(fields, extent.Nx, extent.Ny, extent.Nz).Find(remarks) is not var (grid, orientation))
            return Refuse(ProblemKind.Invalid, Field("sform, qform, pixdim"), "no usable position of the voxels", "finite numbers, spacings above zero",
                "Write the image again with its orientation.");

        var extensions = Extensions(fields, isPair ? Math.Min(source.AtMost, limits.HeaderBytes) : offset.Value, ct);
        TextField[] texts = [.. fields.Texts().Where(t => t.Text.Length > 0),
            .. extensions.Select((e, i) => new TextField($"extension[{i}] code {e.Code}", ReadableText(e))).Where(t => t.Text.Length > 0)];
        return new ReadResult<NiftiHeader>.Read(new(NiftiFormat.FormatName, grid, extent.Volumes, sample, texts, fields.Version, orientation, fields.SformCode,
            fields.QformCode,
            slope, intercept, fields.BigEndian, offset.Value, extensions) { IsPair = isPair, IsCompressed = source.IsCompressed,
            IsScaled = (slope, intercept) != (1, 0) }, remarks);
    }

    private long? Offset(NiftiFields fields, bool isPair)
    {
        var first = isPair ? 0 : fields.FirstVoxelByte;
        if (fields.VoxOffset is < long.MaxValue and var given && given >= first && given == Math.Floor(given)) return (long)given;
        if (fields.VoxOffset != 0) return null;
        remarks.Add(new(ProblemKind.Assumed, Field("vox_offset"), "0", $"{first} or more",
            $"Write the header again; the voxels were taken to begin at byte {first}."));
        return first;
    }

    /// <summary>nifti1.h: a slope of 0 means no scaling; neither does one that is no number say anything.</summary>
    private static (double Slope, double Intercept)? Scaling(NiftiFields fields) =>
        fields.Slope == 0 || !double.IsFinite(fields.Slope) ? (1, 0)
        : double.IsFinite(fields.Intercept) ? (fields.Slope, fields.Intercept)
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
                remarks.Add(new(ProblemKind.Invalid, Field($"extension[{extensions.Count}] esize"), $"{size} bytes", $"8 … {offset - source.Position + 8}",
                    "Remove or rewrite the header extensions; this one and what follows it was not read."));
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

    private static ReadPlace.Header Field(string name) => new(name);

    private static ReadResult<NiftiHeader> Refuse(ProblemKind kind, ReadPlace place, string found, string expected, string remedy) =>
        new ReadResult<NiftiHeader>.Refused(new(kind, place, found, expected, remedy));
}
