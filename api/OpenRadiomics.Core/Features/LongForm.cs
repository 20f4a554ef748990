namespace OpenRadiomics.Core;

/// <summary>
/// The long form in which feature values are handed out: a row for each value, texts first, the value last. Columns stay in their order for ever; new texts are
/// added before the value.
/// </summary>
public static class LongForm
{
    public const string Version = "version", Value = "value";

    /// <summary>What a row says of its region.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning, Func<FeatureRegion, string?> Of)> OfRegion =
    [
        ("subject", "whose", r => r.Subject), ("session", "visit or time point", r => r.Session),
        ("scan", "the image: a file of the version where it is there", r => r.Scan),
        ("mask", "the segmentation: a file of the version where it is there", r => r.Mask), ("roi", "name of the region", r => r.Roi),
        ("label", "number of the region in its segmentation", r => r.Label),
        ("reader", "who drew it", r => r.Reader), ("repeat", "which repetition", r => r.Repeat), ("modality", "DICOM modality of the scan", r => r.Modality),
        ("manufacturer", "of the scanner", r => r.Manufacturer), ("model", "of the scanner", r => r.Model),
    ];

    /// <summary>What it says of its feature.</summary>
    public static readonly IReadOnlyList<(string Name, string Meaning, Func<FeatureColumn, string?> Of)> OfColumn =
    [
        ("ibsi_code", "IBSI code, or program:name where IBSI has none", c => c.Identity.Code),
        ("ibsi_subcode", "tells apart features that share a code", c => c.Identity.Subcode),
        ("aggregation_code", "IBSI code of the aggregation", c => c.Identity.Aggregation),
        ("filter", "image filter; nothing for the original image", c => c.Identity.Filter),
        ("unit", "unit; nothing for pure numbers", c => c.Identity.Unit),
        ("settings_hash", "SHA-256 of the canonical settings on which the feature depends; nothing where they are unknown", c => c.Identity.SettingsHash()),
        ("relation", "exact, or offset or differs: then the values are not the IBSI feature's as they stand", c => c.Relation),
        ("conversion", "what makes them the IBSI feature's", c => c.Conversion),
        ("software", "what computed them", c => c.Software), ("software_version", "its version", c => c.SoftwareVersion),
        ("table", "the table they are from", c => c.Table.ToString()),
        ("feature", "the author's name for the column", c => c.Name), ("identity", "equal for comparable values", c => c.Key()),
    ];

    /// <summary>The names of all text columns.</summary>
    public static IReadOnlyList<string> Texts { get; } = [Version, .. OfRegion.Select(text => text.Name), .. OfColumn.Select(text => text.Name)];

    /// <summary>The texts of regions, column by column, as <see cref="LongRows"/> wants them.</summary>
    public static string?[][] TextsOf(IReadOnlyList<FeatureRegion> regions) => [.. OfRegion.Select(text => regions.Select(text.Of).ToArray())];
}

/// <summary>Rows of the long form, gathered column by column up to a number of them.</summary>
public sealed class LongRows(int most)
{
    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>The text columns, in the order of <see cref="LongForm.Texts"/>; filled up to <see cref="Count"/>.</summary>
    public IReadOnlyList<string?[]> Texts { get; } = [.. LongForm.Texts.Select(_ => new string?[most])];

    /// <summary>The values.</summary>
    public double?[] Values { get; } = new double?[most];

    public bool IsFull => Count == most;

    /// <summary>Adds rows for the values of a column, from a region on, until all are in or there is no more room.</summary>
    /// <param name="version">The version.</param>
    /// <param name="column">The column.</param>
    /// <param name="regions">Texts of the version's regions: <see cref="LongForm.TextsOf"/>.</param>
    /// <param name="wanted">Which regions are wanted; null for all.</param>
    /// <param name="from">The first region.</param>
    /// <returns>The region to go on with; the number of regions where all are in.</returns>
    public int Add(string version, FeatureColumn column, string?[][] regions, Func<int, double, bool>? wanted, int from)
    {
        var (start, region) = (Count, from);
        Span<int> places = stackalloc int[Math.Min(most - Count, 4096)];
        var taken = 0;
        for (; region < column.Values.Length && taken < places.Length; region++)
            if (column.Values[region] is { } value && wanted?.Invoke(region, value) is not false)
            {
                Values[start + taken] = value;
                places[taken++] = region;
            }
        places = places[..taken];
        Texts[0].AsSpan(start, taken).Fill(version);
        for (var key = 0; key < regions.Length; key++)
        {
            var texts = regions[key];
            var to = Texts[1 + key].AsSpan(start, taken);
            if (taken == region - from) texts.AsSpan(from, taken).CopyTo(to);
            else for (var i = 0; i < places.Length; i++) to[i] = texts[places[i]];
        }
        for (var text = 0; text < LongForm.OfColumn.Count; text++)
            Texts[1 + regions.Length + text].AsSpan(start, taken).Fill(LongForm.OfColumn[text].Of(column));
        Count += taken;
        return region;
    }

    /// <summary>Forgets the rows.</summary>
    public void Clear() => Count = 0;
}
