using System.Buffers.Binary;
using System.IO.Compression;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

/// <summary>Archives that were made to do harm, or only clumsily.</summary>
public sealed class DicomArchiveTests
{
    public static TheoryData<string> Names => ["../a.dcm", "series/../../a.dcm", "/etc/a.dcm", "\\a.dcm", "C:\\a.dcm", "a\\..\\..\\b.dcm"];

    [Theory, MemberData(nameof(Names))]
    public void a_name_that_leads_out_is_refused(string name) => Refused(ProblemKind.Invalid, zip => Put(zip, name));

    [Fact]
    public void links_inner_archives_and_copies_are_refused()
    {
        Refused(ProblemKind.Unsupported, zip => Put(zip, "link.dcm").ExternalAttributes = 0xA1FF << 16);
        Refused(ProblemKind.Unsupported, zip => Put(zip, "more.zip"));
        Refused(ProblemKind.Unsupported, zip => Put(zip, "more.TAR.GZ"));
        Refused(ProblemKind.Duplicate, zip => Put(zip, "0.dcm"));
        Refused(ProblemKind.TooLarge, zip => { for (var i = 0; i < 1000; i++) zip.CreateEntry($"{i}.txt"); });
    }

    [Fact]
    public void more_than_the_limits_is_not_unpacked()
    {
        var bytes = Zip(zip =>
        {
            using var entry = zip.CreateEntry("bomb.dcm").Open();
            for (var i = 0; i < 64; i++) entry.Write(new byte[1 << 20]);
        });
        var before = GC.GetAllocatedBytesForCurrentThread();
        var result = new DicomArchiveFormat().Read(new MemoryStream(bytes), limits: new() { DecompressedBytes = 1 << 20 },
            ct: TestContext.Current.CancellationToken);
        Assert.Equal(ProblemKind.TooLarge, Assert.IsType<ReadResult<ImageFile>.Refused>(result).Problem.Kind);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 << 20);
    }

    [Fact]
    public void only_archives_of_slices_are_images()
    {
        Assert.IsType<FileKind.Readable>(AllFormats.Sniff(FileStart.Of(DicomSlice.Zip(new DicomSlice(0).Bytes()), "a.zip")));
        Assert.IsType<FileKind.Readable>(AllFormats.Sniff(
            FileStart.Of(Zip(zip => { zip.CreateEntry("series/"); Put(zip, "series/IM0001"); }, first: false), "a.zip")));
        Assert.IsType<FileKind.Foreign>(AllFormats.Sniff(FileStart.Of(Zip(zip => zip.CreateEntry("run.py"), first: false), "code.zip")));
    }

    private static void Refused(ProblemKind kind, Action<ZipArchive> more)
    {
        var bytes = Zip(more);
        foreach (var stream in (Stream[])[new MemoryStream(bytes), new ForwardOnly(bytes)])
            Assert.Equal(kind, Assert.IsType<ReadResult<ImageFile>.Refused>(
                new DicomArchiveFormat().Read(stream, limits: new() { ArchiveFiles = 1000 }, ct: TestContext.Current.CancellationToken)).Problem.Kind);
    }

    [Fact]
    public void a_directory_that_would_fill_the_memory_is_refused_before_it_is_listed()
    {
        var bytes = Zip(zip => { for (var n = 0; n < 30; n++) zip.CreateEntry($"{n}{new string('x', 200)}.txt"); });
        var problem = Assert.IsType<ReadResult<ImageFile>.Refused>(
            new DicomArchiveFormat().Read(new MemoryStream(bytes), limits: new() { ArchiveFiles = 5 }, ct: TestContext.Current.CancellationToken)).Problem;
        Assert.Equal((ProblemKind.TooLarge, "a directory of "), (problem.Kind, problem.Found[..15]));
    }

    [Theory, InlineData(uint.MaxValue), InlineData(9_000u)]                // the second sends readers on for the number of entries alone
    public void a_large_directory_does_not_hide_behind_the_end_of_a_small_one(uint told)
    {
        var bytes = new byte[9_000 + 56 + 20 + 22];                         // a directory, its end as zip64 has it, where that lies, the end
        "PK\x03\x04"u8.CopyTo(bytes);
        "PK\x06\x06"u8.CopyTo(bytes.AsSpan(9_000));
        "PK\x06\x07"u8.CopyTo(bytes.AsSpan(9_056));
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(9_064), 9_000);
        "PK\x05\x06"u8.CopyTo(bytes.AsSpan(9_076));
        BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(9_086), ushort.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(9_092), told);
        Assert.Equal(ProblemKind.TooLarge, Assert.IsType<ReadResult<ImageFile>.Refused>(
            new DicomArchiveFormat().Read(new MemoryStream(bytes), limits: new() { ArchiveFiles = 5 }, ct: TestContext.Current.CancellationToken)).Problem.Kind);
    }

    private static byte[] Zip(Action<ZipArchive> more, bool first = true)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            if (first) Put(zip, "0.dcm");
            more(zip);
        }
        return bytes.ToArray();
    }

    private static ZipArchiveEntry Put(ZipArchive zip, string name)
    {
        var entry = zip.CreateEntry(name);
        using var stream = entry.Open();
        stream.Write(new DicomSlice(0).Bytes());
        return entry;
    }
}
