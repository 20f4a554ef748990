namespace OpenRadiomics.Radiomics;

/// <summary>A family of features: computed together, from the same view of the region. Stateless; safe on many threads.</summary>
public interface IFeatureFamily
{
    /// <summary>IBSI code of the family, for example <c>HCUG</c>.</summary>
    string Code { get; }

    /// <summary>What the manual abbreviates it to, for example <c>MORPH</c>.</summary>
    string Abbreviation { get; }

    /// <summary>The manual's name, in small letters.</summary>
    string Name { get; }

    /// <summary>Every feature of the family, in the manual's order.</summary>
    IReadOnlyList<FeatureDefinition> Definitions { get; }

    /// <summary>
    /// The family's values for a region: one per definition, for each aggregation that the settings' <see cref="ProcessingSettings.Dimensions"/> ask for.
    /// A value is NaN where its definition gives none (an empty region, a denominator of zero).
    /// </summary>
    IEnumerable<FeatureValue> Compute(Region region);
}
