namespace OpenRadiomics.Radiomics;

/// <summary>How units of features are spelt.</summary>
public static class Units
{
    /// <summary>No unit.</summary>
    public const string One = "1";

    /// <summary>Millimetre.</summary>
    public const string Millimetre = "mm";

    /// <summary>Square millimetre.</summary>
    public const string SquareMillimetre = "mm²";

    /// <summary>Cubic millimetre.</summary>
    public const string CubicMillimetre = "mm³";

    /// <summary>Per millimetre.</summary>
    public const string PerMillimetre = "mm⁻¹";

    /// <summary>The intensity's own unit: HU, SUV or arbitrary.</summary>
    public const string Intensity = "intensity";

    /// <summary>The square of the intensity's unit.</summary>
    public const string SquareIntensity = "intensity²";

    /// <summary>Intensity times cubic millimetre.</summary>
    public const string IntensityVolume = "intensity·mm³";

    /// <summary>Grey levels, that is, bin numbers.</summary>
    public const string Level = "level";

    /// <summary>The square of grey levels.</summary>
    public const string SquareLevel = "level²";

    /// <summary>The third power of grey levels.</summary>
    public const string CubicLevel = "level³";

    /// <summary>The fourth power of grey levels.</summary>
    public const string FourthPowerLevel = "level⁴";

    /// <summary>The square of a number of voxels.</summary>
    public const string SquareVoxels = "voxels²";

    /// <summary>A number of voxels, also its slope per grey level.</summary>
    public const string Voxels = "voxels";
}
