using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

public sealed class ConfidentialityProfileTests
{
    /// <summary>
    /// Four rows are of groups of attributes: private ones, curves, overlay data, overlay comments. The counts are those of the printed table, these four taken
    /// off.
    /// </summary>
    [Theory]
    [InlineData("X", 413), InlineData("D", 93), InlineData("U", 55), InlineData("Z", 42), InlineData("X/D", 23), InlineData("X/Z", 11), InlineData("X/Z/D", 8),
        InlineData("Z/D", 6), InlineData("X/Z/U*", 2)]
    public void every_row_of_the_table_is_there(string basic, int rows) =>
        Assert.Equal(rows, ConfidentialityProfile.Attributes.Values.Count(rule => rule.Basic == basic));

    [Fact]
    public void rows_are_named_as_the_dictionary_names_them() => Assert.Empty(
        from row in ConfidentialityProfile.Attributes
        where DicomDictionary.Find(row.Key) is { } attribute && attribute.Keyword != row.Value.Keyword
        select $"{row.Key}: {row.Value.Keyword}");

    [Theory]
    [InlineData("PatientName", "Z", ConfidentialityAction.Empty, ConfidentialityAction.Empty)]
    [InlineData("PatientID", "Z/D", ConfidentialityAction.Dummy, ConfidentialityAction.Dummy)]
    [InlineData("PatientBirthDate", "Z", ConfidentialityAction.Empty, ConfidentialityAction.Empty)]
    [InlineData("PatientWeight", "X", ConfidentialityAction.Remove, ConfidentialityAction.Keep)]
    [InlineData("PatientAge", "X", ConfidentialityAction.Remove, ConfidentialityAction.Keep)]
    [InlineData("PatientSex", "Z", ConfidentialityAction.Empty, ConfidentialityAction.Keep)]
    [InlineData("AccessionNumber", "Z", ConfidentialityAction.Empty, ConfidentialityAction.Empty)]
    [InlineData("StudyDate", "Z", ConfidentialityAction.Empty, ConfidentialityAction.Clean)]
    [InlineData("AcquisitionDateTime", "X/Z/D", ConfidentialityAction.Dummy, ConfidentialityAction.Clean)]
    [InlineData("SeriesDescription", "X", ConfidentialityAction.Remove, ConfidentialityAction.Clean)]
    [InlineData("ROIName", "Z", ConfidentialityAction.Empty, ConfidentialityAction.Clean)]
    [InlineData("DeviceSerialNumber", "X/Z/D", ConfidentialityAction.Dummy, ConfidentialityAction.Keep)]
    [InlineData("StationAETitle", "X", ConfidentialityAction.Remove, ConfidentialityAction.Clean)]
    [InlineData("PerformingPhysicianName", "X", ConfidentialityAction.Remove, ConfidentialityAction.Remove)]
    [InlineData("InstitutionName", "X/Z/D", ConfidentialityAction.Dummy, ConfidentialityAction.Dummy)]
    [InlineData("SOPInstanceUID", "U", ConfidentialityAction.NewUid, ConfidentialityAction.NewUid)]
    [InlineData("ReferencedImageSequence", "X/Z/U*", ConfidentialityAction.Keep, ConfidentialityAction.Keep)]
    [InlineData("RadiopharmaceuticalStartTime", "X", ConfidentialityAction.Remove, ConfidentialityAction.Clean)]
    [InlineData("ContentSequence", "D", ConfidentialityAction.Dummy, ConfidentialityAction.Dummy)]
    public void a_row_says_what_the_standard_says(string keyword, string basic, ConfidentialityAction alone, ConfidentialityAction inResearch)
    {
        var rule = ConfidentialityProfile.Find(DicomDictionary.Find(keyword)!.Value)!;
        Assert.Equal((basic, alone, inResearch), (rule.Basic, rule.Under(ProfileOptions.None), rule.Under(ProfileOptions.Research)));
    }

    [Theory]
    [InlineData(0x50000010u, "CurveData"), InlineData(0x60023000u, "OverlayData"), InlineData(0x60FE4000u, "OverlayComments"), InlineData(0x00091001u, "")]
    public void groups_of_attributes_have_a_row_each(uint tag, string keyword) =>
        Assert.Equal((keyword, "X"), ConfidentialityProfile.Find(new(tag)) is { } rule ? (rule.Keyword, rule.Basic) : default);

    [Fact]
    public void dates_may_stay_as_they_are_where_the_header_says_so()
    {
        var date = ConfidentialityProfile.Find(DicomTags.StudyDate)!;
        Assert.Equal(ConfidentialityAction.Keep, date.Under(ProfileOptions.FullDates));
        Assert.All(ProfileCodes.InOrder, entry => Assert.Equal(entry.Option, ProfileCodes.Find(entry.Code)));
    }

    [Fact]
    public void safe_private_attributes_belong_to_their_creator()
    {
        var set = DicomDataSet.Of([new DicomElement.Value(new(0x70530010), DicomVr.LO, "Philips PET Private Group "u8.ToArray()),
            new DicomElement.Value(new(0x70531000), DicomVr.DS, "1.5 "u8.ToArray())]);
        Assert.True(SafePrivate.Contains(set, new(0x70531000)));
        Assert.True(SafePrivate.Reserves(set, new(0x70530010)));
        Assert.False(SafePrivate.Contains(set, new(0x70531001)));
        Assert.False(SafePrivate.Contains(DicomDataSet.Of(
            [new DicomElement.Value(new(0x70530010), DicomVr.LO, "SOMEBODY"u8.ToArray()), set[new(0x70531000)]!]), new(0x70531000)));
    }
}
