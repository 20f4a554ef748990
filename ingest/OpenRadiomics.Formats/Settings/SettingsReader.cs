using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>Reads <see cref="SettingsFile"/>'s form from a tree.</summary>
internal static class SettingsReader
{
    private const int Farthest = 100;                                   // voxels; the texture families' own bound
    private static readonly Discretisation WholeSteps = new Discretisation.None();
    private static readonly IReadOnlyList<(string, bool)> Formats = [(SettingsWords.Format, true)];
    private static readonly IReadOnlyList<(string, bool)> Normalisations = [(SettingsWords.Normalisation, true)];

    private static readonly IReadOnlyList<(string, Func<SettingsFields, Discretisation>)> IbsiMethods =
        [("none", _ => WholeSteps), ("fixed-bin-number", BinNumber), ("fixed-bin-size", f => new Discretisation.FixedBinSize(Width(f), f.Number("minimum")))];

    /// <summary>The settings; of no worth if a fault was told.</summary>
    public static ProcessingSettings Read(SettingsNode tree, SettingsFaults faults)
    {
        var fields = new SettingsFields(tree, "", faults);
        if (fields.Take("format") is { } format) fields.Word(format, "format", Formats, false);
        else fields.Missing("format", $"\"{SettingsWords.Format}\"");
        var settings = new ProcessingSettings(
            Interpolation(fields.Group("interpolation")),
            Resegmentation(fields.Group("resegmentation")),
            Discretisation(fields, "discretisation", isNeeded: true),
            Discretisation(fields, "volumeHistogram", isNeeded: false),
            Dimensions(fields),
            Texture(fields.Group("texture")),
            fields.Group("filter") is { } filter ? FilterReader.Read(filter) : null,
            Normalisation(fields.Group("normalisation")));
        fields.NothingElse();
        return settings;
    }

    private static Interpolation? Interpolation(SettingsFields? fields)
    {
        if (fields is null) return null;
        var spacing = Spacing(fields);
        var maskThreshold = fields.Number("maskThreshold", above: 0) ?? 0.5;
        if (maskThreshold > 1) fields.Fault(fields.Take("maskThreshold")!, "maskThreshold", "a part of a voxel, above 0 and at most 1");
        var interpolation = new Interpolation(spacing[0], spacing[1], spacing[2],
            fields.Word("image", SettingsWords.Methods, InterpolationMethod.Linear),
            fields.Word("mask", [.. SettingsWords.Methods.Where(m => m.Means != InterpolationMethod.CubicSpline)], InterpolationMethod.Linear),
            maskThreshold, fields.Truth("roundIntensities", false), fields.Word("anchor", SettingsWords.Anchors, GridAnchor.Centre));
        if (interpolation is { Anchor: GridAnchor.PyRadiomics } and not { Mask: InterpolationMethod.Nearest, MaskThreshold: 0.5, RoundIntensities: false })
            fields.Fault(fields.Take("anchor")!, "anchor", "centre; or mask nearest, maskThreshold 0.5 and roundIntensities false, as PyRadiomics has them");
        fields.NothingElse();
        return interpolation;
    }

    private static PyRadiomicsNormalisation? Normalisation(SettingsFields? fields)
    {
        if (fields is null) return null;
        if (fields.Take("method") is { } method) fields.Word(method, "method", Normalisations, false);
        else fields.Missing("method", SettingsWords.Normalisation);
        var normalisation = new PyRadiomicsNormalisation(fields.Number("scale", above: 0) ?? 1, fields.Number("outlierSigma", above: 0));
        fields.NothingElse();
        return normalisation;
    }

    private static double?[] Spacing(SettingsFields fields)
    {
        const string expected = "three spacings in mm above 0, for x, y and z; null keeps the image's";
        var node = fields.Take("spacing");
        if (node is SettingsNode.List { Items: { Count: 3 } items } && items.All(item => item is SettingsNode.Nothing or SettingsNode.Number { Value: > 0 }))
            return [.. items.Select(item => (item as SettingsNode.Number)?.Value)];
        if (node is null) fields.Missing("spacing", expected);
        else fields.Fault(node, "spacing", expected);
        return new double?[3];
    }

    private static Resegmentation Resegmentation(SettingsFields? fields)
    {
        if (fields is null) return Radiomics.Resegmentation.None;
        var resegmentation = new Resegmentation(fields.Number("low"), fields.Number("high"), fields.Number("outlierSigma", above: 0));
        if (resegmentation.Low > resegmentation.High) fields.Fault(fields.Take("high")!, "high", $"at least the lower bound, {resegmentation.Low}");
        fields.NothingElse();
        return resegmentation;
    }

    private static Discretisation Discretisation(SettingsFields parent, string name, bool isNeeded)   // the needed one is that of levels
    {
        if (parent.Group(name) is not { } fields)
        {
            if (isNeeded)
                parent.Missing(name, """{ "method": "fixed-bin-size", "width": 25 }, { "method": "fixed-bin-number", "bins": 32 } or { "method": "none" }""");
            return WholeSteps;
        }
        var method = fields.Take("method");
        if (method is null) fields.Missing("method", "none, fixed-bin-number or fixed-bin-size");
        var discretisation = method is null ? WholeSteps
            : fields.Word<Func<SettingsFields, Discretisation>>(method, "method", isNeeded
                ? [.. IbsiMethods, ("pyradiomics-bin-width", f => new Discretisation.PyRadiomicsBinWidth(Width(f)))] : IbsiMethods, _ => WholeSteps)(fields);
        fields.NothingElse();
        return discretisation;
    }

    private static Discretisation.FixedBinNumber BinNumber(SettingsFields fields)
    {
        if (fields.Take("bins") is null) fields.Missing("bins", "a number of bins, 1 to 65535");
        return new(fields.Whole("bins", 1, ushort.MaxValue, 1));
    }

    private static double Width(SettingsFields fields)
    {
        if (fields.Take("width") is null) fields.Missing("width", "a bin width above 0");
        return fields.Number("width", above: 0) ?? 1;
    }

    private static Dimensions Dimensions(SettingsFields fields)
    {
        var node = fields.Take("dimensions");
        if (node is null) return Radiomics.Dimensions.All;
        if (node is SettingsNode.List { Items: { Count: > 0 } items })
            return items.Select((item, i) => fields.Word(item, $"dimensions[{i}]", SettingsWords.Dimensions, default)).Aggregate((a, b) => a | b);
        fields.Fault(node, "dimensions", "a list of \"2D\", \"2.5D\" and \"3D\", one at least");
        return Radiomics.Dimensions.All;
    }

    private static TextureSettings Texture(SettingsFields? fields)
    {
        var usual = TextureSettings.Default;
        if (fields is null) return usual;
        var texture = new TextureSettings(
            fields.Whole("cooccurrenceDistance", 1, Farthest, usual.CooccurrenceDistance),
            fields.Truth("cooccurrenceSymmetric", usual.CooccurrenceSymmetric),
            fields.Word("cooccurrenceWeighting", SettingsWords.Weightings, usual.CooccurrenceWeighting),
            fields.Word("runLengthWeighting", SettingsWords.Weightings, usual.RunLengthWeighting),
            fields.Whole("toneDifferenceDistance", 1, Farthest, usual.ToneDifferenceDistance),
            fields.Whole("dependenceDistance", 1, Farthest, usual.DependenceDistance),
            fields.Whole("dependenceCoarseness", 0, ushort.MaxValue, usual.DependenceCoarseness));
        fields.NothingElse();
        return texture;
    }
}
