using System.Security.Cryptography;
using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Which datasets are wanted. Values of one list are alternatives; all lists have to be met.</summary>
public sealed record DatasetFilter
{
    /// <summary>The most characters a text or value may have.</summary>
    public const int Longest = 500;

    /// <summary>The most values a list may have.</summary>
    public const int Most = 50;

    /// <summary>
    /// Words to be found in title, abstract, creators, keywords and the other describing words; "quoted phrases", OR and -without are understood.
    /// </summary>
    public string? Text { get; init; }

    /// <summary>DICOM modalities.</summary>
    public IReadOnlyList<string> Modality { get; init; } = [];

    /// <summary>Anatomic sites.</summary>
    public IReadOnlyList<string> Site { get; init; } = [];

    /// <summary>Diseases.</summary>
    public IReadOnlyList<string> Disease { get; init; } = [];

    /// <summary>Manufacturers of scanners, as the headers of scans name them.</summary>
    public IReadOnlyList<string> Manufacturer { get; init; } = [];

    /// <summary>SPDX identifiers; a dataset is found if one of its files lies under one of them.</summary>
    public IReadOnlyList<string> Licence { get; init; } = [];

    /// <summary>Names of extraction software.</summary>
    public IReadOnlyList<string> Software { get; init; } = [];

    /// <summary>What has to be there, each of it: scans, masks, features, code, phantom.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];

    /// <summary>How far the values of its phantom tables match the reference: all, most (95 % and more), some, untested.</summary>
    public IReadOnlyList<string> Conformance { get; init; } = [];

    /// <summary>Verified open-science points, 0 to 4.</summary>
    public IReadOnlyList<int> Rqs16 { get; init; } = [];

    /// <summary>Made by a program, or not; null for both.</summary>
    public bool? Synthetic { get; init; }

    /// <summary>What cannot be searched for.</summary>
    public IEnumerable<FieldProblem> Problems() =>
    [
        .. Unsearchable("q", Text is null ? [] : [Text]), .. Unsearchable("modality", Modality), .. Unsearchable("site", Site),
        .. Unsearchable("disease", Disease), .. Unsearchable("manufacturer", Manufacturer), .. Unsearchable("licence", Licence),
        .. Unsearchable("software", Software),
        .. Unsearchable("holds", Holds), .. Unknown("holds", Holds, ListedReport.AllHeld), .. Unsearchable("conformance", Conformance),
        .. Unknown("conformance", Conformance, ListedReport.AllConformance),
        .. Rqs16.Where(points => points is < 0 or > 4).Select(points => new FieldProblem("rqs16", $"{points}", "points from 0 to 4")),
        .. Rqs16.Count > Most ? [new FieldProblem("rqs16", $"{Rqs16.Count} values", $"at most {Most}")] : Array.Empty<FieldProblem>(),
    ];

    /// <summary>The same for filters that ask for the same in the same order. A cursor belongs to one of them.</summary>
    internal string Digest(DatasetSort sort) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Filter = this, sort }, Json.Options)).AsSpan(0, 8));

    private static IEnumerable<FieldProblem> Unknown(string field, IReadOnlyList<string> values, IReadOnlyList<string> known) =>
        values.Take(Most).Where(value => value.Length <= Longest && Storable.IsText(value) && !known.Contains(value.Trim(), StringComparer.OrdinalIgnoreCase))
            .Select(value => new FieldProblem(field, value, string.Join(", ", known)));

    private static IEnumerable<FieldProblem> Unsearchable(string field, IReadOnlyList<string> values)
    {
        if (values.Count > Most) yield return new(field, $"{values.Count} values", $"at most {Most}");
        foreach (var value in values.Take(Most))
        {
            if (value.Length > Longest) yield return new(field, $"{value.Length} characters", $"at most {Longest}");
            if (!Storable.IsText(value)) yield return new(field, "characters that are no text", "text without control characters and broken surrogate pairs");
        }
    }
}

/// <summary>In which order datasets are listed.</summary>
public enum DatasetSort
{
    /// <summary>Best match first; the newest first where no words are searched for.</summary>
    Relevance,

    /// <summary>The last published first.</summary>
    Newest,

    /// <summary>By title.</summary>
    Title,

    /// <summary>Most verified open-science points first.</summary>
    Rqs16,
}
