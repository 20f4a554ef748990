using System.Globalization;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>Whether the settings that a table tells are those of a phantom's configuration, for the parts on which a feature depends.</summary>
internal static class PhantomSettings
{
    private const string HashTitle = "settings:";

    /// <summary>Which setting differs, in words; null where none is known to.</summary>
    public static string? Differ(PhantomReference phantom, FeatureTable table, int row, FeatureName name)
    {
        var parts = AllFamilies.Find(name.Code, name.Subcode)?.DependsOn ?? SettingsParts.All;
        if (name.Discretisation is { } told && told.StartsWith(HashTitle, StringComparison.Ordinal))
            return phantom.IsComparable(parts, told[HashTitle.Length..]) ? null : "settings differ: their digest is not that of the configuration";
        if (table.SettingsOf(row) is not { } settings) return null;
        var differences = name.Software switch
        {
            "PyRadiomics" => PyRadiomics(phantom, settings, parts),
            "LIFEx" => Lifex(phantom, settings, parts),
            _ => [],
        };
        return differences.FirstOrDefault() is { } first ? $"settings differ: {first}" : null;
    }

    private static IEnumerable<string> PyRadiomics(PhantomReference phantom, ExtractionSettings settings, SettingsParts parts)
    {
        var wanted = phantom.Settings;
        if (parts.HasFlag(SettingsParts.Interpolation))
        {
            if (Spacing(wanted.Interpolation, Numbers(settings, "resampledPixelSpacing")) is { } spacing) yield return spacing;
            if (wanted.Interpolation is { } interpolation && Value(settings, "interpolator", "sitkBSpline") is var interpolator
                && interpolator != SitkName(interpolation.Image))
                yield return $"interpolator {interpolator}, not {SitkName(interpolation.Image)}";
        }
        if (parts.HasFlag(SettingsParts.Resegmentation))
        {
            if (Value(settings, "normalize", "False") == "True") yield return "normalize True, not False";
            var range = Numbers(settings, "resegmentRange");
            var isSigma = Value(settings, "resegmentMode", "absolute") == "sigma";
            var (low, high) = range is [var l, var h] && !isSigma ? ((double?)l, (double?)h) : (null, null);
            if ((low, high) != (wanted.Resegmentation.Low, wanted.Resegmentation.High))
                yield return $"resegmentRange {Range(low, high)}, not {Range(wanted.Resegmentation.Low, wanted.Resegmentation.High)}";
            var sigma = isSigma && range is [.., var upper] ? upper : Number(settings, "removeOutliers");
            if (sigma != wanted.Resegmentation.OutlierSigma) yield return $"outliers {Sigma(sigma)}, not {Sigma(wanted.Resegmentation.OutlierSigma)}";
        }
        if (parts.HasFlag(SettingsParts.Discretisation) && Bins(phantom, Number(settings, "binCount"), Number(settings, "binWidth") ?? 25) is { } bins)
            yield return bins;
        if ((parts & (SettingsParts.Cooccurrence | SettingsParts.ToneDifference | SettingsParts.Dependence)) != 0
            && Numbers(settings, "distances") is { } distances && distances is not [1])
            yield return "distances other than [1]";
        if (parts.HasFlag(SettingsParts.Cooccurrence) && Value(settings, "symmetricalGLCM", "True") != "True") yield return "symmetricalGLCM False, not True";
    }

    /// <summary>LIFEx tells spacing and bins of each row.</summary>
    private static IEnumerable<string> Lifex(PhantomReference phantom, ExtractionSettings settings, SettingsParts parts)
    {
        double[] spacing = [.. new[] { "X", "Y", "Z" }.Select(axis => Number(settings, $"PARAMS_{axis}SpatialResampling") ?? double.NaN)];
        if (parts.HasFlag(SettingsParts.Interpolation) && phantom.Settings.Interpolation is not null && !spacing.Any(double.IsNaN)
            && Spacing(phantom.Settings.Interpolation, spacing) is { } other) yield return other;
        if (parts.HasFlag(SettingsParts.Discretisation) && settings.BinWidth is { } width
            && phantom.Settings.Discretisation is Discretisation.FixedBinSize wanted && !Near(width, wanted.Width))
            yield return $"bins of {Checks.Numbers.Text(width)}, not {Checks.Numbers.Text(wanted.Width)}";
    }

    private static string? Spacing(Interpolation? wanted, double[]? found)
    {
        double?[] want = [wanted?.SpacingX, wanted?.SpacingY, wanted?.SpacingZ];
        double?[] have = found is { Length: 3 } ? [.. found.Select(mm => mm > 0 ? (double?)mm : null)] : [null, null, null];
        return want.Zip(have).All(pair => pair.First is { } w && pair.Second is { } h ? Near(w, h) : pair.First is null && pair.Second is null)
            ? null
            : $"resampled to {Text(have)}, not to {Text(want)}";

        static string Text(double?[] mm) => mm.All(one => one is null) ? "nothing"
            : string.Join(" × ", mm.Select(one => one is { } value ? Checks.Numbers.Text(value) : "as it is")) + " mm";
    }

    /// <summary>The digital phantom's intensities are its levels, which bins of width 1 and six bins leave as they are.</summary>
    private static string? Bins(PhantomReference phantom, double? count, double width)
    {
        var same = phantom.Settings.Discretisation switch
        {
            Discretisation.None => count is null ? Near(width, 1) : count == 6,
            Discretisation.FixedBinNumber fixedNumber => count == fixedNumber.Bins,
            Discretisation.FixedBinSize fixedSize => count is null && Near(width, fixedSize.Width),
            _ => false,
        };
        var wanted = phantom.Settings.Discretisation switch
        {
            Discretisation.FixedBinNumber fixedNumber => $"{fixedNumber.Bins} bins",
            Discretisation.FixedBinSize fixedSize => $"bins of {Checks.Numbers.Text(fixedSize.Width)}",
            _ => "bins of 1",
        };
        return same ? null : $"{(count is { } bins ? $"{Checks.Numbers.Text(bins)} bins" : $"bins of {Checks.Numbers.Text(width)}")}, not {wanted}";
    }

    private static string SitkName(InterpolationMethod method) => method switch
    {
        InterpolationMethod.Linear => "sitkLinear",
        InterpolationMethod.CubicSpline => "sitkBSpline",
        _ => "sitkNearestNeighbor",
    };

    private static string Value(ExtractionSettings settings, string key, string otherwise) => settings.Values.GetValueOrDefault(key, otherwise);

    private static double? Number(ExtractionSettings settings, string key) =>
        settings.Values.TryGetValue(key, out var text) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number : null;

    /// <summary>The numbers of a list as Python writes it; null for None.</summary>
    private static double[]? Numbers(ExtractionSettings settings, string key)
    {
        if (!settings.Values.TryGetValue(key, out var text)) return null;
        var parts = text.Trim('[', ']', '(', ')', ' ').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var numbers = parts.Select(part => double.TryParse(part, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : double.NaN)
            .ToArray();
        return numbers.Length == 0 || numbers.Any(double.IsNaN) ? null : numbers;
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) <= 1e-9 * Math.Max(Math.Abs(a), Math.Abs(b));

    private static string Range(double? low, double? high) => low is null && high is null ? "none" : $"[{Text(low)}, {Text(high)}]";

    private static string Sigma(double? sigma) => sigma is { } value ? $"beyond {Checks.Numbers.Text(value)} σ removed" : "kept";

    private static string Text(double? value) => value is { } number ? Checks.Numbers.Text(number) : "–";
}
