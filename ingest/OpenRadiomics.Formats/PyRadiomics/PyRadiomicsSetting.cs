using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The group <c>setting</c>: each name either means something here, or changes no value, or is refused.</summary>
internal sealed class PyRadiomicsSetting(SettingsFields setting, IReadOnlyList<string> features)
{
    private const double UsualBinWidth = 25;

    // They decide whether PyRadiomics computes at all, or how fast, and change no value of the original image.
    private static readonly string[] WithoutEffect = ["additionalInfo", "preCrop", "padDistance", "geometryTolerance", "minimumROIDimensions",
        "minimumROISize", "enableCExtensions"];

    private static readonly IReadOnlyList<(string Word, InterpolationMethod Means)> Interpolators =
        [("sitkNearestNeighbor", InterpolationMethod.Nearest), ("sitkLinear", InterpolationMethod.Linear), ("sitkBSpline", InterpolationMethod.CubicSpline)];

    public PyRadiomicsParameters Read()
    {
        foreach (var name in WithoutEffect) setting.Take(name);
        RefuseWhatHasNoMeaning();
        var flat = setting.Truth("force2D", false);
        if (flat && setting.Whole("force2Ddimension", 0, 2, 0) is > 0)
            setting.Fault(setting.Take("force2Ddimension")!, "force2Ddimension", "0: slices lie along z", "Turn the image, or set 0.");
        setting.Take("force2Ddimension");
        var distance = Distance();
        var settings = new ProcessingSettings(
            Interpolation(), Resegmentation(), Discretisation(), new Discretisation.None(), flat ? Dimensions.TwoAndAHalfD : Dimensions.ThreeD,
            new TextureSettings(ToneDifferenceDistance: distance, DependenceDistance: distance,
                DependenceCoarseness: setting.Whole("gldm_a", 0, ushort.MaxValue, 0)),
            Normalisation: Normalisation());
        var parameters = new PyRadiomicsParameters(settings, setting.Whole("label", 1, int.MaxValue, 1), setting.Number("voxelArrayShift") ?? 0,
            Aggregation(flat), features);
        setting.NothingElse();
        return parameters;
    }

    private void RefuseWhatHasNoMeaning()
    {
        if (setting.Truth("correctMask", false)) setting.Fault(setting.Take("correctMask")!, "correctMask", "false: a mask is never moved silently",
            "Resample the mask on the scan's grid.");
        if (setting.Truth("resegmentShape", false)) setting.Fault(setting.Take("resegmentShape")!, "resegmentShape",
            "false: IBSI keeps the morphological mask", "Apply the range to the mask beforehand.");
        if (!setting.Truth("symmetricalGLCM", true)) setting.Fault(setting.Take("symmetricalGLCM")!, "symmetricalGLCM", "true, as IBSI has it",
            "Remove it, or say cooccurrenceSymmetric in a settings file of this tool.");
        if (setting.Whole("label_channel", 0, int.MaxValue, 0) > 0)
            setting.Fault(setting.Take("label_channel")!, "label_channel", "0", "Give the channel as a file of its own.");
    }

    /// <summary>Nothing without <c>normalize</c>.</summary>
    private PyRadiomicsNormalisation? Normalisation()
    {
        var (scale, outliers) = (setting.Number("normalizeScale", above: 0) ?? 1, setting.Number("removeOutliers", above: 0));
        return setting.Truth("normalize", false) ? new(scale, outliers) : null;
    }

    /// <summary>PyRadiomics' grid, a case of its own: IBSI's lies around the image's centre, with other voxels and other values.</summary>
    private Interpolation? Interpolation()
    {
        const string expected = "three spacings in mm for x, y and z, 0 for the image's own";
        var isOff = setting.Has("interpolator") && setting.Take("interpolator") is SettingsNode.Nothing;
        var method = setting.Take("interpolator") is SettingsNode.Number { Value: var number } by ? OfNumber(by, number)
            : setting.Word("interpolator", Interpolators, InterpolationMethod.CubicSpline);
        var node = setting.Take("resampledPixelSpacing");
        if (node is null or SettingsNode.Nothing || isOff) return null;
        if (node is not SettingsNode.List { Items: { Count: 3 } items } || items.Any(item => item is not SettingsNode.Number { Value: >= 0 }))
        {
            setting.Fault(node, "resampledPixelSpacing", expected);
            return null;
        }
        var spacing = items.Cast<SettingsNode.Number>().Select(item => item.Value > 0 ? item.Value : default(double?)).ToArray();
        return spacing is [null, null, null] ? null : new(spacing[0], spacing[1], spacing[2], method, InterpolationMethod.Nearest,
            Anchor: GridAnchor.PyRadiomics);
    }

    /// <summary>SimpleITK's numbers, which PyRadiomics takes for the names: 1, 2 and 3.</summary>
    private InterpolationMethod OfNumber(SettingsNode node, double number)
    {
        if (number is 1 or 2 or 3) return Interpolators[(int)number - 1].Means;
        setting.Fault(node, "interpolator", string.Join(", ", Interpolators.Select(word => word.Word)));
        return default;
    }

    private Resegmentation Resegmentation()
    {
        const string expected = "[low, high], or [low]";
        var mode = setting.Word("resegmentMode", [("absolute", 'a'), ("sigma", 's'), ("relative", 'r')], 'a');
        var node = setting.Take("resegmentRange");
        if (node is null or SettingsNode.Nothing) return Radiomics.Resegmentation.None;
        if (node is not SettingsNode.List { Items: { Count: 1 or 2 } items } || items.Any(item => item is not SettingsNode.Number))
        {
            setting.Fault(node, "resegmentRange", expected);
            return Radiomics.Resegmentation.None;
        }
        var bounds = items.Cast<SettingsNode.Number>().Select(n => n.Value).ToArray();
        if (mode == 'a' && (bounds.Length == 1 || bounds[0] <= bounds[1])) return new(bounds[0], bounds.Length > 1 ? bounds[1] : null);
        if (mode == 's' && bounds.Length == 2 && bounds[1] > 0 && bounds[0] == -bounds[1]) return new(OutlierSigma: bounds[1]);
        if (mode == 'r') setting.Fault(setting.Take("resegmentMode")!, "resegmentMode", "absolute or sigma: parts of the maximum are no range of IBSI",
            "Give the range in intensities.");
        else setting.Fault(node, "resegmentRange", mode == 's' ? "[-x, x]: IBSI's outlier filter is as wide on both sides" : expected);
        return Radiomics.Resegmentation.None;
    }

    /// <summary>A number of bins is IBSI's own; a width is PyRadiomics'. The number goes first where both are said.</summary>
    private Discretisation Discretisation()
    {
        var width = setting.Number("binWidth", above: 0) ?? UsualBinWidth;
        return setting.Take("binCount") is null or SettingsNode.Nothing ? new Discretisation.PyRadiomicsBinWidth(width)
            : new Discretisation.FixedBinNumber(setting.Whole("binCount", 1, ushort.MaxValue, 1));
    }

    /// <summary>
    /// All distances up to one are IBSI's neighbourhood; its co-occurrence matrix at a greater distance has other directions than PyRadiomics'.
    /// </summary>
    private int Distance()
    {
        const int farthest = 100;
        var node = setting.Take("distances");
        if (node is null or SettingsNode.Nothing) return 1;
        var isRow = node is SettingsNode.List { Items: { Count: > 0 and <= farthest } items }
            && items.Select((item, i) => item is SettingsNode.Number { Value: var d } && d == i + 1).All(fits => fits);
        var distance = isRow ? ((SettingsNode.List)node).Items.Count : 1;
        if (!isRow) setting.Fault(node, "distances", "[1], or [1, 2, …] without glcm", "Set [1].");
        else if (distance > 1 && features.Any(feature => feature.StartsWith("glcm_", StringComparison.Ordinal)))
            setting.Fault(node, "distances", "[1] where glcm is computed: beyond, PyRadiomics takes other directions than IBSI", "Set [1], or remove glcm.");
        return distance;
    }

    private Aggregation Aggregation(bool flat)
    {
        var node = setting.Take("weightingNorm");
        var merged = node is SettingsNode.Text { Value: "no_weighting" };
        if (!merged && node is not (null or SettingsNode.Nothing))
            setting.Fault(node, "weightingNorm", "null or \"no_weighting\": PyRadiomics weighs by millimetres, IBSI by voxels", "Set one of the two.");
        return (flat, merged) switch
        {
            (false, false) => Radiomics.Aggregation.Average3D,
            (false, true) => Radiomics.Aggregation.Merge3D,
            (true, false) => Radiomics.Aggregation.Average25D,
            (true, true) => Radiomics.Aggregation.Merge25D,
        };
    }
}
