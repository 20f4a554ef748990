using CsCheck;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats;

/// <summary>What every image format has to withstand.</summary>
internal static class Hostile
{
    private const long MostMemory = 80L << 20;                           // 64 MiB before the size justifies more, and the test's own

    public static readonly string[] PathsAway =
        ["../ct.raw", "raw/../../ct.raw", "/etc/passwd", "\\\\server\\share\\ct.raw", "C:\\ct.raw", "C:ct.raw", "http://example.org/ct.raw",
            "file:///etc/passwd", "raw//ct.raw", ".", "..", "a/./b"];

    /// <summary>Refused alike where the stream knows its length and where it does not, with all that its author needs to know.</summary>
    public static void IsRefused(IImageFormat format, byte[] bytes, ProblemKind kind)
    {
        foreach (var stream in (Stream[])[new MemoryStream(bytes), new ForwardOnly(bytes)])
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var problem = Assert.IsType<ReadResult<ImageFile>.Refused>(format.Read(stream, ct: TestContext.Current.CancellationToken)).Problem;
            Assert.Equal(kind, problem.Kind);
            Assert.All([problem.Found, problem.Expected, problem.Remedy, problem.Place.ToString()], text => Assert.NotEqual("", text));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, MostMemory + 4 * bytes.Length);
        }
    }

    /// <summary>Refused for its path, which is neither followed nor repeated.</summary>
    public static void IsNotOpened(IImageFormat format, byte[] header, string path)
    {
        var asked = new List<string>();
        var result = format.Read(new MemoryStream(header), beside: new("ct.hdr", file => { asked.Add(file); return null; }),
            ct: TestContext.Current.CancellationToken);
        var problem = Assert.IsType<ReadResult<ImageFile>.Refused>(result).Problem;
        Assert.Equal(ProblemKind.Invalid, problem.Kind);
        Assert.Empty(asked);
        Assert.DoesNotContain(path, problem.Found.Split(' '));
    }

    /// <summary>Cases of each test with bytes changed at random; more by OPENRADIOMICS_HOSTILE_CASES, for a long examination.</summary>
    public static int Cases { get; } = int.TryParse(Environment.GetEnvironmentVariable("OPENRADIOMICS_HOSTILE_CASES"), out var cases) ? cases : 10_000;

    /// <summary>
    /// Bytes changed at random, cut or not: read or refused, never thrown, within a second; and a stream that cannot be wound back gets the same answer.
    /// </summary>
    public static void Withstands(IImageFormat format, byte[][] corpus)
    {
        byte[] voxels = [.. Enumerable.Range(0, 64).Select(i => (byte)i)];
        Gen.Select(Gen.Int[0, corpus.Length - 1], Gen.Select(Gen.Int[0, corpus.Max(bytes => bytes.Length) - 1],
            Gen.OneOf(Gen.Byte, Gen.Char["0123456789 -.:=/()\n"].Select(c => (byte)c))).Array[0, 8], Gen.Int[0, 300])
            .Sample((which, changes, cut) =>
            {
                var bytes = (byte[])corpus[which][..Math.Min(corpus[which].Length, cut < 100 ? cut * 5 : int.MaxValue)].Clone();
                foreach (var (at, value) in changes) if (at < bytes.Length) bytes[at] = value;
                var before = GC.GetAllocatedBytesForCurrentThread();
                Quick.WithinASecond(() => Assert.Equal(Answer(new MemoryStream(bytes)), Answer(new ForwardOnly(bytes))));
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 * MostMemory);       // two readings, perhaps repeated
            }, iter: Cases, threads: 1);

        Type Answer(Stream stream) => format.Read(stream, beside: new("ct.hdr", _ => new MemoryStream(voxels)), ct: TestContext.Current.CancellationToken)
            .GetType();
    }
}
