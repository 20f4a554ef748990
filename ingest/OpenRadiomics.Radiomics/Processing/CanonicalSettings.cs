using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// One text for one meaning: <c>key=value</c> pairs in a fixed order, joined by semicolons, numbers in their shortest round-trip form.
/// What is not there, as a filter or normalisation in settings from before there were any, is not named.
/// The form is for ever: its hash is a part of the identity of published values.
/// </summary>
internal static class CanonicalSettings
{
    private static readonly (SettingsParts Part, string Key, Func<ProcessingSettings, string?> Value)[] Pairs =
    [
        (SettingsParts.Filter, "normalisation", s => s.Normalisation is { } n ? $"pyradiomics:z({Number(n.Scale)},{Number(n.OutlierSigma)})" : null),
        (SettingsParts.Interpolation, "interpolation", s => Write(s.Interpolation)),
        (SettingsParts.Resegmentation, "resegmentation", s => Write(s.Resegmentation)),
        (SettingsParts.Filter, "filter", s => s.Filter?.Canonical()),
        (SettingsParts.Discretisation, "discretisation", s => Write(s.Discretisation, s.LowestIntensity)),
        (SettingsParts.VolumeHistogram, "ivh", s => Write(s.VolumeHistogram, s.LowestIntensity)),
        (SettingsParts.Cooccurrence, "glcm",
            s => $"{s.Texture.CooccurrenceDistance},{(s.Texture.CooccurrenceSymmetric ? "symmetric" : "asymmetric")},{Word(s.Texture.CooccurrenceWeighting)}"),
        (SettingsParts.RunLength, "glrlm", s => Word(s.Texture.RunLengthWeighting)),
        (SettingsParts.ToneDifference, "ngtdm", s => $"{s.Texture.ToneDifferenceDistance}"),
        (SettingsParts.Dependence, "ngldm", s => $"{s.Texture.DependenceDistance},{s.Texture.DependenceCoarseness}"),
    ];

    public static string Write(ProcessingSettings settings, SettingsParts parts) =>
        string.Join(';', Pairs.Where(pair => parts.HasFlag(pair.Part))
            .Select(pair => (pair.Key, Value: pair.Value(settings))).Where(pair => pair.Value is not null).Select(pair => $"{pair.Key}={pair.Value}"));

    /// <summary>Some parts of a form that holds them all; null if one of them, but for filter and normalisation, is not there.</summary>
    public static string? Parts(string canonical, SettingsParts parts)
    {
        var written = canonical.Split(';');
        var wanted = Pairs.Where(pair => parts.HasFlag(pair.Part))
            .Select(pair => (pair.Part, Text: Array.Find(written, w => w.StartsWith(pair.Key + '=', StringComparison.Ordinal))))
            .Where(pair => pair is not (SettingsParts.Filter, null)).Select(pair => pair.Text).ToArray();
        return Array.TrueForAll(wanted, w => w is not null) ? string.Join(';', wanted) : null;
    }

    public static string Hash(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    private static string Write(Interpolation? i) => i is null
        ? "none"
        : (i.Anchor is GridAnchor.PyRadiomics ? "pyradiomics:" : "")
          + $"{Word(i.Image)}({Number(i.SpacingX)},{Number(i.SpacingY)},{Number(i.SpacingZ)}),mask:{Word(i.Mask)}({Number(i.MaskThreshold)})"
          + (i.RoundIntensities ? ",rounded" : "");

    private static string Write(Resegmentation r) =>
        r == Resegmentation.None ? "none" : $"[{Number(r.Low)},{Number(r.High)}],sigma:{Number(r.OutlierSigma)}";

    private static string Write(Discretisation discretisation, double? lowest) => discretisation switch
    {
        Discretisation.None => "none",
        Discretisation.FixedBinNumber fixedNumber => $"fbn({fixedNumber.Bins})",
        Discretisation.FixedBinSize fixedSize => $"fbs({Number(fixedSize.Width)},{Number(fixedSize.Minimum ?? lowest)})",
        Discretisation.PyRadiomicsBinWidth aligned => $"pyradiomics:fbs({Number(aligned.Width)})",
        _ => throw new UnreachableException(),
    };

    private static string Word(InterpolationMethod method) => method switch
    {
        InterpolationMethod.Nearest => "nearest",
        InterpolationMethod.Linear => "linear",
        InterpolationMethod.CubicSpline => "cubic-spline",
        _ => throw new UnreachableException(),
    };

    private static string Word(DistanceWeighting weighting) => weighting switch
    {
        DistanceWeighting.None => "unweighted",
        DistanceWeighting.Gaussian => "gaussian",
        DistanceWeighting.Inverse => "inverse",
        _ => throw new UnreachableException(),
    };

    private static string Number(double? value) => value is { } v ? (v + 0.0).ToString("R", CultureInfo.InvariantCulture) : "-";   // + 0.0: no "-0"
}
