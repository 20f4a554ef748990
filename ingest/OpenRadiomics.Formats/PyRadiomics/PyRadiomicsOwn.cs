using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>
/// Values as PyRadiomics defines them where IBSI does otherwise or has none, from IBSI's values of the same region: the deviations are known exactly.
/// </summary>
internal sealed class PyRadiomicsOwn(IReadOnlyDictionary<(string, string), ExtractedFeature> ibsi, Region region, PyRadiomicsParameters parameters)
{
    private const string Prefix = "pyradiomics:";
    private static readonly string[] ToneDifferences = ["QCDE", "65HE", "NQ30", "HDEZ", "1X9X"];

    private readonly Lazy<IReadOnlyList<double>> _toneDifferences =
        new(() => PyRadiomicsToneDifferences.Of(region, parameters.Settings.Dimensions == Dimensions.ThreeD));

    /// <summary>PyRadiomics' feature; null where it is IBSI's own, or is not computed here.</summary>
    public ExtractedFeature? Of(string name) => name switch
    {
        "firstorder_Kurtosis" => Own(name, "IPH6", v => v + 3, "Kurtosis without the subtraction of 3."),
        "shape_MajorAxisLength" => Own(name, "TDIC", AxisWithN, "Major axis of a covariance divided by N."),
        "shape_MinorAxisLength" => Own(name, "P9VJ", AxisWithN, "Minor axis of a covariance divided by N."),
        "shape_LeastAxisLength" => Own(name, "7J51", AxisWithN, "Least axis of a covariance divided by N."),
        "firstorder_StandardDeviation" => Own(name, "ECT3", Math.Sqrt, "Square root of the variance.", unit: Units.Intensity),
        "firstorder_TotalEnergy" => Own(name, "N8CA", _ => region.VoxelVolume * ShiftedEnergy(), "Energy times the volume of a voxel.", parameters.Shift,
            $"{Units.SquareIntensity}·{Units.CubicMillimetre}"),
        "firstorder_Energy" when parameters.ArrayShift != 0 => Own(name, "N8CA", _ => ShiftedEnergy(), "Energy of shifted intensities.", parameters.Shift),
        "firstorder_RootMeanSquared" when parameters.ArrayShift != 0 =>
            Own(name, "5ZWQ", _ => Math.Sqrt(ShiftedEnergy() / region.IntensityCount), "Root mean square of shifted intensities.", parameters.Shift),
        _ when PyRadiomicsNaming.Mapped(name)?.Code is { } code && Array.IndexOf(ToneDifferences, code) is >= 0 and var i =>
            Own(name, code, _ => _toneDifferences.Value[i], "Voxels without a neighbour counted, without a difference."),
        _ => null,
    };

    /// <summary>Whether a value of this name can be given: IBSI's, or PyRadiomics' own.</summary>
    public static bool Knows(string name) => PyRadiomicsNaming.Mapped(name) is { Code.Length: > 0 }
        || name is "firstorder_StandardDeviation" or "firstorder_TotalEnergy";

    private ExtractedFeature Own(string name, string code, Func<double, double> convert, string formula, string more = "", string? unit = null)
    {
        var like = ibsi[(code, "")];
        var definition = like.Definition with { Code = Prefix + name, Name = name, Tag = name, Formula = formula, Range = "",
            Unit = unit ?? like.Definition.Unit };
        var settings = like.Settings + more;
        return new(definition, like.Aggregation, convert(like.Value), settings, ProcessingSettings.HashOf(settings));
    }

    private double AxisWithN(double length) => length * Math.Sqrt((region.MorphologicalCount - 1.0) / region.MorphologicalCount);

    private double ShiftedEnergy()
    {
        double sum = 0;
        foreach (var v in region.Values) sum += (v + parameters.ArrayShift) * (v + parameters.ArrayShift);
        return region.IntensityCount == 0 ? double.NaN : sum;
    }
}
