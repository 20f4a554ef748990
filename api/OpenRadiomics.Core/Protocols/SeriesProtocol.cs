namespace OpenRadiomics.Core;

/// <summary>How one series was acquired and reconstructed, as its headers say: evidence for item 1 of the RQS, image protocol quality.</summary>
/// <param name="Modality">DICOM modality: CT, MR, PT, …</param>
/// <param name="Source">Where it was read: dicom, sidecar for a JSON file beside an image, or stated for a table that the author filled in.</param>
/// <param name="Subject">Whom it shows.</param>
/// <param name="Example">The first of its files.</param>
/// <param name="Files">How many files it has.</param>
/// <param name="Facts">What is told, by name; a value of its own unit.</param>
/// <param name="Missing">What is usual for the modality and not told.</param>
public sealed record SeriesProtocol(
    string Modality, string Source, string? Subject, AssetPath Example, int Files, IReadOnlyDictionary<string, string> Facts, IReadOnlyList<string> Missing)
{
    /// <summary>Facts that no header tells: the author states them in a table.</summary>
    public IReadOnlyList<string> Stated { get; init; } = [];
}

/// <summary>What all series of one modality say, in short.</summary>
/// <param name="Modality">DICOM modality.</param>
/// <param name="Series">How many series.</param>
/// <param name="Facts">Each fact with its values, in alphabetical order.</param>
public sealed record ModalityProtocol(string Modality, int Series, IReadOnlyList<ProtocolSummary> Facts);

/// <summary>One fact over all series of a modality.</summary>
/// <param name="Name">The fact: <c>slice thickness (mm)</c>.</param>
/// <param name="Told">In how many series it is told.</param>
/// <param name="Values">Its values, the most frequent first, at most 20.</param>
public sealed record ProtocolSummary(string Name, int Told, IReadOnlyList<ProtocolValue> Values);

/// <summary>A value and in how many series it stands.</summary>
public sealed record ProtocolValue(string Value, int Series);

/// <summary>The disclosure of a version: in short, and series by series.</summary>
/// <param name="Modalities">In the order of their names.</param>
/// <param name="Series">In the order of their first files.</param>
public sealed record ProtocolView(IReadOnlyList<ModalityProtocol> Modalities, IReadOnlyList<SeriesProtocol> Series)
{
    private const int MostValues = 20;

    /// <summary>Sums up what a report says.</summary>
    public static ProtocolView Of(IReadOnlyList<SeriesProtocol> series) => new(
        [.. series.GroupBy(one => one.Modality).OrderBy(group => group.Key,
            StringComparer.Ordinal).Select(group => new ModalityProtocol(group.Key, group.Count(), Summary([.. group])))], series);

    private static ProtocolSummary[] Summary(IReadOnlyList<SeriesProtocol> series) =>
    [
        .. series.SelectMany(one => one.Facts.Keys.Concat(one.Missing)).Distinct().Order(StringComparer.Ordinal).Select(name =>
        {
            var told = series.Select(one => one.Facts.GetValueOrDefault(name)).OfType<string>().ToArray();
            return new ProtocolSummary(name, told.Length,
                [.. told.GroupBy(value => value).OrderByDescending(same => same.Count()).ThenBy(same => same.Key,
                    StringComparer.Ordinal).Take(MostValues).Select(same => new ProtocolValue(same.Key, same.Count()))]);
        }),
    ];
}
