namespace OpenRadiomics.Core;

/// <summary>A region of interest of a version, with all that is known of it; null where nothing is.</summary>
/// <param name="Subject">Whose.</param>
/// <param name="Session">Visit or time point.</param>
/// <param name="Scan">The scan; a file of the version where it is there, else as the table names it.</param>
/// <param name="Mask">The segmentation, likewise.</param>
/// <param name="Roi">The region's name.</param>
/// <param name="Label">The region's number in its segmentation.</param>
/// <param name="Reader">Who drew it.</param>
/// <param name="Repeat">Which repetition.</param>
/// <param name="Joined">A segmentation of the version draws it; else it is known by the keys of a table alone.</param>
public sealed record FeatureRegion(
    string? Subject, string? Session, string? Scan, string? Mask, string? Roi, string? Label, string? Reader, string? Repeat, bool Joined)
{
    /// <summary>DICOM modality of its scan.</summary>
    public string? Modality { get; init; }

    /// <summary>How its scan was acquired, by the names of protocols: <c>manufacturer</c>, <c>slice thickness (mm)</c>, ….</summary>
    public IReadOnlyDictionary<string, string> Facts { get; init; } = NoFacts;

    /// <summary>Who made the scanner.</summary>
    public string? Manufacturer => Facts.GetValueOrDefault("manufacturer");

    /// <summary>Which scanner.</summary>
    public string? Model => Facts.GetValueOrDefault("model");

    private static readonly IReadOnlyDictionary<string, string> NoFacts = new Dictionary<string, string>();
}
