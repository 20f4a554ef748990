using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>A form in which datasets are cited.</summary>
/// <param name="Name">As in <c>format=</c>.</param>
/// <param name="MediaType">As in Accept.</param>
/// <param name="Write">Writes it.</param>
internal sealed record CitationForm(string Name, string MediaType, Func<Citation, string> Write);

/// <summary>Every form, the usual one first.</summary>
internal static class AllCitationForms
{
    public static IReadOnlyList<CitationForm> InOrder { get; } =
    [
        new("apa", "text/x-bibliography", Apa),
        new("bibtex", "application/x-bibtex", BibTeX),
        new("ris", "application/x-research-info-systems", Ris),
        new("csl", "application/vnd.citationstyles.csl+json", Csl),
    ];

    /// <summary>Publication Manual of the American Psychological Association, 7th edition, §10.9: data sets.</summary>
    private static string Apa(Citation c)
    {
        string[] names = [.. c.Authors.Select(author => author.Initials is { } initials ? $"{author.Family}, {initials}" : author.Family)];
        var authors = names switch
        {
            [] => "",
            [var one] => one,
            { Length: > 20 } => $"{string.Join(", ", names[..19])}, . . . {names[^1]}",
            _ => $"{string.Join(", ", names[..^1])}, & {names[^1]}",
        };
        var what = $"{c.Title} (Version {c.Id.Number}) [Data set]";
        var beginning = authors == "" ? $"{what}. ({c.Year})." : $"{authors}{(authors[^1] == '.' ? "" : ".")} ({c.Year}). {what}.";
        return $"{beginning} {Citation.Publisher}. {c.Url}";
    }

    private static string BibTeX(Citation c)
    {
        var authors = c.Authors.Select(author => author.Given is null ? $"{{{Escaped(author.Family)}}}" : $"{Escaped(author.Family)}, {Escaped(author.Given)}");
        (string Name, string Value)[] fields =
        [
            ("author", string.Join(" and ", authors)), ("title", $"{{{Escaped(c.Title)}}}"), ("year", c.Year), ("month", $"{c.Published.UtcDateTime.Month}"),
            ("version", $"{c.Id.Number}"), ("publisher", Citation.Publisher), ("note", $"Data set {c.Id}"), ("url", c.Url),
        ];
        return $"@misc{{{c.Id},\n{string.Join(",\n", fields.Select(field => $"  {field.Name} = {{{field.Value}}}"))}\n}}\n";

        static string Escaped(string text) => text.Aggregate(new StringBuilder(), (escaped, letter) => letter switch
        {
            '\\' => escaped.Append(@"\textbackslash{}"),
            '~' => escaped.Append(@"\textasciitilde{}"),
            '^' => escaped.Append(@"\textasciicircum{}"),
            '{' or '}' or '$' or '&' or '#' or '_' or '%' => escaped.Append('\\').Append(letter),
            _ => escaped.Append(letter),
        }).ToString();
    }

    private static string Ris(Citation c)
    {
        string[] lines =
        [
            "TY  - DATA", .. c.Authors.Select(author => $"AU  - {author.Family}{(author.Given is null ? "" : $", {author.Given}")}"), $"TI  - {c.Title}",
            $"PY  - {c.Year}", $"DA  - {c.Published.UtcDateTime.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}", $"ET  - {c.Id.Number}",
            $"PB  - {Citation.Publisher}", $"AN  - {c.Id}", .. c.Abstract == "" ? (string[])[] : [$"AB  - {c.Abstract}"], $"UR  - {c.Url}", "ER  - ",
        ];
        return string.Join("\r\n", lines) + "\r\n";
    }

    private static string Csl(Citation c)
    {
        var day = c.Published.UtcDateTime;
        var authors = c.Authors.Select(author => author.Given is null
            ? new JsonObject { ["literal"] = author.Family }
            : new JsonObject { ["family"] = author.Family, ["given"] = author.Given });
        var item = new JsonObject
        {
            ["id"] = $"{c.Id}", ["type"] = "dataset", ["title"] = c.Title, ["author"] = new JsonArray([.. authors]),
            ["issued"] = new JsonObject { ["date-parts"] = new JsonArray(new JsonArray(day.Year, day.Month, day.Day)) },
            ["version"] = $"{c.Id.Number}", ["publisher"] = Citation.Publisher, ["URL"] = c.Url, ["abstract"] = c.Abstract,
        };
        return new JsonArray(item).ToJsonString(Json.Options);
    }
}
