using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>How the frames of an image are stored (PS3.3 section C.7.6.3): one sample a pixel, of 8, 16 or 32 bits, or floating point numbers.</summary>
/// <param name="Rows">Pixels down a frame.</param>
/// <param name="Columns">Pixels along a row.</param>
/// <param name="Frames">Frames of the instance: 1 but for multi-frame ones.</param>
/// <param name="BitsAllocated">Bits a pixel takes: 8, 16 or 32; 32 and 64 for floating point.</param>
/// <param name="BitsStored">Bits that count.</param>
/// <param name="HighBit">The highest bit that counts.</param>
/// <param name="IsSigned">Two's complement.</param>
/// <param name="IsFloat">Float Pixel Data or Double Float Pixel Data.</param>
public sealed record DicomPixelFormat(int Rows, int Columns, int Frames, int BitsAllocated, int BitsStored, int HighBit, bool IsSigned, bool IsFloat)
{
    /// <summary>Pixels of a frame.</summary>
    public int FramePixels => Rows * Columns;

    /// <summary>Bytes of a frame that is not compressed.</summary>
    public int FrameBytes => FramePixels * (BitsAllocated / 8);

    /// <summary>What a data set says of its pixels, or why they are not read here.</summary>
    /// <param name="set">An image.</param>
    public static ReadResult<DicomPixelFormat> Of(DicomDataSet set)
    {
        var isFloat = set.Contains(DicomTags.FloatPixelData) || set.Contains(DicomTags.DoubleFloatPixelData);
        if (!isFloat && !set.Contains(DicomTags.PixelData))
            return Refuse(ProblemKind.Unsupported, DicomTags.PixelData, "no pixel data", "an image", "Deposit the images; other objects carry no volume.");
        if (set.Integer(DicomTags.SamplesPerPixel) is { } samples and not 1)
            return Refuse(ProblemKind.Unsupported, DicomTags.SamplesPerPixel, Told(samples), "1: colour carries no intensities",
                "Deposit the images the colours were made from.");
        if (set.Text(DicomTags.PhotometricInterpretation) is { } photometric and not ("MONOCHROME2" or "MONOCHROME1"))
            return Refuse(ProblemKind.Unsupported, DicomTags.PhotometricInterpretation, photometric.StartsWith("PALETTE", StringComparison.Ordinal)
                ? "a palette" : "neither of these", "MONOCHROME1 or MONOCHROME2", "Deposit the images the colours were made from.");
        if (set.Integer(DicomTags.Rows) is not (> 0 and var rows))
            return Refuse(ProblemKind.Invalid, DicomTags.Rows, "no positive number", "pixels down a frame", "Export the image again.");
        if (set.Integer(DicomTags.Columns) is not (> 0 and var columns))
            return Refuse(ProblemKind.Invalid, DicomTags.Columns, "no positive number", "pixels along a row", "Export the image again.");
        if ((long)rows * columns > 1 << 27) return Refuse(ProblemKind.TooLarge, DicomTags.Rows, $"{rows} × {columns} pixels",
            "at most 134,217,728 pixels in a frame", "Crop the image.");
        var frames = set.Contains(DicomTags.NumberOfFrames) ? set.Integer(DicomTags.NumberOfFrames) ?? 0 : 1;
        if (frames < 1) return Refuse(ProblemKind.Invalid, DicomTags.NumberOfFrames, "no positive number", "the frames there are", "Export the image again.");

        var allocated = isFloat ? set.Contains(DicomTags.FloatPixelData) ? 32 : 64 : set.Integer(DicomTags.BitsAllocated) ?? 0;
        if (!isFloat && allocated is not (8 or 16 or 32))
            return Refuse(ProblemKind.Unsupported, DicomTags.BitsAllocated, Told(allocated), "8, 16 or 32", "Export the image with 16 bits.");
        var stored = isFloat ? allocated : set.Integer(DicomTags.BitsStored) ?? allocated;
        var high = isFloat ? allocated - 1 : set.Integer(DicomTags.HighBit) ?? stored - 1;
        if (stored < 1 || high > allocated - 1 || high - stored + 1 < 0)
            return Refuse(ProblemKind.Invalid, DicomTags.BitsStored, $"{stored} bits up to bit {high} of {allocated}", "bits within those allocated",
                "Export the image again.");
        return new ReadResult<DicomPixelFormat>.Read(new(rows, columns, frames, allocated, stored, high, set.Integer(DicomTags.PixelRepresentation) == 1,
            isFloat), []);
    }

    private static string Told(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static ReadResult<DicomPixelFormat> Refuse(ProblemKind kind, DicomTag tag, string found, string expected, string remedy) =>
        new ReadResult<DicomPixelFormat>.Refused(new(kind, new ReadPlace.Header(tag.ToString()), found, expected, remedy));
}
