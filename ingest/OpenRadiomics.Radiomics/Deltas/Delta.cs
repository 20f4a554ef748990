namespace OpenRadiomics.Radiomics;

/// <summary>How a feature changed between two time points.</summary>
/// <param name="Difference">After − before, in the feature's unit. NaN if one of the two is not defined.</param>
/// <param name="Ratio">After / before. NaN if one of the two is not defined, or before is 0.</param>
public readonly record struct Delta(double Difference, double Ratio)
{
    /// <summary>The change between two values of one feature.</summary>
    /// <param name="before">At the first time point.</param>
    /// <param name="after">At the second.</param>
    public static Delta Of(double before, double after) =>
        double.IsFinite(before) && double.IsFinite(after) ? new(after - before, before == 0 ? double.NaN : after / before) : new(double.NaN, double.NaN);

    /// <summary>The change between two extracted features.</summary>
    /// <param name="before">At the first time point.</param>
    /// <param name="after">At the second.</param>
    /// <exception cref="ArgumentException">They are not the same feature, aggregation and settings: what changed would be the measure.</exception>
    public static Delta Of(ExtractedFeature before, ExtractedFeature after) =>
        (before.Definition.Code, before.Definition.Subcode, before.Aggregation, before.SettingsHash)
            == (after.Definition.Code, after.Definition.Subcode, after.Aggregation, after.SettingsHash)
            ? Of(before.Value, after.Value)
            : throw new ArgumentException(
                $"{before.Definition.Code} ({before.Aggregation.Name()}, {before.Settings}) and {after.Definition.Code} ({after.Aggregation.Name()}, {after.Settings}) are not one identity.", nameof(after));
}
