using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats.Pictures;

public sealed class ScanLabelsTests
{
    private static readonly byte[] FiveLayers = new NrrdText().With("type", "uint8").With("dimension", "4").With("sizes", "5 2 3 4")
        .With("kinds", "list domain domain domain").With("space directions", "none (1,0,0) (0,1,0) (0,0,1)").With("space origin", "(0,0,0)")
        .Bytes([.. Enumerable.Range(0, 120).Select(i => (byte)(i % 5 == 3 ? 1 : 0))]);

    [Fact]
    public void layers_lie_on_the_scan_as_far_as_there_is_room_for_all_of_them()
    {
        var laid = Assert.IsType<ReadResult<LabelMap>.Read>(On(8)).Value;
        Assert.Equal([0, 0, 0, 24, 0], laid.Layers.Select(layer => layer.Count(label => label == 1)));
        Assert.All(laid.Layers, layer => Assert.Equal(512, layer.Length));
        Assert.Equal(ProblemKind.TooLarge, Assert.IsType<ReadResult<LabelMap>.Refused>(On(512)).Problem.Kind);

        static ReadResult<LabelMap> On(int edge) => ScanLabels.Read(new("a.seg.nrrd", () => new MemoryStream(FiveLayers)),
            Grid.AxisAligned(edge, edge, edge, 1, 1, 1), TestContext.Current.CancellationToken);
    }
}
