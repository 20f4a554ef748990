using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.RegularExpressions;
using Shouldly;

namespace OpenRadiomics.Tests;

/// <summary>Compares a whole answer with the approved file beside the test. A missing file fails, and leaves what was received to be looked at.</summary>
internal static partial class Approved
{
    private static readonly JsonSerializerOptions Readable =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Status, the headers that belong to the answer, and its body, with identifiers and times written as what they are.</summary>
    public static async Task Matches(this HttpResponseMessage answer, string name, [CallerFilePath] string source = "")
    {
        string[] kept = ["Location", "ETag", "Accept-Ranges", "Content-Range", "Content-Disposition", "Content-Type", "Content-Length", "Cache-Control",
            "Repr-Digest", "WWW-Authenticate"];
        var headers = answer.Headers.Concat(answer.Content.Headers).Where(header => kept.Contains(header.Key, StringComparer.OrdinalIgnoreCase))
            .OrderBy(header => header.Key, StringComparer.Ordinal).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\n");
        Text($"{(int)answer.StatusCode}\n{string.Concat(headers)}\n{Indented(await answer.Text())}\n", name, source);
    }

    public static void Text(string text, string name, [CallerFilePath] string source = "") => Scrubbed(text).ShouldMatchApproved(how => how
        .NoDiff().WithStringCompareOptions(StringCompareShould.IgnoreLineEndings)
        .WithFilenameGenerator((_, _, kind, _) => Path.Combine(Path.GetDirectoryName(source)!, $"{name}.{kind}.txt")));

    private static string Scrubbed(string text) =>
        Sha().Replace(Tag().Replace(Time().Replace(Guid().Replace(text, "{id}"), "{time}"), "\"{tag}\""), "{tag}");

    private static string Indented(string body) =>
        body.Length > 0 && body[0] is '{' or '[' ? JsonSerializer.Serialize(JsonDocument.Parse(body), Readable) : body;

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Guid();

    [GeneratedRegex(@"20[0-9]{2}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|\+00:00)")]
    private static partial Regex Time();

    [GeneratedRegex("\"[0-9a-f]{24}\"")]
    private static partial Regex Tag();

    [GeneratedRegex("(?<=\\\\\")[0-9a-f]{24}(?=\\\\\")")]
    private static partial Regex Sha();
}
