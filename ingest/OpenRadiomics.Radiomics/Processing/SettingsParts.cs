namespace OpenRadiomics.Radiomics;

/// <summary>The parts of <see cref="ProcessingSettings"/> on which a feature may depend.</summary>
[Flags]
public enum SettingsParts
{
    /// <summary>Interpolation of image and mask.</summary>
    Interpolation = 1,

    /// <summary>Re-segmentation of the intensity mask.</summary>
    Resegmentation = 2,

    /// <summary>Discretisation for intensity histogram and texture.</summary>
    Discretisation = 4,

    /// <summary>Discretisation for the intensity–volume histogram.</summary>
    VolumeHistogram = 8,

    /// <summary>Texture: GLCM distance, symmetry and weighting.</summary>
    Cooccurrence = 16,

    /// <summary>Texture: run length weighting.</summary>
    RunLength = 32,

    /// <summary>Texture: NGTDM distance.</summary>
    ToneDifference = 64,

    /// <summary>Texture: NGLDM distance and coarseness.</summary>
    Dependence = 128,

    /// <summary>What takes the place of the image's intensities: filter and normalisation.</summary>
    Filter = 256,

    /// <summary>What a feature of the morphological mask alone depends on.</summary>
    Shape = Interpolation,

    /// <summary>What a feature of the intensities depends on.</summary>
    Intensity = Interpolation | Resegmentation | Filter,

    /// <summary>What a feature of the grey levels depends on.</summary>
    Levels = Intensity | Discretisation,

    /// <summary>All of them.</summary>
    All = Levels | VolumeHistogram | Cooccurrence | RunLength | ToneDifference | Dependence,
}
