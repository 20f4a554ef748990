using Microsoft.AspNetCore.Http.HttpResults;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

/// <summary>A number of an address, finite or not.</summary>
internal readonly record struct Bound(double Value) : IParsable<Bound>
{
    public const string Shape = "a number such as 12.5";

    public static Bound Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var bound) ? bound : throw new FormatException($"Expected {Shape}.");

    public static bool TryParse([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] string? text, IFormatProvider? provider, out Bound bound)
    {
        var read = double.TryParse(text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var value);
        bound = new(value);
        return read && double.IsFinite(value);
    }
}

/// <param name="Code">IBSI codes, such as TDIC, or BC2M-NK6P with a subcode; program:name where IBSI has none.</param>
/// <param name="Identity">Identities, as answers give them.</param>
/// <param name="Aggregation">IBSI codes of aggregations, such as IAZD.</param>
/// <param name="Filter">Image filters; original for none.</param>
/// <param name="Dataset">Accessions (their newest versions) or versions.</param>
/// <param name="Modality">DICOM modalities.</param>
/// <param name="Site">Anatomic sites.</param>
/// <param name="Disease">Diseases.</param>
/// <param name="Manufacturer">Makers of scanners.</param>
/// <param name="Model">Models of scanners.</param>
/// <param name="Software">Programs.</param>
/// <param name="Settings">Hashes of canonical settings.</param>
/// <param name="Subject">Subjects.</param>
/// <param name="Region">Names of regions.</param>
/// <param name="Session">Visits or time points.</param>
/// <param name="Reader">Who drew the regions.</param>
/// <param name="Repeat">Repetitions.</param>
/// <param name="Min">Smallest value.</param>
/// <param name="Max">Largest value.</param>
/// <param name="Allow">Parts in which values of one group may differ: aggregation, filter, settings, offset (then values are converted). Echoed in the
/// answer.</param>
internal sealed record FeatureParameters(
    string[]? Code, string[]? Identity, string[]? Aggregation, string[]? Filter, string[]? Dataset, string[]? Modality, string[]? Site, string[]? Disease,
    string[]? Manufacturer, string[]? Model, string[]? Software, string[]? Settings, string[]? Subject, string[]? Region, string[]? Session, string[]? Reader,
    string[]? Repeat, Bound? Min, Bound? Max, string[]? Allow);

/// <summary>Queries for values from addresses.</summary>
internal static class FeatureQueries
{
    private static readonly HashSet<string> Catalogue =
        new(AllFamilies.Features.SelectMany(entry => new[] { entry.Feature.Code, $"{entry.Feature.Code}-{entry.Feature.Subcode}" }),
            StringComparer.OrdinalIgnoreCase);

    public static FeatureQuery ToQuery(this FeatureParameters p) => new()
    {
        Code = All(p.Code), Identity = All(p.Identity), Aggregation = All(p.Aggregation), Filter = p.Filter ?? [], Dataset = All(p.Dataset),
        Modality = All(p.Modality), Site = p.Site ?? [],
        Disease = p.Disease ?? [], Manufacturer = p.Manufacturer ?? [], Model = p.Model ?? [], Software = p.Software ?? [], Settings = All(p.Settings),
        Subject = p.Subject ?? [],
        Region = p.Region ?? [], Session = p.Session ?? [], Reader = p.Reader ?? [], Repeat = p.Repeat ?? [], Least = p.Min?.Value, Greatest = p.Max?.Value,
        Allow = All(p.Allow),
    };

    /// <summary>Codes and identities that nobody has ever heard of are refused: nothing found would say something else.</summary>
    public static async Task<ProblemHttpResult?> Refusal(this FeatureQuery query, IQuerySession session, CancellationToken ct)
    {
        if (await FindColumns.UnknownCode(session, query.Code.Where(code => !Catalogue.Contains(code)), ct) is not null) return Problems.UnknownFeature();
        return await FindColumns.UnknownIdentity(session, query.Identity, ct) is { } identity ? Problems.UnknownIdentity(identity) : null;
    }

    /// <summary>Values may be repeated, or parted by commas where they never hold one.</summary>
    internal static string[] All(string[]? values) => values is null ? [] : [.. values.SelectMany(value => value.Split(',', StringSplitOptions.TrimEntries))];
}
