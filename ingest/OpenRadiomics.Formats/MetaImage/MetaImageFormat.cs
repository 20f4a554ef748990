namespace OpenRadiomics.Formats;

/// <summary>
/// MetaImage (MetaIO of ITK): header and voxels in one file (.mha) or in several (.mhd with .raw, .zraw or a list of slices), plain, compressed or as text,
/// either byte order, every scalar type, two to four dimensions.
/// </summary>
internal sealed class MetaImageFormat : OpenedFormat
{
    public const string FormatName = "MetaImage";

    public override string Name => FormatName;

    public override IReadOnlyList<string> Extensions { get; } = [".mha", ".mhd"];

    public override bool Recognises(FileStart start) => !start.IsCompressed && start.Content.Span is var content
        && (content.StartsWith("ObjectType"u8) || content.StartsWith("NDims"u8) || start.HasExtension(Extensions) && content.IndexOf("NDims"u8) >= 0);

    protected override ReadResult<OpenImage> Open(Stream stream, FilesBeside? beside, ReadLimits limits, CancellationToken ct)
    {
        var lines = new HeaderLines(stream, limits);
        var fields = MetaFields.Read(lines, ct);
        if (fields["ObjectType"] is { } type && !type.Equals("Image", StringComparison.OrdinalIgnoreCase))
            throw MetaFields.Bad(ProblemKind.Unsupported, "ObjectType", "an object that is no image", "Image");
        if (fields["ElementNumberOfChannels"] is { } channels && MetaFields.Whole(channels, "ElementNumberOfChannels", 1, int.MaxValue) != 1)
            throw MetaFields.Bad(ProblemKind.Unsupported, "ElementNumberOfChannels", $"{channels} values per voxel", "scalar images");
        var axes = (int)MetaFields.Whole(fields.Needed("NDims"), "NDims", 2, 4);
        var dimensions = fields.Needed("DimSize").Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (dimensions.Length != axes) throw MetaFields.Bad(ProblemKind.Invalid, "DimSize", $"{dimensions.Length} numbers", $"{axes}, as the image has axes");
        var n = Array.ConvertAll(dimensions, word => MetaFields.Whole(word, "DimSize", 1, long.MaxValue));
        var size = ImageSize.Within(limits, "DimSize", n[0], n[1], axes > 2 ? n[2] : 1, axes > 3 ? n[3] : 1, isInterleaved: false);

        var remarks = new List<ReadProblem>();
        var grid = MetaGeometry.Of(fields, axes, size, remarks);
        var storage = Storage(fields, size, remarks);
        var header = new ImageHeader(FormatName, grid, size.Volumes, storage.Coding.Sample, [.. fields.Texts()])
        {
            IsCompressed = storage.Packing == Packing.Zlib,
            IsScaled = storage.Coding is not { Slope: 1, Intercept: 0 },
        };
        return new ReadResult<OpenImage>.Read(new(header, remarks, storage.Open(lines, beside, limits, ct)) { VolumesField = "DimSize",
            SampleField = "ElementType" }, remarks);
    }

    private static VoxelStorage Storage(MetaFields fields, ImageSize size, List<ReadProblem> remarks)
    {
        if (fields["HeaderSizePerSlice"] is { } perSlice && MetaFields.Whole(perSlice, "HeaderSizePerSlice", 0, int.MaxValue) != 0)
            throw MetaFields.Bad(ProblemKind.Unsupported, "HeaderSizePerSlice", "bytes between the slices", "slices without");
        var (slope, intercept) = (Number("ElementToIntensityFunctionSlope", 1), Number("ElementToIntensityFunctionOffset", 0));
        if ((slope, intercept) != (1, 0))
            remarks.Add(new(ProblemKind.Assumed, new ReadPlace.Header("ElementToIntensityFunctionSlope"), "a slope or an offset of intensities",
                "stored intensities", "Store intensities as they are: programs differ in whether they apply it; here it was applied."));
        var isText = fields["BinaryData"] is not null && !fields.IsTrue("BinaryData");
        if (isText && (slope, intercept) != (1, 0)) throw MetaFields.Bad(ProblemKind.Unsupported, "BinaryData",
            "a slope or an offset of numbers written as text", "binary data");
        var files = NumberedFiles.Of(fields.Needed("ElementDataFile"), fields.ListedFiles, "ElementDataFile");
        return new(new(MetaSamples.Of(fields.Needed("ElementType")), fields.IsTrue("ElementByteOrderMSB", "BinaryDataByteOrderMSB"), slope, intercept),
            size.Samples,
            fields.IsTrue("CompressedData") ? Packing.Zlib : Packing.None)
        {
            IsText = isText,
            Files = files is ["LOCAL"] or ["Local"] or ["local"] ? null : files,
            FilesField = "ElementDataFile",
            ByteSkip = fields["HeaderSize"] is { } skip ? MetaFields.Whole(skip, "HeaderSize", -1, 1L << 40) : 0,
        };

        double Number(string key, double otherwise)
        {
            var number = fields[key] is { } text ? MetaFields.Numbers(text, key, 1)[0] : otherwise;
            return double.IsFinite(number) ? number : throw MetaFields.Bad(ProblemKind.Invalid, key, "no finite number", "a number");
        }
    }
}
