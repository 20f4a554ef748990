using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

/// <summary>Patients 2 to 4 of the CT phantom: structure sets filled on their own slices.</summary>
public sealed class PublishedStructureSetTests
{
    [Theory]
    [InlineData("PAT2", "DCM_RS_00041.dcm", 2_256)]
    [InlineData("PAT3", "DCM_RS_00046.dcm", 4_047)]
    [InlineData("PAT4", "DCM_RS_00056.dcm", 43_124)]
    public void contours_enclose_the_voxels_they_are_known_to_enclose(string patient, string file, int voxels)
    {
        var ct = TestContext.Current.CancellationToken;
        var path = Reference.File("data", "lambin_radiomics_phantom_candat.2016.08.1", patient, file);
        using var stream = File.OpenRead(path);
        var set = Assert.IsType<ReadResult<StructureSet>.Read>(StructureSetReader.Read(stream, ct: ct)).Value;
        var series = Assert.IsType<ReadResult<ImageHeader>.Read>(
            DicomSeriesReader.ReadHeader(DicomEntry.InFolder(new(Path.GetDirectoryName(path)!)), ct: ct)).Value;
        Assert.Equal(set.SeriesUids, [Assert.IsType<DicomImageHeader>(series).Series.SeriesUid]);
        var (count, leftOut) = ContourFilling.Count(Assert.Single(set.Regions).Contours, series.Grid, ct);
        Assert.Equal((voxels, 0), (count, leftOut.Count));
    }
}
