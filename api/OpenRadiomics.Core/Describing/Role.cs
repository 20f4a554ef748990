namespace OpenRadiomics.Core;

/// <summary>What a file is for.</summary>
public enum Role
{
    /// <summary>Nothing of the below, or not said yet.</summary>
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
