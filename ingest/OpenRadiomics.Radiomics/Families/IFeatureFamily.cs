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

    /// <summary>
    /// The same work in parts that may be done at the same time, in any order; their values one after another are those of <see cref="Compute"/>, bit for bit.
    /// A family is one part unless it says otherwise: only one that takes a good share of the whole set's time need do so.
    /// </summary>
    IReadOnlyList<Func<IEnumerable<FeatureValue>>> Parts(Region region) => [() => Compute(region)];

    /// <summary>Whether its values are made by another family's parts and only picked up: it is done last, so that no thread waits for them.</summary>
    bool IsPickedUp => false;
}
