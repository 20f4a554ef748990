using System.Globalization;
using OpenRadiomics.Core;

namespace OpenRadiomics.Web.Portal;

/// <summary>A description as the texts of a form, so that what somebody typed is shown again whether it can be understood or not.</summary>
internal sealed class DescriptionForm
{
    /// <summary>Empty rows after those that are filled.</summary>
    private const int Spare = 2, MostRows = 1_000;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    /// <summary>What stands in a field; empty if nothing does.</summary>
    public string this[string field] => _texts.GetValueOrDefault(field, "");

    public bool Checked(string field) => this[field] == "yes";

    /// <summary>Fields that cannot be understood.</summary>
    public List<FieldProblem> Wrong { get; } = [];

    /// <summary>What <c>aria-invalid</c> says of a field.</summary>
    public string? Invalid(string field) => Wrong.Any(problem => problem.Field == field) ? "true" : null;

    /// <summary>Numbers of the rows to be shown of a list.</summary>
    public IEnumerable<int> Rows(string list) => Enumerable.Range(0, Math.Min(Filled(list) + Spare, MostRows));

    public static DescriptionForm Of(Description said)
    {
        var form = new DescriptionForm();
        form.Set("title", said.Title);
        form.Set("abstract", said.Abstract);
        form.Set("publicationDoi", said.PublicationDoi?.ToString());
        form.Set("licence", said.Licence?.ToString());
        form.Set("scans", Own(said, Role.Scan));
        form.Set("segmentations", Own(said, Role.Segmentation));
        form.Set("ethics", said.Ethics);
        form.Set("contact", said.Contact);
        form.Set("warranty", said.Warranty ? "yes" : null);
        form.Set("synthetic", said.Synthetic ? "yes" : null);
        form.Set("modalities", Words(said.Modalities));
        form.Set("anatomicSites", Words(said.AnatomicSites));
        form.Set("diseases", Words(said.Diseases));
        form.Set("keywords", Words(said.Keywords));
        form.Set("software-name", said.Software?.Name);
        form.Set("software-version", said.Software?.Version);
        form.Fill("creator", said.Creators, creator => [("name", creator.Name), ("orcid", creator.Orcid?.ToString()), ("affiliation", creator.Affiliation)]);
        form.Fill("code", said.CodeLinks, link => [("url", link.Url), ("revision", link.Revision), ("licence", link.Licence?.ToString())]);
        form.Fill("funder", said.Funders, funder => [("name", funder.Name), ("award", funder.Award)]);
        return form;
    }

    public static DescriptionForm Of(IFormCollection sent)
    {
        var form = new DescriptionForm();
        foreach (var (field, value) in sent) form.Set(field, value.ToString().ReplaceLineEndings("\n"));
        return form;
    }

    /// <summary>The description that was meant, as far as nothing is <see cref="Wrong"/>. What the form has no field for stays as it was said before.</summary>
    /// <param name="before">What was said before.</param>
    public Description Understood(Description before) => before with
    {
        Title = Text("title"), Abstract = Text("abstract"), Ethics = Text("ethics"), Contact = Text("contact"), Warranty = Checked("warranty"),
        Synthetic = Checked("synthetic"),
        PublicationDoi = Parsed<Doi>("publicationDoi", Doi.Shape), Licence = Parsed<LicenceId>("licence", LicenceId.Shape),
        LicenceByRole = ByRole(before),
        Modalities = List("modalities"), AnatomicSites = List("anatomicSites"), Diseases = List("diseases"), Keywords = List("keywords"),
        Software = Software(),
        Creators = [.. Said("creator").Select(row => new Creator(this[$"{row}-name"].Trim(), Parsed<Orcid>($"{row}-orcid", Orcid.Shape),
            Text($"{row}-affiliation")))],
        CodeLinks = [.. Said("code").Select(row => new CodeLink(this[$"{row}-url"].Trim(), Text($"{row}-revision"),
            Parsed<LicenceId>($"{row}-licence", LicenceId.Shape)))],
        Funders = [.. Said("funder").Select(row => new Funder(this[$"{row}-name"].Trim(), Text($"{row}-award")))],
    };

    private ExtractionSoftware? Software()
    {
        var (name, version) = (Text("software-name"), Text("software-version"));
        if (name is null && version is not null) Wrong.Add(new("software-name", "nothing", $"the program of which {version} is the version"));
        return name is null ? null : new(name, version);
    }

    private Dictionary<Role, LicenceId> ByRole(Description before)
    {
        var licences = new Dictionary<Role, LicenceId>(before.LicenceByRole);
        foreach (var (role, field) in new[] { (Role.Scan, "scans"), (Role.Segmentation, "segmentations") })
        {
            licences.Remove(role);
            if (Parsed<LicenceId>(field, LicenceId.Shape) is { } licence) licences[role] = licence;
        }
        return licences;
    }

    private void Set(string field, string? text)
    {
        if (!string.IsNullOrEmpty(text)) _texts[field] = text;
    }

    private void Fill<T>(string list, IReadOnlyList<T> items, Func<T, (string Part, string? Text)[]> parts)
    {
        for (var row = 0; row < items.Count; row++)
            foreach (var (part, text) in parts(items[row])) Set($"{list}-{row.ToString(CultureInfo.InvariantCulture)}-{part}", text);
    }

    /// <summary>Rows in which anything stands.</summary>
    private IEnumerable<string> Said(string list) =>
        Enumerable.Range(0, Filled(list)).Select(row => $"{list}-{row}")
            .Where(row => _texts.Any(text => text.Key.StartsWith(row + "-", StringComparison.Ordinal) && text.Value.Trim().Length > 0));

    private int Filled(string list) => 1 + _texts.Where(text => text.Value.Trim().Length > 0).Select(text => Row(list, text.Key)).DefaultIfEmpty(-1).Max();

    private static int Row(string list, string field) =>
        field.StartsWith(list + "-", StringComparison.Ordinal)
            && int.TryParse(field[(list.Length + 1)..].Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var row)
                && row < MostRows ? row : -1;

    private string? Text(string field) => this[field].Trim() is { Length: > 0 } text ? text : null;

    private List<string> List(string field) => [.. this[field].Split([',', ';', '\n'],
        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private T? Parsed<T>(string field, string shape) where T : struct, IParsable<T>
    {
        if (Text(field) is not { } text) return null;
        if (T.TryParse(text, CultureInfo.InvariantCulture, out var value)) return value;
        Wrong.Add(new(field, text.Length > 100 ? text[..100] + "…" : text, shape));
        return null;
    }

    private static string? Own(Description said, Role role) => said.LicenceByRole.TryGetValue(role, out var licence) ? licence.ToString() : null;

    private static string Words(IEnumerable<string> words) => string.Join(", ", words);
}
