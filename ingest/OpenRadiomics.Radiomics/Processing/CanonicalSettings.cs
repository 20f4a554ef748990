using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenRadiomics.Radiomics;

/// <summary>
/// One text for one meaning: <c>key=value</c> pairs in a fixed order, joined by semicolons, numbers in their shortest round-trip form.
/// The form is for ever: its hash is a part of the identity of published values.
/// </summary>
internal static class CanonicalSettings
{
    public static string Write(ProcessingSettings settings, SettingsParts parts)
    {
        var pairs = new List<string>();
        if (parts.HasFlag(SettingsParts.Interpolation)) pairs.Add("interpolation=" + Write(settings.Interpolation));
        if (parts.HasFlag(SettingsParts.Resegmentation)) pairs.Add("resegmentation=" + Write(settings.Resegmentation));
        if (parts.HasFlag(SettingsParts.Discretisation)) pairs.Add("discretisation=" + Write(settings.Discretisation, settings.Resegmentation));
        if (parts.HasFlag(SettingsParts.VolumeHistogram)) pairs.Add("ivh=" + Write(settings.VolumeHistogram, settings.Resegmentation));
        var texture = settings.Texture;
        if (parts.HasFlag(SettingsParts.Cooccurrence))
            pairs.Add($"glcm={texture.CooccurrenceDistance},{(texture.CooccurrenceSymmetric ? "symmetric" : "asymmetric")},{Word(texture.CooccurrenceWeighting)}");
        if (parts.HasFlag(SettingsParts.RunLength)) pairs.Add($"glrlm={Word(texture.RunLengthWeighting)}");
        if (parts.HasFlag(SettingsParts.ToneDifference)) pairs.Add($"ngtdm={texture.ToneDifferenceDistance}");
        if (parts.HasFlag(SettingsParts.Dependence)) pairs.Add($"ngldm={texture.DependenceDistance},{texture.DependenceCoarseness}");
        return string.Join(';', pairs);
    }

    public static string Hash(string canonical) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));

    private static string Write(Interpolation? i) => i is null
        ? "none"
        : $"{Word(i.Image)}({Number(i.SpacingX)},{Number(i.SpacingY)},{Number(i.SpacingZ)}),mask:{Word(i.Mask)}({Number(i.MaskThreshold)})"
          + (i.RoundIntensities ? ",rounded" : "");

    private static string Write(Resegmentation r) =>
        r == Resegmentation.None ? "none" : $"[{Number(r.Low)},{Number(r.High)}],sigma:{Number(r.OutlierSigma)}";

    private static string Write(Discretisation discretisation, Resegmentation resegmentation) => discretisation switch
    {
        Discretisation.None => "none",
        Discretisation.FixedBinNumber fixedNumber => $"fbn({fixedNumber.Bins})",
        Discretisation.FixedBinSize fixedSize => $"fbs({Number(fixedSize.Width)},{Number(fixedSize.Minimum ?? resegmentation.Low)})",
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
