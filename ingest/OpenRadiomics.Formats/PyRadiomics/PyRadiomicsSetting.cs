using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Formats;

/// <summary>The group <c>setting</c>: each name either means something here, or changes no value, or is refused.</summary>
internal sealed class PyRadiomicsSetting(SettingsFields setting, IReadOnlyList<string> features)
{
    private const double UsualBinWidth = 25;

    // They decide whether PyRadiomics computes at all, or how fast, and change no value of the original image.
    private static readonly string[] WithoutEffect = ["additionalInfo", "preCrop", "padDistance", "geometryTolerance", "minimumROIDimensions", "minimumROISize", "enableCExtensions"];

    public PyRadiomicsParameters Read()
    {
        foreach (var name in WithoutEffect) setting.Take(name);
        RefuseWhatHasNoMeaning();
        var flat = setting.Truth("force2D", false);
        if (flat && setting.Whole("force2Ddimension", 0, 2, 0) is > 0) setting.Fault(setting.Take("force2Ddimension")!, "force2Ddimension", "0: slices lie along z", "Turn the image, or set 0.");
        setting.Take("force2Ddimension");
        var distance = Distance();
        var settings = new ProcessingSettings(
            Interpolation(), Resegmentation(), Discretisation(), new Discretisation.None(), flat ? Dimensions.TwoAndAHalfD : Dimensions.ThreeD,
            new TextureSettings(ToneDifferenceDistance: distance, DependenceDistance: distance, DependenceCoarseness: setting.Whole("gldm_a", 0, ushort.MaxValue, 0)));
        var parameters = new PyRadiomicsParameters(settings, setting.Whole("label", 1, int.MaxValue, 1), setting.Number("voxelArrayShift") ?? 0, Aggregation(flat), features);
        setting.NothingElse();
        return parameters;
    }

    private void RefuseWhatHasNoMeaning()
    {
        if (setting.Truth("normalize", false)) setting.Fault(setting.Take("normalize")!, "normalize", "false: normalisation of the whole image is no step of the IBSI chain", "Normalise the image beforehand, and extract from that.");
        foreach (var name in new[] { "normalizeScale", "removeOutliers" }) setting.Take(name);       // nothing without normalize
        if (setting.Truth("correctMask", false)) setting.Fault(setting.Take("correctMask")!, "correctMask", "false: a mask is never moved silently", "Resample the mask on the scan's grid.");
        if (setting.Truth("resegmentShape", false)) setting.Fault(setting.Take("resegmentShape")!, "resegmentShape", "false: IBSI keeps the morphological mask", "Apply the range to the mask beforehand.");
        if (!setting.Truth("symmetricalGLCM", true)) setting.Fault(setting.Take("symmetricalGLCM")!, "symmetricalGLCM", "true, as IBSI has it", "Remove it, or say cooccurrenceSymmetric in a settings file of this tool.");
        if (setting.Whole("label_channel", 0, int.MaxValue, 0) > 0) setting.Fault(setting.Take("label_channel")!, "label_channel", "0", "Give the channel as a file of its own.");
    }

    /// <summary>None. PyRadiomics lays its grid at the image's corner and keeps the file's number type; IBSI lays it around the image's centre: other voxels, other values.</summary>
    private Interpolation? Interpolation()
    {
        setting.Take("interpolator");                                   // nothing without a spacing
        var spacing = setting.Take("resampledPixelSpacing");
        if (spacing is not (null or SettingsNode.Nothing) && !(spacing is SettingsNode.List { Items: var items } && items.All(item => item is SettingsNode.Number { Value: 0 })))
            setting.Fault(spacing, "resampledPixelSpacing", "null: PyRadiomics' grid is laid at the image's corner, IBSI's around its centre, and the values differ",
                "Say interpolation in a settings file of this tool for IBSI's grid, or resample scan and mask beforehand and remove this.");
        return null;
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
        if (mode == 'r') setting.Fault(setting.Take("resegmentMode")!, "resegmentMode", "absolute or sigma: parts of the maximum are no range of IBSI", "Give the range in intensities.");
        else setting.Fault(node, "resegmentRange", mode == 's' ? "[-x, x]: IBSI's outlier filter is as wide on both sides" : expected);
        return Radiomics.Resegmentation.None;
    }

    /// <summary>A number of bins is IBSI's own; a width is PyRadiomics'. The number goes first where both are said.</summary>
    private Discretisation Discretisation()
    {
        var width = setting.Number("binWidth", above: 0) ?? UsualBinWidth;
        return setting.Take("binCount") is null or SettingsNode.Nothing ? new Discretisation.PyRadiomicsBinWidth(width) : new Discretisation.FixedBinNumber(setting.Whole("binCount", 1, ushort.MaxValue, 1));
    }

    /// <summary>All distances up to one are IBSI's neighbourhood; its co-occurrence matrix at a greater distance has other directions than PyRadiomics'.</summary>
    private int Distance()
    {
        const int farthest = 100;
        var node = setting.Take("distances");
        if (node is null or SettingsNode.Nothing) return 1;
        var isRow = node is SettingsNode.List { Items: { Count: > 0 and <= farthest } items } && items.Select((item, i) => item is SettingsNode.Number { Value: var d } && d == i + 1).All(fits => fits);
        var distance = isRow ? ((SettingsNode.List)node).Items.Count : 1;
        if (!isRow) setting.Fault(node, "distances", "[1], or [1, 2, …] without glcm", "Set [1].");
        else if (distance > 1 && features.Any(feature => feature.StartsWith("glcm_", StringComparison.Ordinal))) setting.Fault(node, "distances", "[1] where glcm is computed: beyond, PyRadiomics takes other directions than IBSI", "Set [1], or remove glcm.");
        return distance;
    }

    private Aggregation Aggregation(bool flat)
    {
        var node = setting.Take("weightingNorm");
        var merged = node is SettingsNode.Text { Value: "no_weighting" };
        if (!merged && node is not (null or SettingsNode.Nothing)) setting.Fault(node, "weightingNorm", "null or \"no_weighting\": PyRadiomics weighs by millimetres, IBSI by voxels", "Set one of the two.");
        return (flat, merged) switch
        {
            (false, false) => Radiomics.Aggregation.Average3D,
            (false, true) => Radiomics.Aggregation.Merge3D,
            (true, false) => Radiomics.Aggregation.Average25D,
            (true, true) => Radiomics.Aggregation.Merge25D,
        };
    }
}
