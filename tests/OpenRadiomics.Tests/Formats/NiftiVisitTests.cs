using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Formats;

public sealed class NiftiVisitTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void visiting_block_by_block_gives_the_voxels_of_reading_at_once(bool gzip)
    {
        var grid = Grid.AxisAligned(70, 60, 50, 1, 1, 2);                // several blocks
        var stream = new MemoryStream();
        NiftiWriter.Write(stream, new Volume(grid, [.. Enumerable.Range(0, (int)grid.Count).Select(i => i % 977 - 5f)]), gzip);
        var visited = new float[grid.Count];
        stream.Position = 0;
        var result = NiftiReader.Visit(stream, (first, voxels) => voxels.CopyTo(visited.AsSpan((int)first)), ct: TestContext.Current.CancellationToken);
        Assert.Empty(Assert.IsType<ReadResult<NiftiHeader>.Read>(result).Remarks);
        stream.Position = 0;
        Assert.Equal(Assert.IsType<ReadResult<ImageFile>.Read>(NiftiReader.Read(stream, ct: TestContext.Current.CancellationToken)).Value.Volume.Voxels, visited);
    }

    [Fact]
    public void a_cut_file_is_refused_after_the_blocks_that_were_there()
    {
        var stream = new MemoryStream();
        NiftiWriter.Write(stream, new Volume(Grid.AxisAligned(70, 60, 50, 1, 1, 2), new float[70 * 60 * 50]), gzip: true);
        var cut = new MemoryStream(stream.ToArray()[..^20]);
        Assert.Equal(ProblemKind.Damaged, Assert.IsType<ReadResult<NiftiHeader>.Refused>(NiftiReader.Visit(cut, (_, _) => { }, ct: TestContext.Current.CancellationToken)).Problem.Kind);
    }
}
