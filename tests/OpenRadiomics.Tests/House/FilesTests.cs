using System.Text.RegularExpressions;

namespace OpenRadiomics.Tests.House;

public sealed partial class FilesTests
{
    [Fact]
    public void no_file_of_csharp_is_longer_than_300_lines() =>
        Assert.DoesNotContain(Sources.CSharp, path => Sources.Read(path).Count(c => c == '\n') > 300);

    [Fact]
    public void no_text_names_a_place_on_somebodys_machine()
    {
        var places = from path in Sources.Text
                     from Match match in MachinePath().Matches(Sources.Read(path))
                     select $"{path}: {match.Value}";
        Assert.Empty(places);
    }

    [Fact]
    public void nothing_is_left_to_do_in_the_code()
    {
        var notes = from path in Sources.All
                    where Path.GetExtension(path) is ".cs" or ".razor" or ".ts" or ".tsx" or ".mjs"
                    from Match match in Note().Matches(Sources.Read(path))
                    select $"{path}: {match.Value}";
        Assert.Empty(notes);
    }

    [Fact]
    public void the_npm_lock_file_names_no_registry() =>
        Assert.DoesNotContain("\"resolved\"", Sources.Read("package-lock.json"), StringComparison.Ordinal);

    [Fact]
    public void a_machine_path_is_recognised()
    {
        Assert.Matches(MachinePath(), "cd /ho" + "me/ann/x");
        Assert.Matches(MachinePath(), "see /wo" + "rk/x");
        Assert.DoesNotMatch(MachinePath(), "https://example.org/wo" + "rk/x and network/wo" + "rk");
    }

    [GeneratedRegex(@"(?<![\w.:/~-])/(work|tmp|root|home/\w+|Users/\w+)(?![\w-])|[A-Z]:\\Users\\")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"\b(TO(?:)DO|FIX(?:)ME|HA(?:)CK|X(?:)XX)\b|NotImplemented(?:)Exception")]
    private static partial Regex Note();
}
