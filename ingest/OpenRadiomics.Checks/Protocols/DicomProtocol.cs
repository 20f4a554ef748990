using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>Acquisition and reconstruction as a DICOM header of an image tells them.</summary>
internal static class DicomProtocol
{
    private static readonly DicomTag RecognizableVisualFeatures = new(0x00280302), BodyPartExamined = new(0x00180015), ProtocolName = new(0x00181030);
    private static readonly DicomTag[] Functional = [DicomTags.SharedFunctionalGroupsSequence, DicomTags.PerFrameFunctionalGroupsSequence];

    /// <summary>Null for what shows no pixels of its own acquisition, such as structure sets and segmentations.</summary>
    public static SeriesFacts? Of(DicomDataSet set)
    {
        if (set.Text(DicomTags.Modality) is not { } modality || modality is "RTSTRUCT" or "SEG" or "RTPLAN" or "RTDOSE" or "SR" or "PR" or "REG" or "KO"
            || !set.Contains(DicomTags.Rows)) return null;
        var facts = new Dictionary<string, string>();
        foreach (var fact in AllProtocolFacts.InOrder)
            if (Told.Fact(Values(set, fact)) is { } value) facts[fact.Name] = value;
        if (Uptake(set) is { } minutes) facts[AllProtocolFacts.UptakeTime] = minutes.ToString("0", CultureInfo.InvariantCulture);
        return new(Digest(set.Text(DicomTags.SeriesInstanceUID) ?? ""), Told.Text(modality), "dicom", facts, ShowsHead(set, modality));
    }

    public static string Digest(string series) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(series)).AsSpan(0, 8));

    private static IReadOnlyList<string> Values(DicomDataSet set, ProtocolFact fact) =>
        (fact.Sequence is { } sequence ? set.Item(sequence) : set) is not { } at ? []
        : at.Texts(fact.Tag) is { Count: > 0 } texts ? texts
        : fact.Sequence is null ? InFrames(set, fact.Tag) : [];

    /// <summary>Objects of many frames tell it once for all frames, or with the first.</summary>
    private static IReadOnlyList<string> InFrames(DicomDataSet set, DicomTag tag) =>
        Functional.Select(set.Item).OfType<DicomDataSet>().SelectMany(groups => groups.OfType<DicomElement.Sequence>())
            .Select(macro => macro.Items is [var first, ..] ? first.Texts(tag) : []).FirstOrDefault(texts => texts.Count > 0) ?? [];

    /// <summary>From injection to the scan, by the clock: shifted dates change nothing.</summary>
    private static double? Uptake(DicomDataSet set)
    {
        if (set.Item(DicomTags.RadiopharmaceuticalInformationSequence) is not { } tracer) return null;
        var injected = tracer.Moment(DicomTags.RadiopharmaceuticalStartDateTime) is { } moment ? TimeOnly.FromDateTime(moment.Local)
            : tracer.Time(DicomTags.RadiopharmaceuticalStartTime);
        return injected is { } from && (set.Time(DicomTags.SeriesTime) ?? set.Time(DicomTags.AcquisitionTime)) is { } to ? (to - from).TotalMinutes : null;
    }

    private static bool ShowsHead(DicomDataSet set, string modality) =>
        modality is "CT" or "MR" or "PT" && set.Text(RecognizableVisualFeatures) != "NO" && !DeidentificationMarks.SaysFeaturesCleaned(set)
        && HeadWords.Any([.. new[] { BodyPartExamined, DicomTags.StudyDescription, DicomTags.SeriesDescription,
            ProtocolName }.Select(set.Text).OfType<string>()]);
}
