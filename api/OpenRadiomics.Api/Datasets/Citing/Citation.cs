using System.Globalization;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>What every form of a citation says.</summary>
/// <param name="Id">Accession and version.</param>
/// <param name="Title">Title.</param>
/// <param name="Authors">In the order of citation.</param>
/// <param name="Published">When.</param>
/// <param name="Url">Address of the dataset's page.</param>
/// <param name="Abstract">Abstract; empty if there is none.</param>
internal sealed record Citation(VersionId Id, string Title, IReadOnlyList<Author> Authors, DateTimeOffset Published, string Url, string Abstract)
{
    public const string Publisher = "OpenRadiomics";

    public string Year => Published.UtcDateTime.Year.ToString(CultureInfo.InvariantCulture);

    public static Citation Of(DatasetVersion version, string url) => new(
        version.Id, OneLine(version.Description.Title ?? version.Id.ToString()),
        [.. version.Description.Creators.Select(creator => Author.Of(OneLine(creator.Name)))],
        version.PublishedAt, url, OneLine(version.Description.Abstract ?? ""));

    /// <summary>No line breaks, tabs or control characters: in some forms a line is a field.</summary>
    private static string OneLine(string text) => string.Join(' ', new string([.. text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)])
        .Split(' ', StringSplitOptions.RemoveEmptyEntries));
}

/// <summary>A person by family and given name, where the name was deposited as "Family, Given"; a group or anybody else as the name stands.</summary>
internal sealed record Author(string Family, string? Given)
{
    public static Author Of(string name) => name.Split(", ", 2) is [{ Length: > 0 } family, { Length: > 0 } given] ? new(family, given) : new(name, null);

    /// <summary>Given names as initials: "Philippe Jean-Luc" becomes "P. J.-L.".</summary>
    public string? Initials => Given is null
        ? null
        : string.Join(' ', Given.Split(' ').Select(part =>
            string.Join('-', part.Split('-').Where(p => p != "").Select(p => $"{StringInfo.GetNextTextElement(p)}."))));
}
