using CsCheck;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats;

/// <summary>Bad bytes are answers: never an exception, never memory or time beyond what the file's size justifies.</summary>
public sealed class HostileNiftiTests
{
    private static readonly byte[] Good = new NiftiBytes().CountingVoxels().Bytes();

    public static TheoryData<string, ProblemKind> BadFiles() => new(Bad().Select(b => (b.Name, b.Kind)));

    [Theory, MemberData(nameof(BadFiles))]
    public void a_bad_file_is_refused_with_place_and_remedy(string name, ProblemKind kind)
    {
        var bytes = Bad().Single(b => b.Name == name).Bytes;
        foreach (var stream in (Stream[])[new MemoryStream(bytes), new ForwardOnly(bytes)])
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var problem = Assert.IsType<ReadResult<ImageFile>.Refused>(Reading.Image(stream)).Problem;
            Assert.Equal(kind, problem.Kind);
            Assert.All([problem.Found, problem.Expected, problem.Remedy, problem.Place.ToString()], text => Assert.NotEqual("", text));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 80L << 20);
        }
    }

    [Fact]
    public void a_bomb_behind_the_header_is_not_unpacked()
    {
        var bomb = NiftiBytes.Gzip([.. Good, .. new byte[64 << 20]]);
        var read = Assert.IsType<ReadResult<ImageFile>.Read>(Reading.Image(bomb));
        Assert.Equal("at least 1048576 bytes after the voxels", Assert.Single(read.Remarks).Found);
        var refused = Assert.IsType<ReadResult<ImageFile>.Refused>(Reading.Image(new MemoryStream(bomb), limits: new() { DecompressedBytes = 1 << 19 }));
        Assert.Equal(ProblemKind.TooLarge, refused.Problem.Kind);
    }

    [Fact]
    public void ten_thousand_damaged_files_are_answered_quickly()
    {
        byte[][] corpus =
        [
            Good, NiftiBytes.Gzip(Good), new NiftiBytes(bigEndian: true).CountingVoxels().Bytes(),
            new NiftiBytes().Qform(0, 0, 1, 1, 2, 3).CountingVoxels().Bytes(),
            new NiftiBytes().Float(108, 384).CountingVoxels().Bytes([1, 0, 0, 0, 32, 0, 0, 0, 6, 0, 0, 0, .. new byte[24]]),
        ];
        Gen.Select(Gen.Int[0, corpus.Length - 1], Gen.Select(Gen.Int[0, 500], Gen.Byte).Array[1, 8], Gen.Int[0, 600]).Sample((which, changes, cut) =>
        {
            var bytes = corpus[which][..Math.Min(corpus[which].Length, cut < 100 ? cut * 5 : int.MaxValue)];
            foreach (var (at, value) in changes) if (at < bytes.Length) bytes[at] = value;
            Quick.WithinASecond(() =>
            {
                // Read or refused, never thrown; and a stream that cannot be wound back gets the same answer.
                Assert.Equal(Reading.Image(bytes).GetType(), Reading.Image(new ForwardOnly(bytes)).GetType());
            });
        }, iter: Hostile.Cases, threads: 1);
    }

    private static IEnumerable<(string Name, ProblemKind Kind, byte[] Bytes)> Bad()
    {
        yield return ("nothing", ProblemKind.Empty, []);
        yield return ("three bytes", ProblemKind.WrongFormat, [1, 2, 3]);
        yield return ("a text", ProblemKind.WrongFormat, "Dear reader, this is not an image."u8.ToArray());
        yield return ("a header cut off", ProblemKind.Truncated, Good[..200]);
        yield return ("no voxels", ProblemKind.Truncated, Good[..352]);
        yield return ("one byte too few", ProblemKind.Truncated, Good[..^1]);
        yield return ("NIfTI-2 without magic", ProblemKind.Unsupported, [0x1C, 2, 0, 0, .. new byte[536]]);
        yield return ("a pair's header", ProblemKind.Missing, new NiftiBytes().Text(344, "ni1").Bytes());
        yield return ("Analyze 7.5", ProblemKind.Unsupported, new NiftiBytes().Text(344, "\0\0\0").CountingVoxels().Bytes());
        yield return ("no axes", ProblemKind.Invalid, new NiftiBytes().Dim(0).CountingVoxels().Bytes());
        yield return ("eight axes", ProblemKind.Invalid, new NiftiBytes().Dim(8).CountingVoxels().Bytes());
        yield return ("a negative dimension", ProblemKind.Invalid, new NiftiBytes().Dim(3, -2).CountingVoxels().Bytes());
        yield return ("a dimension of zero", ProblemKind.Invalid, new NiftiBytes().Dim(3, 2, 0).CountingVoxels().Bytes());
        yield return ("vectors", ProblemKind.Unsupported, new NiftiBytes().Dim(5, 2, 3, 4, 1, 3).CountingVoxels(72).Bytes());
        yield return ("absurd dimensions", ProblemKind.TooLarge, new NiftiBytes().Dim(3, 32767, 32767, 32767).CountingVoxels().Bytes());
        yield return ("absurd time", ProblemKind.Truncated, new NiftiBytes().Dim(4, 2, 3, 4, 32767).CountingVoxels().Bytes());
        yield return ("half a gigabyte announced", ProblemKind.Truncated, new NiftiBytes().Dim(3, 512, 512, 512).CountingVoxels().Bytes());
        yield return ("half a gigabyte announced, packed", ProblemKind.Truncated,
            NiftiBytes.Gzip(new NiftiBytes().Dim(3, 512, 512, 512).CountingVoxels().Bytes()));
        yield return ("colour", ProblemKind.Unsupported, new NiftiBytes().Type(128, 24).CountingVoxels().Bytes());
        yield return ("complex", ProblemKind.Unsupported, new NiftiBytes().Type(32, 64).CountingVoxels().Bytes());
        yield return ("long double", ProblemKind.Unsupported, new NiftiBytes().Type(1536, 128).CountingVoxels().Bytes());
        yield return ("bits", ProblemKind.Unsupported, new NiftiBytes().Type(1, 1).CountingVoxels().Bytes());
        yield return ("no datatype", ProblemKind.Unsupported, new NiftiBytes().Type(77, 8).CountingVoxels().Bytes());
        yield return ("voxels inside the header", ProblemKind.Invalid, new NiftiBytes().Float(108, 100).CountingVoxels().Bytes());
        yield return ("voxels at no number", ProblemKind.Invalid, new NiftiBytes().Float(108, float.NaN).CountingVoxels().Bytes());
        yield return ("voxels at infinity", ProblemKind.Invalid, new NiftiBytes().Float(108, float.PositiveInfinity).CountingVoxels().Bytes());
        yield return ("voxels between two bytes", ProblemKind.Invalid, new NiftiBytes().Float(108, 352.5f).CountingVoxels().Bytes());
        yield return ("voxels a gigabyte on", ProblemKind.TooLarge, new NiftiBytes().Float(108, 1e9f).CountingVoxels().Bytes());
        yield return ("an intercept that is no number", ProblemKind.Invalid, new NiftiBytes().Float(112, 2).Float(116, float.NaN).CountingVoxels().Bytes());
        yield return ("a flat sform", ProblemKind.Invalid, new NiftiBytes().Sform([1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0]).CountingVoxels().Bytes());
        yield return ("an sform that is no number", ProblemKind.Invalid,
            new NiftiBytes().Sform([float.NaN, 0, 0, 0], [0, 1, 0, 0], [0, 0, 1, 0]).CountingVoxels().Bytes());
        yield return ("spacings that are no number", ProblemKind.Invalid, new NiftiBytes().Sform().Pixdim(1, float.NaN).CountingVoxels().Bytes());
        yield return ("spacings of zero", ProblemKind.Invalid, new NiftiBytes().Sform().Pixdim(1, 0, 0, 0).CountingVoxels().Bytes());
        yield return ("a quaternion that is no number", ProblemKind.Invalid, new NiftiBytes().Sform().Qform(float.NaN, 0, 0, 0, 0, 0).CountingVoxels().Bytes());
        yield return ("gzip cut off", ProblemKind.Damaged, NiftiBytes.Gzip(Good)[..^20]);
        yield return ("gzip with a flipped bit", ProblemKind.Damaged, Flipped(NiftiBytes.Gzip(Good)));
        yield return ("gzip of gzip", ProblemKind.WrongFormat, NiftiBytes.Gzip(NiftiBytes.Gzip(Good)));
        yield return ("gzip of nothing", ProblemKind.Empty, NiftiBytes.Gzip([]));
        yield return ("a gzip header alone", ProblemKind.Damaged, [0x1F, 0x8B, 8, 0, 0]);
    }

    private static byte[] Flipped(byte[] bytes)
    {
        bytes[^6] ^= 1;                                                  // in the checksum
        return bytes;
    }
}
