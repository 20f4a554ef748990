using System.Security.Cryptography;
using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>Which feature values are wanted. Values of one list are alternatives; all lists have to be met.</summary>
public sealed record FeatureQuery
{
    /// <summary>The most values a list may have.</summary>
    public const int Most = 200;

    /// <summary>The most characters a value may have.</summary>
    public const int Longest = 500;

    /// <summary>Parts in which identities may be allowed to differ. Not the unit: numbers in mm³ and cm³ have no mean.</summary>
    public static readonly IReadOnlyList<string> Parts = ["aggregation", "filter", "settings", "offset"];

    /// <summary>IBSI codes, with a subcode as <c>BC2M-NK6P</c>; or program:name.</summary>
    public IReadOnlyList<string> Code { get; init; } = [];

    /// <summary>Identities, as answers give them.</summary>
    public IReadOnlyList<string> Identity { get; init; } = [];

    /// <summary>IBSI codes of aggregations.</summary>
    public IReadOnlyList<string> Aggregation { get; init; } = [];

    /// <summary>Image filters; <c>original</c> for none.</summary>
    public IReadOnlyList<string> Filter { get; init; } = [];

    /// <summary>Accessions: their newest versions; or versions.</summary>
    public IReadOnlyList<string> Dataset { get; init; } = [];

    /// <summary>Anatomic sites.</summary>
    public IReadOnlyList<string> Site { get; init; } = [];

    /// <summary>Diseases.</summary>
    public IReadOnlyList<string> Disease { get; init; } = [];

    /// <summary>Names of programs.</summary>
    public IReadOnlyList<string> Software { get; init; } = [];

    /// <summary>Hashes of canonical settings.</summary>
    public IReadOnlyList<string> Settings { get; init; } = [];

    /// <summary>DICOM modalities.</summary>
    public IReadOnlyList<string> Modality { get; init; } = [];

    /// <summary>Makers of scanners.</summary>
    public IReadOnlyList<string> Manufacturer { get; init; } = [];

    /// <summary>Models of scanners.</summary>
    public IReadOnlyList<string> Model { get; init; } = [];

    /// <summary>Subjects.</summary>
    public IReadOnlyList<string> Subject { get; init; } = [];

    /// <summary>Names of regions.</summary>
    public IReadOnlyList<string> Region { get; init; } = [];

    /// <summary>Visits or time points.</summary>
    public IReadOnlyList<string> Session { get; init; } = [];

    /// <summary>Who drew the regions.</summary>
    public IReadOnlyList<string> Reader { get; init; } = [];

    /// <summary>Repetitions.</summary>
    public IReadOnlyList<string> Repeat { get; init; } = [];

    /// <summary>Smallest value; no value but numbers is found where a bound is given.</summary>
    public double? Least { get; init; }

    /// <summary>Largest value.</summary>
    public double? Greatest { get; init; }

    /// <summary>Parts in which values of one group may differ.</summary>
    public IReadOnlyList<string> Allow { get; init; } = [];

    public bool Allows(string part) => Allow.Contains(part);

    /// <summary>What cannot be asked for.</summary>
    /// <param name="datasetIsEnough">All features of a dataset may be asked for.</param>
    public IEnumerable<FieldProblem> Problems(bool datasetIsEnough = false)
    {
        if (Code.Count == 0 && Identity.Count == 0 && !(datasetIsEnough && Dataset.Count > 0))
            yield return new("code", "nothing", $"an IBSI code such as TDIC, or an identity{(datasetIsEnough ? "; or a dataset" : "")}");
        foreach (var (field, values) in Lists())
        {
            if (values.Count > Most) yield return new(field, $"{values.Count} values", $"at most {Most}");
            foreach (var value in values.Take(Most))
                if (value is not { Length: > 0 and <= Longest } || !Storable.IsText(value))
                    yield return new(field, string.IsNullOrEmpty(value) ? "nothing" : value.Length > Longest
                        ? $"{value.Length} characters" : "characters that are no text", $"text of 1 to {Longest} characters");
        }
        foreach (var code in Code.Where(code => !IsCode(code)).Take(1))
            yield return new("code", "another form", "four letters or digits such as TDIC, with a subcode as BC2M-NK6P, or program:name");
        foreach (var key in Identity.Where(key => key.Length != 32 || key.AsSpan().ContainsAnyExcept("0123456789abcdef")).Take(1))
            yield return new("identity", "another form", "32 hexadecimal digits, as answers give them");
        foreach (var aggregation in Aggregation.Where(aggregation => aggregation.Length != 4 || !aggregation.All(char.IsAsciiLetterOrDigit)).Take(1))
            yield return new("aggregation", "another form", "an IBSI code such as IAZD");
        foreach (var dataset in Dataset.Where(dataset => !Accession.TryParse(dataset, null, out _) && !VersionId.TryParse(dataset, null, out _)).Take(1))
            yield return new("dataset", "another form", $"{Accession.Shape}, or {VersionId.Shape}");
        foreach (var hash in Settings.Where(hash => hash.Length != 64 || hash.AsSpan().ContainsAnyExcept("0123456789abcdef")).Take(1))
            yield return new("settings", "another form", "a SHA-256 in 64 hexadecimal digits");
        foreach (var part in Allow.Except(Parts).Take(1)) yield return new("allow", "another part", string.Join(", ", Parts));
        if (Least is { } low && double.IsNaN(low)) yield return new("min", "NaN", "a number");
        if (Greatest is { } high && double.IsNaN(high)) yield return new("max", "NaN", "a number");
        if (Least > Greatest) yield return new("min", "more than max", "a range whose min is not above its max");
    }

    /// <summary>Its columns alone, whatever is wanted of them.</summary>
    internal FeatureQuery OfColumns() => this with { Modality = [], Manufacturer = [], Model = [], Subject = [], Region = [], Session = [], Reader = [],
        Repeat = [] };

    /// <summary>The same for queries that ask for the same in the same order. A cursor belongs to one of them.</summary>
    internal string Digest(string order) => Name(order)[..16];

    /// <summary>The same, so long that nobody finds two queries that share one.</summary>
    internal string Name(string order) => Convert.ToHexStringLower(
        SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { Query = this, order }, Json.Options)));

    private static bool IsCode(string code) => code.Contains(':') || code.Length is 4 or 9 && code.Where((_, i) => i != 4).All(char.IsAsciiLetterOrDigit)
        && (code.Length == 4 || code[4] == '-');

    private IEnumerable<(string Field, IReadOnlyList<string> Values)> Lists() =>
    [
        ("code", Code), ("identity", Identity), ("aggregation", Aggregation), ("filter", Filter), ("dataset", Dataset), ("site", Site), ("disease", Disease),
        ("software", Software),
        ("settings", Settings), ("modality", Modality), ("manufacturer", Manufacturer), ("model", Model), ("subject", Subject), ("region", Region),
        ("session", Session), ("reader", Reader), ("repeat", Repeat), ("allow", Allow),
    ];
}
