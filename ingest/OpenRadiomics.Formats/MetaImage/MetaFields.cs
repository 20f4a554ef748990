using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>The lines of a MetaImage header, "Key = Value" each, up to ElementDataFile, which is always the last.</summary>
internal sealed class MetaFields
{
    private const string Last = "ElementDataFile";

    /// <summary>Keys whose values are numbers, truths or words of the standard; all others may hold any text.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "ObjectType", "NDims", "BinaryData", "BinaryDataByteOrderMSB", "ElementByteOrderMSB", "CompressedData", "CompressedDataSize", "TransformMatrix",
        "Rotation", "Orientation", "Offset", "Position",
        "Origin", "CenterOfRotation", "AnatomicalOrientation", "ElementSpacing", "ElementSize", "DimSize", "HeaderSize", "HeaderSizePerSlice",
        "ElementNumberOfChannels", "ElementType", "ElementMin", "ElementMax",
        "ElementNBits", "ElementToIntensityFunctionSlope", "ElementToIntensityFunctionOffset", "Modality", "SequenceID", "ID", "ParentID", "Color",
        "DistanceUnits",
    };

    private static readonly string[] KnownTexts = ["Comment", "Name", "ObjectSubType", "TransformType", "AcquisitionDate", Last];

    private readonly Dictionary<string, string> fields = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A line for each file with voxels, where ElementDataFile says LIST.</summary>
    public List<string> ListedFiles { get; } = [];

    /// <exception cref="BadBytesException">No MetaImage, or a line that is none of its.</exception>
    public static MetaFields Read(HeaderLines lines, CancellationToken ct)
    {
        var read = new MetaFields();
        for (var first = true; ; first = false)
        {
            ct.ThrowIfCancellationRequested();
            if (lines.Next() is not { } line) throw first ? Bad(ProblemKind.Empty, null, "no bytes", "a MetaImage")
                : Bad(ProblemKind.Truncated, Last, "the end of the file", "the line that says where the voxels are");
            var parts = line.Split(['=', ':'], 2);
            if (parts.Length < 2 || parts[0].Trim() is not { Length: > 0 } key)
                throw first ? Bad(ProblemKind.WrongFormat, null, "bytes that are no MetaImage header", "ObjectType = Image")
                    : Bad(ProblemKind.Invalid, null, "a line that is no \"Key = Value\"", "one for each line");
            if (!read.fields.TryAdd(key, parts[1].Trim())) throw Bad(ProblemKind.Invalid, Plain.Contains(key) ? key : null, "a key that is there twice",
                "each key once");
            if (!key.Equals(Last, StringComparison.OrdinalIgnoreCase)) continue;
            if (parts[1].Trim().StartsWith("LIST", StringComparison.Ordinal))
                while (lines.Next() is { } file)
                    if (!string.IsNullOrWhiteSpace(file)) read.ListedFiles.Add(file.Trim());
            return read;
        }
    }

    /// <summary>The first of these keys that the header has; null where it has none.</summary>
    public string? this[params ReadOnlySpan<string> keys]
    {
        get
        {
            foreach (var key in keys)
                if (fields.TryGetValue(key, out var value)) return value;
            return null;
        }
    }

    /// <exception cref="BadBytesException">The header lacks it.</exception>
    public string Needed(string key) => this[key] ?? throw Bad(ProblemKind.Invalid, key, "nothing", "a value, which every header needs");

    /// <summary>All that is not numbers. A key may name a person as its value may, so both are told where the key is not of the standard.</summary>
    public IEnumerable<TextField> Texts() =>
    [
        .. fields.Where(field => !Plain.Contains(field.Key) && field.Value.Length > 0
            && !(field.Key.Equals(Last, StringComparison.OrdinalIgnoreCase) && field.Value == "LOCAL"))
            .Select((field, i) => KnownTexts.FirstOrDefault(key => key.Equals(field.Key, StringComparison.OrdinalIgnoreCase)) is { } known
                ? new TextField(known, field.Value) : new($"further field {i + 1}", $"{field.Key}: {field.Value}")),
        .. ListedFiles.Count > 0 ? [new TextField("listed files", string.Join('\n', ListedFiles))] : Array.Empty<TextField>(),
    ];

    /// <summary>True or False; what is missing is false.</summary>
    /// <exception cref="BadBytesException">Neither.</exception>
    public bool IsTrue(params ReadOnlySpan<string> keys) => this[keys] switch
    {
        null => false,
        var text when text.StartsWith("T", StringComparison.OrdinalIgnoreCase) || text == "1" => true,
        var text when text.StartsWith("F", StringComparison.OrdinalIgnoreCase) || text == "0" => false,
        _ => throw Bad(ProblemKind.Invalid, keys[0], "neither true nor false", "True or False"),
    };

    /// <exception cref="BadBytesException">No whole number within the bounds.</exception>
    public static long Whole(string text, string key, long least, long most) =>
        long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number : throw Bad(ProblemKind.Invalid, key, "no number in range",
                string.Create(CultureInfo.InvariantCulture, $"a whole number from {least} to {most}"));

    /// <exception cref="BadBytesException">Something is no number, or there are not as many as asked for.</exception>
    public static double[] Numbers(string text, string key, int count)
    {
        var words = text.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != count) throw Bad(ProblemKind.Invalid, key, $"{words.Length} numbers", $"{count}");
        return Array.ConvertAll(words, word => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number
            : throw Bad(ProblemKind.Invalid, key, "something that is no number", "a decimal number"));
    }

    public static BadBytesException Bad(ProblemKind kind, string? key, string found, string expected) =>
        new(new(kind, key is null ? ReadPlace.File : new ReadPlace.Header(key), found, expected,
            "Write the image again; see the documentation of MetaIO, itk.org."));
}
