namespace OpenRadiomics.Radiomics;

/// <summary>Puts values beside the definitions they belong to.</summary>
internal static class FamilyValues
{
    /// <summary>One value per definition, in the definitions' order.</summary>
    public static IEnumerable<FeatureValue> Of(IFeatureFamily family, Aggregation aggregation, double[] values)
    {
        var definitions = family.Definitions;
        if (values.Length != definitions.Count) throw new ArgumentException($"{values.Length} values for {definitions.Count} features of {family.Code}.");
        return values.Select((value, i) => new FeatureValue(definitions[i].Code, definitions[i].Subcode, aggregation, value));
    }

    /// <summary>NaN for every definition: what an empty region has.</summary>
    public static IEnumerable<FeatureValue> Undefined(IFeatureFamily family, Aggregation aggregation)
    {
        var none = new double[family.Definitions.Count];
        Array.Fill(none, double.NaN);
        return Of(family, aggregation, none);
    }
}
