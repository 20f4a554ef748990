using CsCheck;
using OpenRadiomics.Formats;
using static OpenRadiomics.Tests.Formats.NrrdText;

namespace OpenRadiomics.Tests.Formats;

/// <summary>
/// Bad bytes are answers: never an exception, never memory or time beyond what the file's size justifies, never a file out of the header's folder.
/// </summary>
public sealed class HostileNrrdTests
{
    public static TheoryData<string, ProblemKind> BadFiles() => new(Bad().Select(b => (b.Name, b.Kind)));

    [Theory, MemberData(nameof(BadFiles))]
    public void a_bad_file_is_refused_with_place_and_remedy(string name, ProblemKind kind) =>
        Hostile.IsRefused(new NrrdFormat(), Bad().Single(b => b.Name == name).Bytes, kind);

    public static TheoryData<string> PathsAway => [.. Hostile.PathsAway];

    [Theory, MemberData(nameof(PathsAway))]
    public void a_path_out_of_the_folder_is_not_opened(string path)
    {
        Hostile.IsNotOpened(new NrrdFormat(), new NrrdText().With("data file", path).Header, path);
        Hostile.IsNotOpened(new NrrdFormat(), new NrrdText().Line($"data file: LIST\nslice.raw\n{path}").Header, path);
    }

    [Fact]
    public void ten_thousand_damaged_files_are_answered_quickly() => Hostile.Withstands(new NrrdFormat(),
    [
        new NrrdText().Counting(),
        new NrrdText().With("encoding", "gzip").Bytes(NiftiBytes.Gzip(Counted())),
        new NrrdText().With("encoding", "ascii").Bytes([.. "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23"u8]),
        new NrrdText().With("dimension", "4").With("sizes", "2 2 3 4").With("kinds", "list domain domain domain")
            .With("space directions", "none (1,0,0) (0,2,0) (0,0,3)").Line("Segment0_Name:=a").Counting(48),
        new NrrdText().With("data file", "ct%02d.raw 1 4 1").With("line skip", "1").With("byte skip", "2").Header,
    ]);

    private static IEnumerable<(string Name, ProblemKind Kind, byte[] Bytes)> Bad()
    {
        var good = new NrrdText().Counting();
        yield return ("nothing", ProblemKind.Empty, []);
        yield return ("a text", ProblemKind.WrongFormat, "Dear reader, this is not an image."u8.ToArray());
        yield return ("a version to come", ProblemKind.Unsupported, [.. "NRRD0009\n"u8, .. good[9..]]);
        yield return ("a header cut off", ProblemKind.Invalid, good[..60]);
        yield return ("no voxels", ProblemKind.Truncated, new NrrdText().Bytes([]));
        yield return ("one byte too few", ProblemKind.Truncated, good[..^1]);
        yield return ("a line of nothing known", ProblemKind.Invalid, new NrrdText().Line("hello").Counting());
        yield return ("a field twice", ProblemKind.Invalid, new NrrdText().Line("sizes: 2 3 4").Line("Sizes: 2 3 4").Counting());
        yield return ("sixteen axes and one", ProblemKind.Invalid, new NrrdText().With("dimension", "17").Counting());
        yield return ("more axes than sizes", ProblemKind.Invalid, new NrrdText().With("dimension", "4").Counting());
        yield return ("a size of zero", ProblemKind.Invalid, new NrrdText().With("sizes", "2 0 4").Counting());
        yield return ("a size beyond 64 bits", ProblemKind.Invalid, new NrrdText().With("sizes", "2 3 99999999999999999999").Counting());
        yield return ("absurd dimensions", ProblemKind.TooLarge,
            new NrrdText().With("sizes", "9223372036854775807 9223372036854775807 9223372036854775807").Counting());
        yield return ("half a gigabyte announced", ProblemKind.Truncated, new NrrdText().With("sizes", "512 512 512").Counting());
        yield return ("half a gigabyte announced, packed", ProblemKind.Truncated,
            new NrrdText().With("sizes", "512 512 512").With("encoding", "gzip").Bytes(NiftiBytes.Gzip(Counted())));
        yield return ("a million layers", ProblemKind.TooLarge,
            new NrrdText().With("dimension", "4").With("sizes", "1000000 2 3 4").With("space directions", "none (1,0,0) (0,2,0) (0,0,3)").Without("kinds")
                .Counting());
        yield return ("colour", ProblemKind.Unsupported, new NrrdText().With("dimension", "4").With("sizes", "3 2 3 4").With("kinds",
            "RGB-color domain domain domain").With("space directions", "none (1,0,0) (0,2,0) (0,0,3)").Counting(72));
        yield return ("an axis of time in the middle", ProblemKind.Unsupported,
            new NrrdText().With("dimension", "4").With("sizes", "2 2 3 4").With("kinds", "domain list domain domain")
                .With("space directions", "(1,0,0) none (0,2,0) (0,0,3)").Counting(48));
        yield return ("a type of no standard", ProblemKind.Invalid, new NrrdText().With("type", "quaternion").Counting());
        yield return ("blocks", ProblemKind.Unsupported, new NrrdText().With("type", "block").Counting());
        yield return ("bzip2", ProblemKind.Unsupported, new NrrdText().With("encoding", "bzip2").Counting());
        yield return ("an encoding of no standard", ProblemKind.Invalid, new NrrdText().With("encoding", "rot13").Counting());
        yield return ("a space of no standard", ProblemKind.Invalid, new NrrdText().With("space", "outer").Counting());
        yield return ("directions that are no numbers", ProblemKind.Invalid, new NrrdText().With("space directions", "(1,x,0) (0,2,0) (0,0,3)").Counting());
        yield return ("flat directions", ProblemKind.Invalid, new NrrdText().With("space directions", "(1,0,0) (2,0,0) (0,0,3)").Counting());
        yield return ("an origin at infinity", ProblemKind.Invalid, new NrrdText().With("space origin", "(1e999,0,0)").Counting());
        yield return ("byte skip beyond the file", ProblemKind.Truncated, new NrrdText().With("byte skip", "1000000").Counting());
        yield return ("byte skip of a number", ProblemKind.Invalid, new NrrdText().With("byte skip", "1000000000000000000000").Counting());
        yield return ("a missing file", ProblemKind.Missing, new NrrdText().With("data file", "elsewhere.raw").Header);
        yield return ("four billion files", ProblemKind.Invalid, new NrrdText().With("data file", "s%d.raw -2147483648 2147483647 1").Header);
        yield return ("a list of nothing", ProblemKind.Invalid, new NrrdText().Line("data file: LIST").Header);
        yield return ("gzip cut off", ProblemKind.Damaged, new NrrdText().With("encoding", "gzip").Bytes(NiftiBytes.Gzip(Counted())[..^9]));
        yield return ("words for numbers", ProblemKind.Damaged,
            new NrrdText().With("encoding", "ascii").Bytes("0 1 two three four five six seven eight nine ten"u8.ToArray()));
        yield return ("a number without end", ProblemKind.Damaged, new NrrdText().With("encoding", "ascii").Bytes([.. Enumerable.Repeat((byte)'9', 5000)]));
        yield return ("a header without end", ProblemKind.TooLarge, [.. "NRRD0004\ncontent: "u8, .. Enumerable.Repeat((byte)'x', 5 << 20)]);
        yield return ("a million comments", ProblemKind.TooLarge,
            [.. "NRRD0004\n"u8, .. Enumerable.Repeat("#\n"u8.ToArray(), 1_000_000).SelectMany(line => line)]);
    }
}
