namespace OpenRadiomics.Core;

/// <summary>A field that cannot be kept as it was sent.</summary>
/// <param name="Field">Path of the field, as in the JSON.</param>
/// <param name="Found">What was sent, in words.</param>
/// <param name="Expected">What is taken.</param>
public sealed record FieldProblem(string Field, string Found, string Expected);

/// <summary>What a description must keep to for it to be stored at all; what is missing in it is for the checks to say.</summary>
public static class DescriptionLimits
{
    public const int Title = 500;
    public const int Text = 20_000;
    public const int Short = 500;
    public const int LicenceText = 100_000;
    public const int Items = 1_000;
    public const int ShortestStatement = 10;

    public static IEnumerable<FieldProblem> Problems(Description d) =>
    [
        .. Length("title", d.Title, Title), .. Length("abstract", d.Abstract, Text), .. Length("ethics", d.Ethics, Text),
        .. Length("contact", d.Contact, Short),
        .. Count("creators", d.Creators), .. Each("creators", d.Creators, c => [.. Needed("name", c.Name), .. Length("affiliation", c.Affiliation, Short)]),
        .. Count("funders", d.Funders), .. Each("funders", d.Funders, f => [.. Needed("name", f.Name), .. Length("award", f.Award, Short)]),
        .. Words("modalities", d.Modalities), .. Words("anatomicSites", d.AnatomicSites), .. Words("diseases", d.Diseases),
        .. Words("keywords", d.Keywords), .. Words("representativeRois", d.RepresentativeRois), .. Words("declaredAbsent", d.DeclaredAbsent),
        .. Count("codeLinks", d.CodeLinks), .. Each("codeLinks", d.CodeLinks, l => [.. Address("url", l.Url), .. Length("revision", l.Revision, Short)]),
        .. d.Software is null ? [] : Needed("software.name", d.Software.Name), .. Length("software.version", d.Software?.Version, Short),
        .. d.OwnLicences.Keys.Where(id => !id.IsOwn).Select(id => new FieldProblem("ownLicences", id.ToString(), "identifiers that begin with LicenseRef-")),
        .. d.OwnLicences.SelectMany(own => own.Value is null ? [new($"ownLicences.{own.Key}", "nothing", "the licence's text")]
            : Length($"ownLicences.{own.Key}", own.Value, LicenceText)),
        .. d.DeclaredRqs.SelectMany(RqsItems.Problems),
        .. Count("acknowledgements", d.Acknowledgements),
        .. Each("acknowledgements", d.Acknowledgements, a => [.. Code("code", a.Code), .. Statement("statement", a.Statement)]),
    ];

    private static IEnumerable<FieldProblem> Needed(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? [new(field, "nothing", "a text")] : Length(field, text, Short);

    private static IEnumerable<FieldProblem> Length(string field, string? text, int most) =>
        text?.Length > most ? [new(field, $"{text.Length} characters", $"at most {most}")]
        : text is not null && text.Any(c => char.IsControl(c) && c is not ('\n' or '\r' or '\t')) ? [new(field, "control characters", "a text without them")]
        : [];

    private static IEnumerable<FieldProblem> Count<T>(string field, IReadOnlyList<T> items) =>
        items.Count > Items ? [new(field, $"{items.Count} entries", $"at most {Items}")] : [];

    private static IEnumerable<FieldProblem> Words(string field, IReadOnlyList<string> words) =>
        [.. Count(field, words), .. Each(field, words, word => Needed("", word))];

    private static IEnumerable<FieldProblem> Each<T>(string field, IReadOnlyList<T> items, Func<T, IEnumerable<FieldProblem>> look) =>
        items.Take(Items).SelectMany((item, index) =>
            (item is null ? [new("", "nothing", "an entry")] : look(item)).Select(problem =>
                problem with { Field = $"{field}[{index}]{(problem.Field == "" ? "" : "." + problem.Field)}" }));

    private static IEnumerable<FieldProblem> Code(string field, string? code) =>
        code is ['O', 'R', _, _, _, _] && code[2..].All(char.IsAsciiDigit) ? []
            : [new(field, string.IsNullOrEmpty(code) ? "nothing" : "another form", "the code of a check, such as OR2012")];

    private static IEnumerable<FieldProblem> Statement(string field, string? text) =>
        text?.Trim().Length >= ShortestStatement ? Length(field, text, Short)
            : [new(field, "no reason", $"at least {ShortestStatement} characters that say why the finding may stand")];

    private static IEnumerable<FieldProblem> Address(string field, string? url) =>
        url?.Length <= 2_000 && Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.UserInfo == ""
            ? []
            : [new(field, string.IsNullOrEmpty(url) ? "nothing" : "another form", "an absolute https address without user name")];
}
