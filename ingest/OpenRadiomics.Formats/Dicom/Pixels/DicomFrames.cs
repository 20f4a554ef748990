namespace OpenRadiomics.Formats;

/// <summary>A DICOM file whose frames are taken one after the other: memory for one frame, whatever the file's size. The stream stays open.</summary>
public sealed class DicomFrames : IDisposable
{
    private readonly DicomOpening opening;
    private readonly DicomFragments fragments;
    private byte[] frame = [];
    private int given;

    private DicomFrames(DicomOpening opening, DicomPixelFormat format)
    {
        (this.opening, Format) = (opening, format);
        fragments = new(opening, format.Frames);
    }

    /// <summary>The file without its pixels.</summary>
    public DicomFile File => opening.File;

    /// <summary>How pixels are stored.</summary>
    public DicomPixelFormat Format { get; }

    /// <summary>Reads up to the pixels.</summary>
    /// <param name="stream">A file.</param>
    /// <param name="limits">What to accept; <see cref="ReadLimits.Default"/> if null.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>Frames to take, or why not: no DICOM, no pixels, pixels of a kind or a transfer syntax that is not read.</returns>
    public static ReadResult<DicomFrames> Open(Stream stream, ReadLimits? limits = null, CancellationToken ct = default)
    {
        switch (DicomOpening.Of(stream, DicomPixels.Leave, limits ?? ReadLimits.Default, ct))
        {
            case ReadResult<DicomOpening>.Refused { Problem: var problem }: return new ReadResult<DicomFrames>.Refused(problem);
            case ReadResult<DicomOpening>.Read { Value: var opening, Remarks: var remarks }:
                var readable = Readable(opening.File);
                if (readable is ReadResult<DicomPixelFormat>.Read { Value: var format }) return new ReadResult<DicomFrames>.Read(new(opening, format), remarks);
                opening.Dispose();
                return new ReadResult<DicomFrames>.Refused(((ReadResult<DicomPixelFormat>.Refused)readable).Problem);
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    /// <summary>How the pixels of a file are stored, or why they are not read here; looks at no pixel.</summary>
    /// <param name="file">A file that was read as far as its pixels, or further.</param>
    public static ReadResult<DicomPixelFormat> Readable(DicomFile file)
    {
        var format = DicomPixelFormat.Of(file.DataSet);
        if (format is not ReadResult<DicomPixelFormat>.Read { Value: var pixels }) return format;
        if (file.TransferSyntax is { Pixels: DicomPacking.Unread } syntax)
            return new ReadResult<DicomPixelFormat>.Refused(new(ProblemKind.Unsupported, new ReadPlace.Header(DicomTags.TransferSyntaxUID.ToString()),
                $"{syntax.Name} ({syntax.Uid})",
                "pixels that are not compressed, RLE, or JPEG (baseline, extended, lossless)",
                "Convert the files without loss, for example with DCMTK (dcmdjpls for JPEG-LS) or GDCM (gdcmconv --raw for JPEG 2000), and upload them again."));
        var native = file.DataSet.OfType<DicomElement.Bulk>().FirstOrDefault(bulk => !bulk.IsEncapsulated);
        return native is { Fragments: [{ Length: var length }] } && length < (long)pixels.Frames * pixels.FrameBytes
            ? new ReadResult<DicomPixelFormat>.Refused(new(ProblemKind.Truncated, Place, $"{length} bytes of pixels",
                $"{(long)pixels.Frames * pixels.FrameBytes} bytes for {pixels.Frames} frames of {pixels.Columns} × {pixels.Rows}",
                "Export or upload the file again."))
            : format;
    }

    /// <summary>
    /// The pixels of the next frame, little-endian, or why they cannot be had. Overwritten by the next call; to be called as often as there are frames.
    /// </summary>
    /// <param name="pixels">The frame.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>Null, or what is wrong.</returns>
    public ReadProblem? Next(out ReadOnlyMemory<byte> pixels, CancellationToken ct = default)
    {
        pixels = default;
        try
        {
            if (fragments.IsNative)
            {
                if (frame.Length == 0) frame = opening.Content.Take(Format.FrameBytes) ?? throw CutOff();
                else if (opening.Content.Fill(frame) < frame.Length) throw CutOff();
                if (++given == Format.Frames && !opening.Content.Skip(fragments.Length - (long)Format.Frames * Format.FrameBytes, ct)) throw CutOff();
                if (opening.Form.IsBigEndian) DicomForm.Turn(frame, Math.Max(Format.BitsAllocated / 8, fragments.Vr == DicomVr.OB ? 1 : 2));
            }
            else if (!Unpack(fragments.Next(ct) ?? throw CutOff())) return Damaged();
            pixels = frame;
            return null;
        }
        catch (BadBytesException fault)
        {
            return fault.Problem;
        }
        catch (InvalidDataException)
        {
            return new(ProblemKind.Damaged, ReadPlace.File, "compressed data damaged or cut off", "data that can be unpacked",
                "Export or upload the file again.");
        }
    }

    /// <summary>The intensities of the next frame: stored values times slope plus intercept.</summary>
    /// <param name="to">As many as a frame has pixels.</param>
    /// <param name="slope">Rescale slope.</param>
    /// <param name="intercept">Rescale intercept.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <returns>Null, or what is wrong.</returns>
    public ReadProblem? Next(Span<float> to, double slope, double intercept, CancellationToken ct = default)
    {
        if (Next(out var pixels, ct) is { } problem) return problem;
        StoredPixels.Rescale(pixels.Span, Format, slope, intercept, to);
        return null;
    }

    /// <summary>Lets go of what was taken for reading.</summary>
    public void Dispose() => opening.Dispose();

    private bool Unpack(ReadOnlyMemory<byte> packed)
    {
        if (frame.Length == 0)
        {
            // No packing makes a pixel of less than a bit: a frame that claims more than its bytes can hold takes no memory.
            if (Format.FrameBytes > (1L << 20) + packed.Length * 256L) return false;
            frame = new byte[Format.FrameBytes];
        }
        return File.TransferSyntax.Pixels switch
        {
            DicomPacking.RunLength => RunLength.Unpack(packed.Span, Format.BitsAllocated / 8, frame),
            _ => LosslessJpeg.Is(packed.Span) ? LosslessJpeg.Unpack(packed.Span, Format, frame) : BlockJpeg.Unpack(packed, Format, frame),
        };
    }

    private BadBytesException CutOff() => new(new(ProblemKind.Truncated, Place, "fewer bytes than the frames take",
        $"{Format.Frames} frames of {Format.Columns} × {Format.Rows} pixels of {Format.BitsAllocated} bits", "Export or upload the file again."));

    private ReadProblem Damaged() => new(ProblemKind.Damaged, Place, $"a frame that cannot be unpacked as {File.TransferSyntax.Name}",
        $"{Format.Columns} × {Format.Rows} pixels of at most {Format.BitsAllocated} bits", "Export the file again, best without compression.");

    private static ReadPlace.Header Place => new(DicomTags.PixelData.ToString());
}
