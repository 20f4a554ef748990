using System.Globalization;

namespace OpenRadiomics.Radiomics;

/// <summary>What IBSI 2 agreed an intensity-based statistic of a response map of the CT phantom to be.</summary>
/// <param name="Configuration">Id of the configuration, see <see cref="IbsiFilterConfigurations"/>.</param>
/// <param name="Feature">The manual's name of the feature.</param>
/// <param name="Code">IBSI code.</param>
/// <param name="Value">The reference value, in the feature's unit.</param>
/// <param name="Tolerance">The tolerance, in the same unit.</param>
/// <param name="Tag">Name of the feature in the compliance sheets.</param>
public sealed record FilterReferenceValue(string Configuration, string Feature, string Code, double Value, double Tolerance, string Tag)
{
    /// <summary>The 323 values: eighteen statistics under eighteen configurations, but for 9S40 under 8.B, on which no agreement was reached.</summary>
    public static IReadOnlyList<FilterReferenceValue> All { get; } = [.. EmbeddedTable.Rows("filter_reference_values.csv").Select(Parse)];

    private static FilterReferenceValue Parse(string[] row) => new(
        row[0], row[1], row[2], double.Parse(row[3], CultureInfo.InvariantCulture), double.Parse(row[4], CultureInfo.InvariantCulture), row[5]);
}
