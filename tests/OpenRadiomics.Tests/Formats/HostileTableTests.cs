using System.Text;
using CsCheck;
using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats;

/// <summary>Tables that want to break the reader: every one is answered, in bounded time and memory.</summary>
public sealed class HostileTableTests
{
    private static readonly ReadLimits Small = new() { TableBytes = 1 << 20, Rows = 1000, Columns = 1000, Cells = 20_000, CellLength = 100,
        DecompressedBytes = 2 << 20 };

    private static readonly byte[] Signs = [.. "\",;\t\n\r'{}[]:|.-e"u8];

    public static TheoryData<string, ProblemKind> BadTables() => new(Bad().Select(b => (b.Name, b.Kind)));

    [Theory, MemberData(nameof(BadTables))]
    public void a_bad_table_is_refused_with_place_and_remedy(string name, ProblemKind kind)
    {
        using var stream = Bad().Single(b => b.Name == name).Open();
        var problem = Assert.IsType<ReadResult<FeatureTable>.Refused>(Reading.Table(stream, Small)).Problem;
        Assert.Equal(kind, problem.Kind);
        Assert.All([problem.Found, problem.Expected, problem.Remedy, problem.Place.ToString()], text => Assert.NotEqual("", text));
    }

    [Fact]
    public void a_billion_columns_are_refused_after_the_first_few()
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var problem = Assert.IsType<ReadResult<FeatureTable>.Refused>(Reading.Table(new Endless(",", 1_000_000_000))).Problem;
        Assert.Equal((ProblemKind.TooLarge, "more than 50000 columns"), (problem.Kind, problem.Found));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16L << 20);
    }

    [Fact]
    public void a_small_file_takes_no_large_memory()
    {
        (string Text, string? Refused)[] tables =
        [
            (new string(',', 49_000) + "\n" + string.Concat(Enumerable.Repeat("1,2\n", 400)), "2 cells, as in many rows before"),
            ("subject,feature,value\n" + string.Concat(Enumerable.Range(0, 4_000).Select(i => $"s{i},f{i},1\n")), "4000 regions with 4000 features"),
            (new string(' ', 32_000) + ",(" + string.Join(',', Enumerable.Repeat(new string(' ', 30_000) + "(IBSI", 20)) + "\n1,2\n", null),
        ];
        foreach (var (text, refused) in tables)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Quick.WithinASecond(() => Assert.Equal(refused, (Reading.Table(new MemoryStream(bytes)) as ReadResult<FeatureTable>.Refused)?.Problem.Found));
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 64L << 20);
        }
    }

    [Fact]
    public void names_of_features_under_a_heading_of_one_column_are_rows_that_lack_their_values()
    {
        var (table, remarks) = Reading.Table("a\"b\noriginal_glcm_Contrast,1.5\noriginal_firstorder_Mean,3\nc\"d,4\n");
        Assert.Equal((TableLayout.Wide, 3), (table.Layout, table.RowCount));
        Assert.NotEmpty(remarks);
    }

    [Fact]
    public void problems_are_counted_when_they_are_many()
    {
        var (_, remarks) = Reading.Table("id,x\n" + string.Concat(Enumerable.Repeat("1\n", 500)));
        Assert.Equal(101, remarks.Count);
        Assert.Equal("400 more problems of this kind", remarks[^1].Found);
    }

    [Fact]
    public void ten_thousand_damaged_tables_are_answered_quickly()
    {
        string[] corpus =
        [
            "id;\"a\"\"b\";original_glcm_Id;diagnostics_Configuration_Settings\r\n1;\"x\ny\";1,5;{'binWidth': 25, 'a': [1, {'b': 'c'}]}\r\n2;;NaN;{}",
            "featureName,brain1,brain2\noriginal_glcm_Contrast,1.5,2\noriginal_firstorder_Mean,3,4\ndiagnostics_Configuration_Settings,\"{'force2D': True}\",x",
            "subject,ibsi_code,aggregation_code,value,unit\ns1,UR99,IAZD,1.5,\ns1,RNU0,DHQ4,2,mm3\ns2,UR99,ITBB,private,",
            "INFO_PatientID\tMORPHOLOGICAL_Volume(IBSI:RNU0)[mm3]\tINTENSITY-BASED-RIM_RIM-IntensityMin(IBSI:No)[Intensity]\np1\t8086.5\t1|2|NaN|",
            "id,cm_joint_entr_d1_3d_v_mrg_fbs_w25.0,szm_sze_3D\n1,\"1,234,567\",1.234E-5",
        ];
        Gen.Select(Gen.Int[0, corpus.Length - 1], Gen.Select(Gen.Int[0, 200],
            Gen.OneOf(Gen.Byte, Gen.Int[0, Signs.Length - 1].Select(i => Signs[i]))).Array[1, 8], Gen.Int[0, 400]).Sample((which, changes, cut) =>
        {
            var bytes = Encoding.UTF8.GetBytes(corpus[which]);
            if (cut < bytes.Length) bytes = bytes[..cut];
            foreach (var (at, value) in changes) if (at < bytes.Length) bytes[at] = value;
            Quick.WithinASecond(() => LookAtAll(bytes));
        }, iter: Hostile.Cases, threads: 1);

        static void LookAtAll(byte[] bytes)
        {
            if (Reading.Table(new ForwardOnly(bytes)) is ReadResult<FeatureTable>.Read { Value: var table })
            {
                var places = new HashSet<ReadPlace.Cell>();
                for (var r = 0; r < table.RowCount; r++)
                    for (var c = 0; c < table.Columns.Count; c++)
                    {
                        var cell = table.Cell(r, c);
                        Assert.True(table.PlaceOf(r, c) is { Row: >= 1, Column: >= 1 } place && (cell.Text.Trim() == "" || places.Add(place)),
                            "Two cells that are filled lie in one of the file.");
                        if (cell is { Kind: CellKind.List } list) Assert.NotEmpty(table.Text.Numbers.ReadList(list));
                        Assert.Equal(table.Columns[c].Identity is ColumnIdentity.Key, table.IdentityOf(r, c) is ColumnIdentity.Key);
                    }
            }
        }
    }

    private static IEnumerable<(string Name, ProblemKind Kind, Func<Stream> Open)> Bad()
    {
        yield return ("nothing", ProblemKind.Empty, Text(""));
        yield return ("a heading alone", ProblemKind.Empty, Text("id,x\n"));
        yield return ("blank lines", ProblemKind.WrongFormat, Text("\n\n\n"));
        yield return ("prose", ProblemKind.WrongFormat, Text("Dear reader\nthis is no table"));
        yield return ("one column", ProblemKind.WrongFormat, Text("id\n1\n2"));
        yield return ("a quotation that never ends", ProblemKind.Damaged, Text("id,x\n1,\"2\n3,4"));
        yield return ("a quotation that never ends and goes on", ProblemKind.TooLarge, () => new Endless("a,b\n1,\"x", 1_000_000_000));
        yield return ("a quoted heading that never ends", ProblemKind.Damaged, Text("a,\"b\n1,2"));
        yield return ("bytes of an image", ProblemKind.WrongFormat, () => new MemoryStream([(byte)'a', (byte)',', (byte)'b', 10, 0, 0, 0, 1, 0, 5, 7, 9]));
        yield return ("too many columns", ProblemKind.TooLarge, Text(new string(',', 1000)));
        yield return ("too many rows", ProblemKind.TooLarge, Text("a,b\n" + string.Concat(Enumerable.Repeat("1,2\n", 1001))));
        yield return ("too many cells", ProblemKind.TooLarge, Text(new string(',', 900) + "\n" + string.Concat(Enumerable.Repeat("1,2\n", 30))));
        yield return ("rows far too short", ProblemKind.TooLarge, Text(new string(',', 999) + "\n" + string.Concat(Enumerable.Repeat("1,2\n", 500))));
        yield return ("a cell too long", ProblemKind.TooLarge, Text("a,b\n1," + new string('x', 101)));
        yield return ("a title too long", ProblemKind.TooLarge, Text(new string('x', 101) + ",b\n1,2"));
        yield return ("too much text", ProblemKind.TooLarge,
            Text("a,b\n" + string.Concat(Enumerable.Repeat(string.Join(',', Enumerable.Repeat(new string('x', 99), 12)) + "\n", 990))));
        yield return ("a long table that would become too wide", ProblemKind.TooLarge,
            Text("subject,feature,value\n" + string.Concat(Enumerable.Range(0, 900).Select(i => $"s{i},f{i},1\n"))));
        yield return ("a bomb", ProblemKind.TooLarge, () => new MemoryStream(NiftiBytes.Gzip([.. "a,b\n"u8, .. Enumerable.Repeat((byte)'\n', 8 << 20)])));
        yield return ("gzip cut off", ProblemKind.Damaged, () => new MemoryStream(NiftiBytes.Gzip(Encoding.UTF8.GetBytes("a,b\n1,2\n3,4\n"))[..^9]));
        yield return ("gzip with a flipped bit", ProblemKind.Damaged,
            () => { var b = NiftiBytes.Gzip("a,b\n1,2\n"u8.ToArray()); b[^6] ^= 1; return new MemoryStream(b); });

        static Func<Stream> Text(string text) => () => new MemoryStream(Encoding.UTF8.GetBytes(text));
    }

    /// <summary>A stream that begins with a text and repeats its last character.</summary>
    private sealed class Endless(string start, long length) : Stream
    {
        private long at;

        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => throw new NotSupportedException();
        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(Span<byte> buffer)
        {
            var count = (int)Math.Min(buffer.Length, length - at);
            for (var i = 0; i < count; i++, at++) buffer[i] = (byte)start[(int)Math.Min(at, start.Length - 1)];
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));
        public override void Flush() { }
        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();
        public override void SetLength(long value) => throw new NotSupportedException();
        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
