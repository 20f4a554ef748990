namespace OpenRadiomics.Tests.Privacy;

/// <summary>With what the parameters of routes are filled.</summary>
internal static class Fillings
{
    /// <summary>Of each route that has them, always; of others now and then.</summary>
    private static readonly string[] Needed = ["scan", "mask", "a", "b", "path", "from", "across", "x", "y"];
    private const string OneDataset = "/features/correlations";

    /// <summary>The addresses of a route that ask for something of a thing.</summary>
    /// <param name="route">Which route.</param>
    /// <param name="thing">Of what.</param>
    /// <param name="role">Who asks: nobody fills in a secret that is not theirs.</param>
    /// <param name="hook">A webhook of the owner.</param>
    /// <param name="thorough">Whether with each parameter that may be left out too.</param>
    public static IEnumerable<string> Addresses(Route route, Thing thing, Role role, string hook, bool thorough)
    {
        IEnumerable<string> paths = [route.Template];
        foreach (var name in route.Path)
            paths = [.. paths.SelectMany(path => Values(route, name, thing, role,
                hook).Select(value => path.Replace($"{{{name}}}", name == "path" ? Each(value) : Uri.EscapeDataString(value), StringComparison.Ordinal)))];
        string[] needed = [.. route.Query.Where(name => IsNeeded(route, name))
            .SelectMany(name => Values(route, name, thing, role, hook).Take(1).Select(value => Pair(name, value)))];
        var others = thorough
            ? route.Query.SelectMany(name => Values(route, name, thing, role, hook).Skip(IsNeeded(route, name) ? 1 : 0)
                .Select(value => (string[])[.. needed.Where(pair => !pair.StartsWith($"{name}=", StringComparison.Ordinal)), Pair(name, value)]))
            : [];
        return paths.SelectMany(path => others.Prepend(needed).Select(query => query.Length == 0 ? path : $"{path}?{string.Join('&', query)}"));
    }

    private static bool IsNeeded(Route route, string name) => route.Template.EndsWith(OneDataset, StringComparison.Ordinal) ? name == "dataset"
        : Needed.Contains(name) || name == "code" || name == "to" && route.Query.Contains("from");

    private static string Pair(string name, string value) => $"{name}={Uri.EscapeDataString(value)}";

    private static string Each(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    public static string[] Values(Route route, string name, Thing thing, Role role, string hook) => (name, route.Template) switch
    {
        ("accession", _) => thing.Version is { } version ? [$"{version.Accession}"] : [],
        ("number", _) => thing.Version is { } version ? [$"{version.Number}"] : [],
        ("id", var at) when at.Contains("/deposits", StringComparison.Ordinal) => [$"{thing.Deposit}"],
        ("id", var at) when at.Contains("/webhooks", StringComparison.Ordinal) => [hook],
        ("id", var at) when at.Contains("/phantoms", StringComparison.Ordinal) => ["digital-phantom"],
        ("run", _) => [$"{thing.Run}"],
        ("token", _) => role switch { Role.Reviewer => [thing.NamedLink], Role.BlindReviewer => [thing.AnonymousLink], _ => [] },
        ("path", var at) when at.Contains("/preview", StringComparison.Ordinal) => [thing.Marks.Features],
        ("path", _) => [thing.Marks.Features, thing.Marks.Scan],
        ("scan", _) => [thing.Marks.Scan],
        ("mask" or "a", _) => [thing.Marks.Mask],
        ("b", _) => [thing.Marks.SecondMask],
        ("plane", _) => ["axial"],
        ("region" or "roi", _) => [thing.Marks.Region],
        ("layer", _) => ["0"],
        ("reduced", _) => ["true"],
        ("since" or "leftout", _) => ["1"],
        ("role", _) => ["FeatureTable"],
        ("layout", _) => ["wide"],
        ("format", var at) when at.Contains("/citation", StringComparison.Ordinal) => ["bibtex", "csl"],
        ("format", var at) when at.Contains("/files/", StringComparison.Ordinal) => ["nifti"],
        ("format", _) => ["csv", "ndjson", "parquet"],
        ("q" or "text", _) => [thing.Marks.Title, thing.Marks.Creator, thing.Marks.Keyword],
        ("site", _) => [thing.Marks.Site],
        ("disease", _) => [thing.Marks.Disease],
        ("software" or "of", _) => [thing.Marks.Software],
        ("subject", var at) when at.Contains("/audit", StringComparison.Ordinal) => [$"deposit {thing.Deposit}"],
        ("subject", _) => [thing.Marks.Subject],
        // its accession is that of the version which stands
        ("dataset", _) when thing is { Name: Thing.RetractedVersion, Version: { } retracted } => [$"{retracted}"],
        ("dataset", _) => thing.Version is { } version ? [$"{version.Accession}", $"{version}"] : [],
        ("code", var at) when at.Contains("/checks/", StringComparison.Ordinal) => ["OR1003"],
        ("code", var at) when at.Contains("{code}", StringComparison.Ordinal) => ["Q4LE"],
        ("x", _) => ["Q4LE", $"{thing.Marks.Software}:{thing.Marks.Column}"],
        ("y", _) => ["Q4LE"],
        ("code", _) => ["Q4LE", $"{thing.Marks.Software}:{thing.Marks.Column}"],
        ("phantom", _) => ["digital-phantom"],
        ("name", var at) when at.Contains("/schemas", StringComparison.Ordinal) => ["DatasetView"],
        ("name", _) => [thing.Marks.Software],
        ("link", _) => ["0123456789ab"],
        ("from", _) => ["1"],
        ("to", _) when route.Query.Contains("from") => ["2"],
        ("across", _) => ["reader"],
        ("by", _) => ["subject", "region", "dataset", "software"],
        ("modality", _) => ["CT"],
        ("licence", _) => ["CC-BY-4.0"],
        ("holds", _) => ["scans"],
        ("conformance", _) => ["all"],
        ("rqs16", _) => ["4", "3"],
        ("sort", _) => ["newest", "title"],
        ("aggregation" or "filter" or "settings" or "identity" or "manufacturer" or "model" or "min" or "max" or "allow" or "quantile" or "bins" or "outliers"
            or "synthetic", _) => [],
        ("session" or "reader" or "repeat" or "cut" or "missing" or "matrix" or "rater" or "level" or "where" or "at-least", _) => [],
        ("first" or "cursor" or "family" or "decision" or "to" or "failed" or "saved" or "status" or "done" or "withdrawn" or "row", _) => [],
        _ when route.Method != "GET" && !route.Path.Contains(name) => [],
        _ =>
            throw new InvalidOperationException(
                $"Say in {nameof(Fillings)} with what '{name}' of {route.Method} {route.Template} is filled, so that nothing private leaks there."),
    };
}
