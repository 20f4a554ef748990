namespace OpenRadiomics.Formats;

/// <summary>A row of a manifest: what a file is, or one label of a file that holds several.</summary>
/// <param name="Path">Path in the folder, with forward slashes.</param>
/// <param name="Role">What it is for.</param>
public sealed record ManifestEntry(string Path, FileRole Role)
{
    /// <summary>Whose it is, or empty.</summary>
    public string Subject { get; init; } = "";

    /// <summary>Visit or time point, or empty.</summary>
    public string Session { get; init; } = "";

    /// <summary>For a segmentation: the path of the scan it was drawn on; or empty.</summary>
    public string Scan { get; init; } = "";

    /// <summary>Name of the region, or empty.</summary>
    public string Roi { get; init; } = "";

    /// <summary>The region's number in the segmentation; empty for "whatever is not 0".</summary>
    public string Label { get; init; } = "";

    /// <summary>Who drew it, or empty.</summary>
    public string Reader { get; init; } = "";

    /// <summary>Which repetition, or empty.</summary>
    public string Repeat { get; init; } = "";

    /// <summary>SPDX identifier or LicenseRef-…, or empty for the role's or deposit's.</summary>
    public string Licence { get; init; } = "";
}

/// <summary>What a file of a deposit is for.</summary>
public enum FileRole
{
    /// <summary>Nothing of the below, or not known.</summary>
    Other,

    /// <summary>Images.</summary>
    Scan,

    /// <summary>Regions of interest.</summary>
    Segmentation,

    /// <summary>Feature values of deposited regions.</summary>
    FeatureTable,

    /// <summary>Feature values of a phantom.</summary>
    PhantomTable,

    /// <summary>Settings of the extraction software.</summary>
    Settings,

    /// <summary>Imaging or analysis protocol.</summary>
    Protocol,

    /// <summary>Outcome and clinical tables.</summary>
    Clinical,

    /// <summary>Definition, formula and unit of own columns.</summary>
    Dictionary,

    /// <summary>Program source.</summary>
    Code,
}
