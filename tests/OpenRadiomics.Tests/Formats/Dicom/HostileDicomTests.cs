using CsCheck;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats.Dicom;

/// <summary>Bad bytes are answers: never an exception, never memory or time beyond what the file's size justifies.</summary>
public sealed class HostileDicomTests
{
    private const string Explicit = "1.2.840.10008.1.2.1";
    private const long Excess = 64L << 20;

    public static TheoryData<string, ProblemKind> BadFiles() => new(Bad().Select(b => (b.Name, b.Kind)));

    [Theory, MemberData(nameof(BadFiles))]
    public void a_bad_file_is_refused_with_place_and_remedy(string name, ProblemKind kind)
    {
        var bytes = Bad().Single(b => b.Name == name).Bytes;
        foreach (var stream in (Stream[])[new MemoryStream(bytes), new ForwardOnly(bytes)])
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            var problem = Assert.IsType<ReadResult<DicomFile>.Refused>(Read(stream)).Problem;
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Excess + 8 * bytes.Length);
            Assert.Equal(kind, problem.Kind);
            Assert.All([problem.Found, problem.Expected, problem.Remedy, problem.Place.ToString()], text => Assert.NotEqual("", text));
        }
    }

    [Fact]
    public void five_thousand_damaged_files_are_answered_quickly()
    {
        byte[][] corpus = [.. Good()];
        Gen.Select(Gen.Int[0, corpus.Length - 1], Gen.Select(Gen.Int[0, 400], Gen.Byte).Array[1, 8], Gen.Int[0, 600]).Sample((which, changes, cut) =>
        {
            var bytes = corpus[which][..Math.Min(corpus[which].Length, cut < 100 ? cut * 5 : int.MaxValue)];
            foreach (var (at, value) in changes) if (132 + at < bytes.Length) bytes[132 + at] = value;
            Quick.WithinASecond(() =>
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var read = Read(new MemoryStream(bytes));
                Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, Excess);
                Assert.Equal(read.GetType(), Read(new ForwardOnly(bytes)).GetType());
                if (read is ReadResult<DicomFile>.Read { Value: var file }) Touch(file.DataSet);
            });
        }, iter: Hostile.Cases / 2, threads: 1);
    }

    [Fact]
    public void ten_thousand_damaged_images_are_answered_quickly() => Hostile.Withstands(new DicomFormat(),
    [
        new DicomSlice(0).Bytes()[128..], new DicomSlice(0).Bytes(), DicomSlice.MultiFrame(Explicit, 0, 4), DicomSlice.MultiFrame(Explicit, 4, 0, 8),
        DicomSlice.MultiFrame("1.2.840.10008.1.2.5", 0, 4), NiftiBytes.Gzip(new DicomSlice(0).Bytes()),
    ]);

    [Fact]
    public void ten_thousand_damaged_archives_are_answered_quickly() =>
        Hostile.Withstands(new DicomArchiveFormat(), [DicomSlice.Zip(new DicomSlice(0).Bytes()),
            DicomSlice.Zip(new DicomSlice(0).Bytes(), new DicomSlice(3).Bytes())]);

    /// <summary>Asks every element for every kind of value.</summary>
    private static void Touch(DicomDataSet set)
    {
        foreach (var tag in set.Select(element => element.Tag))
        {
            _ = (set.Texts(tag), set.Numbers(tag), set.Integer(tag), set.Date(tag), set.Time(tag), set.Moment(tag), set.Names(tag), set.TagsOf(tag));
            foreach (var item in set.Items(tag)) Touch(item);
        }
    }

    private static ReadResult<DicomFile> Read(Stream stream) => DicomReader.Read(stream, DicomPixels.Hold, null, TestContext.Current.CancellationToken);

    private static IEnumerable<(string Name, ProblemKind Kind, byte[] Bytes)> Bad()
    {
        yield return ("nothing", ProblemKind.Empty, []);
        yield return ("three bytes", ProblemKind.WrongFormat, [8, 0, 5]);
        yield return ("a text", ProblemKind.WrongFormat, "Dear reader, this is not an image."u8.ToArray());
        yield return ("zeros", ProblemKind.WrongFormat, new byte[500]);
        yield return ("an element cut off", ProblemKind.Truncated, File(new DicomStream().Raw([8, 0, 0x60, 0, (byte)'C'])));
        yield return ("a value cut off", ProblemKind.Truncated, File(new DicomStream().Put(0x00080060, "CS", "CT"u8, 16)));
        yield return ("a hundred megabytes announced", ProblemKind.Truncated, File(new DicomStream().Put(0x00081190, "UR", "CT"u8, 100_000_000)));
        yield return ("pixels cut off", ProblemKind.Truncated, File(new DicomStream().Put(0x7FE00010, "OW", [1, 2], 1 << 30)));
        yield return ("a file meta cut off", ProblemKind.Truncated, [.. new byte[128], .. "DICM"u8, 2, 0]);
        yield return ("an item longer than its sequence", ProblemKind.Invalid,
            File(new DicomStream().Put(0x00081110, "SQ", new DicomStream().Put(0xFFFEE000, "", [], 100).Bytes)));
        yield return ("an element longer than its item", ProblemKind.Invalid,
            File(new DicomStream().Sequence(0x00081110, false, new DicomStream().Put(0x00080060, "CS", [], 100).Bytes)));
        yield return ("no item in a sequence", ProblemKind.Invalid,
            File(new DicomStream().Put(0x00081110, "SQ", new DicomStream().Text(0x00080060, "CS", "CT").Bytes)));
        yield return ("a delimiter out of place", ProblemKind.Invalid, File(new DicomStream().Put(0xFFFEE00D, "", [])));
        yield return ("undefined length of text", ProblemKind.Invalid, File(new DicomStream().Put(0x00080120, "UR", [], DicomStream.Undefined)));
        yield return ("a sequence without end", ProblemKind.Truncated, File(new DicomStream().Put(0x00081110, "SQ", [], DicomStream.Undefined)));
        yield return ("fragments without end", ProblemKind.Truncated,
            File(new DicomStream().Put(0x7FE00010, "OB", new DicomStream().Item(false, [1, 2]).Bytes, DicomStream.Undefined)));
        yield return ("something else among fragments", ProblemKind.Invalid,
            File(new DicomStream().Put(0x7FE00010, "OB", new DicomStream().Text(0x00080060, "CS", "CT").Bytes, DicomStream.Undefined)));
        yield return ("a thousand sequences in each other", ProblemKind.TooLarge,
            File(
                new DicomStream().Raw([.. Enumerable.Repeat(new DicomStream().Put(0x00081110, "SQ",
                    new DicomStream().Put(0xFFFEE000, "", [], DicomStream.Undefined).Bytes, DicomStream.Undefined).Bytes, 1000).SelectMany(b => b)])));
        yield return ("two million elements", ProblemKind.TooLarge,
            File(new DicomStream().Raw([.. Enumerable.Repeat(new DicomStream().Put(0x00080060, "CS", []).Bytes, 2_000_000).SelectMany(b => b)])));
        yield return ("no deflate in a deflated file", ProblemKind.Damaged, DicomStream.File("1.2.840.10008.1.2.1.99", [.. "not deflate at all"u8]));
        yield return ("a deflated value longer than can come", ProblemKind.Truncated,
            DicomStream.File("1.2.840.10008.1.2.1.99", DicomStream.Deflate(new DicomStream().Put(0x7FE00010, "OW", [1, 2], 1 << 30).Bytes)));
    }

    private static IEnumerable<byte[]> Good()
    {
        foreach (var (syntax, isExplicit, bigEndian) in new[] { (Explicit, true, false), ("1.2.840.10008.1.2", false, false),
            ("1.2.840.10008.1.2.2", true, true), ("1.2.840.10008.1.2.1.99", true, false) })
            foreach (var delimited in new[] { false, true })
            {
                DicomStream New() => new(isExplicit, bigEndian);
                var inner = New().Sequence(0x00082218, delimited, New().Text(0x00080100, "SH", "C").Bytes).Bytes;
                var set = New().Text(0x00080005, "CS", "\\ISO 2022 IR 87").Text(0x00080020, "DA", "20240101").Text(0x0008002A, "DT", "20240101120000")
                    .Text(0x00080060, "CS", "CT")
                    .Text(0x00100010, "PN", "Y^T=\u001b$B;3ED\u001b(B").Text(0x00200032, "DS", "1\\2\\3").Number(0x00280010, 2)
                    .Put(0x00280009, "AT", new byte[4]).Sequence(0x52009229, delimited, inner, [], inner)
                    .Put(0x7FE00010, "OW", new byte[8]).Bytes;
                yield return DicomStream.File(syntax, syntax.EndsWith("99", StringComparison.Ordinal) ? DicomStream.Deflate(set) : set);
            }
        yield return DicomStream.File("1.2.840.10008.1.2.5",
            new DicomStream().Put(0x7FE00010, "OB", new DicomStream().Item(false, []).Item(false, [1, 2]).Put(0xFFFEE0DD, "", []).Bytes,
                DicomStream.Undefined).Bytes);
    }

    private static byte[] File(DicomStream set) => DicomStream.File(Explicit, set.Bytes);
}
