using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

public sealed class PetSuvTests
{
    [Fact]
    public void activity_is_decayed_to_the_start_of_the_scan()
    {
        // Half of 370 MBq is left after one half-life: 70 kg over 185 MBq.
        Assert.Equal(70_000 / 185e6, Factor(Pet("BQML", "START")), 1e-12);
        Assert.Equal(70_000 / 370e6, Factor(Pet("BQML", "ADMIN")), 1e-12);
        Assert.Equal(1, Factor(Pet("GML", "START")));
    }

    [Fact]
    public void an_injection_before_midnight_was_the_day_before() =>
        Assert.Equal(70_000 / 185e6, Factor(Pet("BQML", "START", scan: "005950", injected: "231000")), 1e-12);

    [Theory]
    [InlineData(0x00101030u), InlineData(0x00080031u), InlineData(0x00541102u), InlineData(0x00541001u)]
    public void what_is_missing_is_named(uint tag)
    {
        var problem = Assert.IsType<ReadResult<double>.Refused>(PetSuv.Of(Pet("BQML", "START").Without(new(tag)))).Problem;
        Assert.Equal(new ReadPlace.Header(new DicomTag(tag).ToString()), problem.Place);
    }

    [Fact]
    public void a_series_made_after_its_acquisition_has_no_factor() =>
        Assert.IsType<ReadResult<double>.Refused>(PetSuv.Of(Pet("BQML", "START").With(DicomElements.Text(DicomTags.AcquisitionTime, "110000"))));

    private static double Factor(DicomDataSet set) => Assert.IsType<ReadResult<double>.Read>(PetSuv.Of(set)).Value;

    private static DicomDataSet Pet(string units, string decay, string scan = "114950", string injected = "100000") => DicomDataSet.Of(
    [
        DicomElements.Text(DicomTags.Modality, "PT"), DicomElements.Text(DicomTags.Units, units), DicomElements.Text(DicomTags.DecayCorrection, decay),
        DicomElements.Numbers(DicomTags.PatientWeight, 70),
        DicomElements.Text(DicomTags.SeriesDate, "20240301"), DicomElements.Text(DicomTags.SeriesTime, scan),
        DicomElements.Text(DicomTags.AcquisitionDate, "20240301"), DicomElements.Text(DicomTags.AcquisitionTime, scan),
        new DicomElement.Sequence(DicomTags.RadiopharmaceuticalInformationSequence,
        [
            DicomDataSet.Of([DicomElements.Text(DicomTags.RadiopharmaceuticalStartTime, injected),
                DicomElements.Numbers(DicomTags.RadionuclideTotalDose, 370e6), DicomElements.Numbers(DicomTags.RadionuclideHalfLife, 6590)]),
        ]),
    ]);
}
