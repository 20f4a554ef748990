using System.Globalization;

namespace OpenRadiomics.Formats;

/// <summary>
/// What turns a PET's intensities into standardised uptake values by body weight, g/ml: weight over the injected activity, decayed to the time the counts are
/// corrected to (PS3.3 sections C.8.9.1 and C.8.9.2; QIBA's profile for FDG-PET/CT).
/// </summary>
public static class PetSuv
{
    /// <summary>The factor, or what the file does not tell for it.</summary>
    /// <param name="set">A PET image.</param>
    public static ReadResult<double> Of(DicomDataSet set)
    {
        if (set.Text(DicomTags.Modality) != "PT") return Missing(DicomTags.Modality, "another modality", "PT");
        switch (set.Text(DicomTags.Units))
        {
            case "GML":
                return set.Text(DicomTags.SUVType) is null or "BW" ? new ReadResult<double>.Read(1, [])
                    : Missing(DicomTags.SUVType, "uptake by another measure than weight", "BW");
            case "BQML": break;
            case "CNTS" when Philips(set) is { } factor: return new ReadResult<double>.Read(factor, []);
            default: return Missing(DicomTags.Units, "neither of these", "BQML or GML");
        }
        if (set.Number(DicomTags.PatientWeight) is not (> 0 and var weightKg)) return Missing(DicomTags.PatientWeight, "none", "the patient's weight, kg");
        if (set.Item(DicomTags.RadiopharmaceuticalInformationSequence) is not { } tracer)
            return Missing(DicomTags.RadiopharmaceuticalInformationSequence, "none", "the injection");
        if (tracer.Number(DicomTags.RadionuclideTotalDose) is not (> 0 and var doseBq))
            return Missing(DicomTags.RadionuclideTotalDose, "none", "the injected activity, Bq");
        return set.Text(DicomTags.DecayCorrection) switch
        {
            "ADMIN" => Factor(weightKg, doseBq),
            "START" => Decayed(set, tracer, weightKg, doseBq),
            _ => Missing(DicomTags.DecayCorrection, "neither of these", "START or ADMIN"),
        };
    }

    private static ReadResult<double> Decayed(DicomDataSet set, DicomDataSet tracer, double weightKg, double doseBq)
    {
        if (tracer.Number(DicomTags.RadionuclideHalfLife) is not (> 0 and var halfLifeS))
            return Missing(DicomTags.RadionuclideHalfLife, "none", "the half-life, s");
        if (At(set, DicomTags.SeriesDate, DicomTags.SeriesTime) is not { } scan)
            return Missing(DicomTags.SeriesTime, "none", "the date and time the counts are corrected to");
        // A series that was made after its acquisition has the time of making; its counts are corrected to the acquisition.
        if (At(set, DicomTags.AcquisitionDate, DicomTags.AcquisitionTime) is { } acquired && acquired < scan)
            return Missing(DicomTags.SeriesTime, "a time after the acquisition's", "the start of the scan: the series was made later");
        if (Injected(tracer, scan) is not { } injected) return Missing(DicomTags.RadiopharmaceuticalStartTime, "none", "the time of injection");
        var seconds = (scan - injected).TotalSeconds;
        return seconds < 0 ? Missing(DicomTags.RadiopharmaceuticalStartTime, "a time after the scan", "the time of injection")
            : Factor(weightKg, doseBq * Math.Pow(2, -seconds / halfLifeS));
    }

    /// <summary>Without a date, the last such time of day before the scan.</summary>
    private static DateTime? Injected(DicomDataSet tracer, DateTime scan)
    {
        if (tracer.Moment(DicomTags.RadiopharmaceuticalStartDateTime) is { } moment) return moment.Local;
        if (tracer.Time(DicomTags.RadiopharmaceuticalStartTime) is not { } time) return null;
        var sameDay = DateOnly.FromDateTime(scan).ToDateTime(time);
        return sameDay <= scan || scan.Year < 2 ? sameDay : sameDay.AddDays(-1);
    }

    private static DateTime? At(DicomDataSet set, DicomTag date, DicomTag time) =>
        set.Date(date) is { } day && set.Time(time) is { } clock ? day.ToDateTime(clock) : null;

    /// <summary>Philips' own factor for images of counts: element 00 of its block in group 7053.</summary>
    private static double? Philips(DicomDataSet set)
    {
        for (ushort block = 0x10; block <= 0xFF; block++)
            if (set.Text(new(0x7053, block)) == "Philips PET Private Group") return set.Text(new(0x7053, (ushort)(block << 8))) is { } text
                && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var factor) && factor > 0 && double.IsFinite(factor)
                    ? factor : null;
        return null;
    }

    private static ReadResult<double> Factor(double weightKg, double activityBq) =>
        weightKg * 1000 / activityBq is var factor && double.IsFinite(factor) && factor > 0 ? new ReadResult<double>.Read(factor, [])
            : Missing(DicomTags.RadionuclideTotalDose, "an activity long decayed", "an activity at the time of the scan");

    private static ReadResult<double> Missing(DicomTag tag, string found, string expected) =>
        new ReadResult<double>.Refused(new(ProblemKind.Invalid, new ReadPlace.Header(tag.ToString()), found, expected,
            "Deposit the images with this attribute, or as SUV by body weight."));
}
