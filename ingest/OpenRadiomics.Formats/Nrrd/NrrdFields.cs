namespace OpenRadiomics.Formats;

/// <summary>The lines of an NRRD header, sorted into fields, key/value pairs and comments. Nothing is understood yet.</summary>
internal sealed class NrrdFields
{
    private static readonly HashSet<string> Numeric = new(StringComparer.Ordinal)
    {
        "dimension", "type", "blocksize", "encoding", "endian", "min", "max", "oldmin", "oldmax", "lineskip", "byteskip", "number", "sizes", "spacings",
        "thicknesses", "axismins", "axismaxs",
        "centers", "centerings", "kinds", "space", "spacedimension", "spaceorigin", "spacedirections", "measurementframe",
    };

    private readonly Dictionary<string, string> fields = new(StringComparer.Ordinal);
    private readonly List<(string Key, string Value)> pairs = [];
    private readonly List<string> comments = [];

    /// <summary>A line for each file with voxels, where the field says LIST.</summary>
    public List<string> ListedFiles { get; } = [];

    public IReadOnlyList<(string Key, string Value)> Pairs => pairs;

    /// <summary>Reads to the empty line before the voxels, or to the end of a detached header.</summary>
    /// <exception cref="BadBytesException">No NRRD, or a line that is none of the three.</exception>
    public static NrrdFields Read(HeaderLines lines, CancellationToken ct)
    {
        var fields = new NrrdFields();
        if (lines.Next() is not { } magic) throw Bad(ProblemKind.Empty, "file", "no bytes", "an NRRD image");
        if (magic.Length != 8 || !magic.StartsWith("NRRD000", StringComparison.Ordinal))
            throw Bad(ProblemKind.WrongFormat, "magic", "bytes that are no NRRD header", "NRRD0001 … NRRD0005");
        if (magic[7] is < '1' or > '5') throw Bad(ProblemKind.Unsupported, "version", "a version of NRRD that is not known here", "NRRD0001 … NRRD0005");
        while (lines.Next() is { Length: > 0 } line)
        {
            ct.ThrowIfCancellationRequested();
            fields.Take(line, lines);
        }
        return fields;
    }

    /// <summary>A field by its name in lower case without spaces; null where the header lacks it.</summary>
    public string? this[string name] => fields.GetValueOrDefault(name);

    /// <exception cref="BadBytesException">The header lacks it.</exception>
    public string Needed(string name, string said) => this[name] ?? throw Bad(ProblemKind.Invalid, said, "nothing", "a value, which every header needs");

    /// <summary>All that is not numbers. A key may name a person as its value may, so both are told.</summary>
    public IEnumerable<TextField> Texts() =>
    [
        .. fields.Where(field => !Numeric.Contains(field.Key) && field.Value.Length > 0)
            .Select((field, i) => new TextField(Known(field.Key) ?? $"unknown field {i + 1}",
                Known(field.Key) is null ? $"{field.Key}: {field.Value}" : field.Value)),
        .. ListedFiles.Count > 0 ? [new TextField("data file", string.Join('\n', ListedFiles))] : Array.Empty<TextField>(),
        .. pairs.Select((pair, i) => new TextField($"key/value pair {i + 1}", $"{pair.Key}: {pair.Value}")),
        .. comments.Count > 0 ? [new TextField("comments", string.Join('\n', comments))] : Array.Empty<TextField>(),
    ];

    private static string? Known(string field) => field switch
    {
        "content" => "content",
        "sampleunits" => "sample units",
        "labels" => "labels",
        "units" => "units",
        "spaceunits" => "space units",
        "datafile" => "data file",
        _ => null,
    };

    private void Take(string line, HeaderLines lines)
    {
        if (line[0] == '#') { comments.Add(line.TrimStart('#', ' ')); return; }
        var colon = line.IndexOf(':');
        if (colon <= 0) throw Bad(ProblemKind.Invalid, "header", "a line that is neither field nor key/value pair nor comment",
            "\"field: value\", \"key:=value\" or \"# comment\"");
        if (colon + 1 < line.Length && line[colon + 1] == '=') { pairs.Add((line[..colon], Unescaped(line[(colon + 2)..]))); return; }
        var (name, value) = (line[..colon].Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant(), line[(colon + 1)..].Trim());
        if (!fields.TryAdd(name, value)) throw Bad(ProblemKind.Invalid, Known(name) ?? (Numeric.Contains(name) ? name : "header"),
            "a field that is there twice", "each field once");
        if (name == "datafile" && value.StartsWith("LIST", StringComparison.Ordinal))
            while (lines.Next() is { Length: > 0 } file) ListedFiles.Add(file.Trim());
    }

    private static string Unescaped(string text) => text.Replace("\\\\", "\0", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal)
        .Replace('\0', '\\');

    public static BadBytesException Bad(ProblemKind kind, string field, string found, string expected) =>
        new(new(kind, field == "file" ? ReadPlace.File : new ReadPlace.Header(field), found, expected,
            "Write the image again; see the definition of NRRD, teem.sourceforge.net/nrrd/format.html."));
}
