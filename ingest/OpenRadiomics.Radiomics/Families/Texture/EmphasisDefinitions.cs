namespace OpenRadiomics.Radiomics;

/// <summary>The catalogue rows that GLRLM, GLSZM, GLDZM and NGLDM share: one formula, four words for the item counted and its measure.</summary>
internal static class EmphasisDefinitions
{
    /// <param name="items">What is counted: runs, zones, neighbourhoods.</param>
    /// <param name="measure">What is measured of an item: length, size, distance, dependence.</param>
    /// <param name="dependsOn">The settings on which the family depends.</param>
    /// <param name="names">Code, name and tag of each feature, in the manual's order.</param>
    public static IReadOnlyList<FeatureDefinition> Of(
        string items, string measure, SettingsParts dependsOn, IReadOnlyList<(string Code, string Name, string Tag)> names)
    {
        (string Formula, string Unit, string Range)[] meanings =
        [
            ($"Mean over {items} of 1/{measure}².", Units.One, "(0, 1]"),
            ($"Mean over {items} of {measure}².", Units.One, "[1, ∞)"),
            ($"Mean over {items} of 1/level².", Units.One, "(0, 1]"),
            ($"Mean over {items} of level².", Units.One, "[1, ∞)"),
            ($"Mean over {items} of 1/(level²·{measure}²).", Units.One, "(0, 1]"),
            ($"Mean over {items} of level²/{measure}².", Units.One, "(0, ∞)"),
            ($"Mean over {items} of {measure}²/level².", Units.One, "(0, ∞)"),
            ($"Mean over {items} of level²·{measure}².", Units.One, "[1, ∞)"),
            ($"Sum over levels of the squared number of {items} of that level, divided by the number of {items}.", Units.One, "(0, ∞)"),
            ($"Sum over levels of the squared number of {items} of that level, divided by the squared number of {items}.", Units.One, "(0, 1]"),
            ($"Sum over values of {measure} of the squared number of {items} with that value, divided by the number of {items}.", Units.One, "(0, ∞)"),
            ($"Sum over values of {measure} of the squared number of {items} with that value, divided by the squared number of {items}.", Units.One, "(0, 1]"),
            ($"Number of {items} divided by the number of voxels, both summed over merged matrices.", Units.One, "(0, 1]"),
            ($"Variance of the level over {items}, dividing by their number.", Units.SquareLevel, "[0, ∞)"),
            ($"Variance of the {measure} over {items}, dividing by their number.", Units.SquareVoxels, "[0, ∞)"),
            ($"Minus the sum of p·log2 p, where p is the part of {items} with a level and a {measure}.", Units.One, "[0, ∞)"),
            ($"Sum of p², where p is the part of {items} with a level and a {measure}.", Units.One, "(0, 1]"),
        ];
        return [.. names.Zip(meanings, (n, m) => new FeatureDefinition(n.Code, "", n.Name, n.Tag, m.Formula, m.Unit, m.Range, dependsOn))];
    }
}
