namespace OpenRadiomics.Formats;

/// <summary>Intensities that are shown from black to white.</summary>
/// <param name="Low">Black, and all below.</param>
/// <param name="High">White, and all above.</param>
public sealed record IntensityWindow(double Low, double High)
{
    /// <summary>For lungs in CT: level −600 HU, width 1,500 HU.</summary>
    public static IntensityWindow Lung { get; } = new(-1350, 150);

    /// <summary>For soft tissue in CT: level 40 HU, width 400 HU.</summary>
    public static IntensityWindow SoftTissue { get; } = new(-160, 240);

    private const double LowShare = 0.01, HighShare = 0.995;
    private const double AirHu = -300;

    /// <summary>
    /// The window in which a plane shows best: of CT by what lies around the region, lung if half of it or more is air, else soft tissue; of all else from the
    /// 1st to the 99.5th percentile of the plane, and of PET from 0.
    /// </summary>
    /// <param name="modality">DICOM modality; null where it is not known, then whole images reaching far below 0 are taken for CT.</param>
    /// <param name="plane">Intensities of the plane. Not changed.</param>
    /// <param name="around">Intensities in the box around the region; the plane's own where there is none. Not changed.</param>
    public static IntensityWindow Of(string? modality, ReadOnlySpan<float> plane, ReadOnlySpan<float> around)
    {
        var shown = Sorted(plane);
        if (shown.Length == 0) return new(0, 1);
        if (modality == "CT" || modality is null && shown[0] <= -500)
            return Sorted(around) is { Length: > 0 } near && near[near.Length / 2] < AirHu ? Lung : SoftTissue;
        var (low, high) = (modality == "PT" ? 0 : shown[(int)(LowShare * (shown.Length - 1))], shown[(int)(HighShare * (shown.Length - 1))]);
        return high > low ? new(low, high) : shown[^1] > shown[0] ? new(shown[0], shown[^1]) : new(shown[0] - 0.5, shown[0] + 0.5);
    }

    /// <summary>Which of so many shades an intensity has: 0 is black, also for what is no number.</summary>
    internal int Shade(double intensity, int shades) =>
        double.IsNaN(intensity) ? 0 : (int)Math.Clamp((intensity - Low) / (High - Low) * shades, 0, shades - 1);

    private static float[] Sorted(ReadOnlySpan<float> values)
    {
        var sorted = Array.FindAll(values.ToArray(), float.IsFinite);
        Array.Sort(sorted);
        return sorted;
    }
}
