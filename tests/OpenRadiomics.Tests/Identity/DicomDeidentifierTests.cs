using System.Globalization;
using OpenRadiomics.Checks;
using OpenRadiomics.Formats;
using static OpenRadiomics.Tests.Identity.PlantedDicom;

namespace OpenRadiomics.Tests.Identity;

public sealed class DicomDeidentifierTests
{
    private static readonly PseudonymKey Key = new("a secret of the tests"u8.ToArray());
    private static readonly DicomDeidentifier Deidentifier = Of(ProfileOptions.Research);

    public static TheoryData<int> Identities => [.. Enumerable.Range(0, PlantedDicom.Identities.Length)];

    [Theory, MemberData(nameof(Identities))]
    public void nothing_planted_in_any_attribute_survives(int index)
    {
        var (identity, parts) = PlantedDicom.Identities[index];
        var before = Bytes(Everywhere(identity));
        Assert.All(parts, part => Assert.True(Holds(before, part)));
        foreach (var options in new[] { ProfileOptions.Research, ProfileOptions.None })
        {
            var after = Bytes(Of(options).Of(Everywhere(identity)).Set);
            Assert.All([.. parts, "Kestrelson", "19830617", "1.3.12.2.1107", "097Y", "SOMEBODY"], part => Assert.False(Holds(after, part), $"{part} survived"));
        }
    }

    [Fact]
    public void steps_tell_attributes_and_never_a_value()
    {
        var steps = Deidentifier.Of(Everywhere("Kestrelson, John")).Steps;
        Assert.All(ConfidentialityProfile.Attributes.Where(row => row.Value.Basic is "X" && row.Value is { Kept: 0, Cleaned: 0 }
            && DicomDictionary.ImplicitVr(row.Key) is DicomVr.PN),
            row => Assert.Contains((row.Key, DeidentificationStep.Removed), steps.Keys));
        Assert.Contains((DicomTags.StudyDate, DeidentificationStep.DateShifted), steps.Keys);
        Assert.Contains((DicomTags.PatientBirthDate, DeidentificationStep.Emptied), steps.Keys);
    }

    [Fact]
    public void intervals_between_dates_survive_and_patients_have_shifts_of_their_own()
    {
        var first = Deidentifier.Of(Slice(1, Text("StudyDate", "20190301"), Text("AcquisitionDateTime", "20190301120000+0100"))).Set;
        var second = Deidentifier.Of(Slice(2, Text("StudyDate", "20190411"))).Set;
        var other = Deidentifier.Of(Slice(3, Text("PatientID", "LUNG1-002"), Text("StudyDate", "20190301"))).Set;
        Assert.Equal(41, second.Date(DicomTags.StudyDate)!.Value.DayNumber - first.Date(DicomTags.StudyDate)!.Value.DayNumber);
        Assert.NotEqual(first.Date(DicomTags.StudyDate), other.Date(DicomTags.StudyDate));
        Assert.True(first.Date(DicomTags.StudyDate) < new DateOnly(2019, 3, 1));
        Assert.Equal(first.Date(DicomTags.StudyDate)!.Value.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "120000+0100",
            first.Text(DicomTags.AcquisitionDateTime));
    }

    [Fact]
    public void uids_are_exchanged_the_same_way_wherever_they_stand()
    {
        var image = Slice(7);
        var reference = Slice(8, new DicomElement.Sequence(DicomDictionary.Find("ReferencedImageSequence")!.Value,
            [DicomDataSet.Of([Text("ReferencedSOPClassUID", "1.2.840.10008.5.1.4.1.1.2"),
                Text("ReferencedSOPInstanceUID", image.Text(DicomTags.SOPInstanceUID)!)])]));
        var (newImage, newReference) = (Deidentifier.Of(image).Set, Deidentifier.Of(reference).Set);
        var item = newReference.Item(DicomDictionary.Find("ReferencedImageSequence")!.Value)!;
        Assert.Equal(newImage.Text(DicomTags.SOPInstanceUID), item.Text(DicomDictionary.Find("ReferencedSOPInstanceUID")!.Value));
        Assert.Equal("1.2.840.10008.5.1.4.1.1.2", item.Text(DicomDictionary.Find("ReferencedSOPClassUID")!.Value));
        Assert.Matches(@"^2\.25\.[1-9][0-9]{20,38}$", newImage.Text(DicomTags.SOPInstanceUID));
        Assert.Equal(newImage.Text(DicomTags.SeriesInstanceUID), newReference.Text(DicomTags.SeriesInstanceUID));
    }

    [Fact]
    public void what_radiomics_needs_stays()
    {
        var set = Deidentifier.Of(Slice(1, Text("PatientWeight", "71.5"), Text("PatientAge", "063Y"), Text("PatientSex", "F"),
            Text("DeviceSerialNumber", "4711"), Text("SeriesDescription", "CT Thorax 3.0 B31f"),
            Text("RadiopharmaceuticalStartTime", "093000"), Text(new(0x70530010), DicomVr.LO, "Philips PET Private Group"),
            Text(new(0x70531000), DicomVr.DS, "0.0021"))).Set;
        Assert.Equal((71.5, "063Y", "F", "4711", "CT Thorax 3.0 B31f", "093000", "0.0021"),
            (set.Number(DicomTags.PatientWeight), set.Text(new(0x00101010)), set.Text(DicomTags.PatientSex),
            set.Text(new(0x00181000)), set.Text(DicomTags.SeriesDescription), set.Text(DicomTags.RadiopharmaceuticalStartTime), set.Text(new(0x70531000))));
        Assert.Equal("090Y", Deidentifier.Of(Slice(1, Text("PatientAge", "093Y"))).Set.Text(new(0x00101010)));
    }

    [Fact]
    public void the_header_says_what_was_done()
    {
        var set = Deidentifier.Of(Slice()).Set;
        Assert.True(DeidentificationMarks.SaysIdentityRemoved(set));
        Assert.True(DeidentificationMarks.SaysDatesModified(set));
        Assert.Equal(ProfileOptions.Research, DeidentificationMarks.OptionsOf(set));
        Assert.Matches("^P[0-9a-f]{10}$", set.Text(DicomTags.PatientID));
        Assert.Equal(set.Text(DicomTags.PatientID), set.Text(DicomTags.PatientName));
    }

    [Fact]
    public void the_same_secret_gives_the_same_bytes_and_another_secret_others()
    {
        var set = Everywhere("Kestrelson, John");
        Assert.Equal(Bytes(Deidentifier.Of(set).Set), Bytes(Of(ProfileOptions.Research).Of(set).Set));
        var other = new DicomDeidentifier(new("another secret here"u8.ToArray()), ProfileOptions.Research,
            new(new KnownWords().Clean, KnownWords.MayIdentify)).Of(set);
        Assert.NotEqual(Deidentifier.Of(set).Pseudonym, other.Pseudonym);
        Assert.NotEqual(Deidentifier.Of(set).Set.Text(DicomTags.SOPInstanceUID), other.Set.Text(DicomTags.SOPInstanceUID));
    }

    [Fact]
    public void a_short_secret_is_refused() => Assert.Throws<ArgumentException>(() => new PseudonymKey("short"u8.ToArray()));

    [Theory]
    [InlineData("CT Thorax 3.0 B31f", "CT Thorax 3.0 B31f")]
    [InlineData("CT Thorax Kestrelson", "CT Thorax")]
    [InlineData("GTV-1", "GTV-1")]
    [InlineData("LungLeft", "LungLeft")]
    [InlineData("GTV_Kestrelson", "GTV")]
    [InlineData("Kestrelson", "")]
    [InlineData("ptv 60Gy", "ptv 60Gy")]
    [InlineData("Thorax 12.03.2015", "Thorax")]
    [InlineData("Head 20150312", "Head")]
    [InlineData("MRN 7391846", "")]
    public void descriptions_keep_the_words_that_are_known(string text, string cleaned) => Assert.Equal(cleaned, new KnownWords().Clean(text));

    [Fact]
    public void own_words_stay() => Assert.Equal("Zunge GTV", new KnownWords(["Zunge"]).Clean("Zunge GTV"));

    [Fact]
    public void a_region_whose_name_is_not_known_is_named_by_its_number()
    {
        var item = DicomDataSet.Of([Text("ROINumber", "3"), Text("ROIName", "Kestrelson")]);
        var set = Deidentifier.Of(Slice(1, new DicomElement.Sequence(DicomDictionary.Find("StructureSetROISequence")!.Value, [item]))).Set;
        Assert.Equal("ROI 3", set.Item(DicomDictionary.Find("StructureSetROISequence")!.Value)!.Text(DicomDictionary.Find("ROIName")!.Value));
    }

    private static DicomDeidentifier Of(ProfileOptions options) => new(Key, options, new(new KnownWords().Clean, KnownWords.MayIdentify));
}
