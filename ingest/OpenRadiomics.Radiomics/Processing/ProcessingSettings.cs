namespace OpenRadiomics.Radiomics;

/// <summary>Everything that decides a feature's value besides volume and mask: the settings of the IBSI processing chain.</summary>
/// <param name="Interpolation">Resampling; null leaves image and mask on their grid.</param>
/// <param name="Resegmentation">What the intensity mask loses.</param>
/// <param name="Discretisation">Grey levels of intensity histogram and texture.</param>
/// <param name="VolumeHistogram">Grey levels of the intensity–volume histogram; <see cref="Radiomics.Discretisation.None"/> steps through whole
/// numbers.</param>
/// <param name="Dimensions">Which texture aggregations are computed. No part of any value's settings: the aggregation itself says it.</param>
/// <param name="Texture">Parameters of the texture matrices.</param>
/// <param name="Filter">The filter whose response map takes the image's place for all but shape and re-segmentation; null for none.</param>
/// <param name="Normalisation">What the whole image's intensities become before anything else; null leaves them as they are, as IBSI does.</param>
public sealed record ProcessingSettings(
    Interpolation? Interpolation, Resegmentation Resegmentation, Discretisation Discretisation,
    Discretisation VolumeHistogram, Dimensions Dimensions, TextureSettings Texture,
    ImageFilter? Filter = null, PyRadiomicsNormalisation? Normalisation = null)
{
    /// <summary>
    /// Where bins begin if nothing else is said: the re-segmentation's lower bound, which says nothing of a response map; null for the region's minimum.
    /// </summary>
    internal double? LowestIntensity => Filter is null ? Resegmentation.Low : null;

    /// <summary>The same for the highest intensity.</summary>
    internal double? HighestIntensity => Filter is null ? Resegmentation.High : null;

    /// <summary>The canonical form of the parts named: equal text means equal settings. <see cref="CanonicalSettings"/> describes it.</summary>
    public string Canonical(SettingsParts parts) => CanonicalSettings.Write(this, parts);

    /// <summary>SHA-256 of the canonical form (UTF-8), in lower-case hexadecimal.</summary>
    public string Hash(SettingsParts parts) => CanonicalSettings.Hash(Canonical(parts));

    /// <summary>The canonical form of some parts, taken from a written one that holds all.</summary>
    /// <param name="canonical">What <see cref="Canonical"/> wrote.</param>
    /// <param name="parts">Which parts.</param>
    /// <returns>The text, or null if one of the parts is not in it.</returns>
    public static string? CanonicalOf(string canonical, SettingsParts parts) => CanonicalSettings.Parts(canonical, parts);

    /// <summary>SHA-256 of a canonical form (UTF-8), in lower-case hexadecimal.</summary>
    /// <param name="canonical">The form, or a part of it.</param>
    public static string HashOf(string canonical) => CanonicalSettings.Hash(canonical);
}
