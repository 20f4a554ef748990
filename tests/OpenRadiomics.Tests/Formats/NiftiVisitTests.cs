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
        var result = NiftiReader.Visit(stream, (_, first, voxels) => voxels.CopyTo(visited.AsSpan((int)first)), ct: TestContext.Current.CancellationToken);
        Assert.Empty(Assert.IsType<ReadResult<NiftiHeader>.Read>(result).Remarks);
        stream.Position = 0;
        Assert.Equal(Assert.IsType<ReadResult<ImageFile>.Read>(NiftiReader.Read(stream, ct: TestContext.Current.CancellationToken)).Value.Volume.Voxels,
            visited);
    }

    [Theory]
    [InlineData(20)]
    [InlineData(400_000)]
    public void a_cut_file_is_refused_after_the_blocks_that_were_there(int missing)
    {
        var (stream, seen) = (new MemoryStream(), 0L);
        NiftiWriter.Write(stream, new Volume(Grid.AxisAligned(70, 60, 50, 1, 1, 2), new float[70 * 60 * 50]), gzip: false);
        var cut = new MemoryStream(stream.ToArray()[..^missing]);
        var result = NiftiReader.Visit(new Forward(cut), (_, _, voxels) => seen += voxels.Length, ct: TestContext.Current.CancellationToken);
        Assert.Equal(ProblemKind.Truncated, Assert.IsType<ReadResult<NiftiHeader>.Refused>(result).Problem.Kind);
        Assert.Equal((stream.Length - missing - 352) / 4, seen);
    }

    /// <summary>A stream that does not know its length, so that the end comes as a surprise.</summary>
    private sealed class Forward(Stream inner) : Stream
    {
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }
        public override void Flush() { }
        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
