using System.Reflection;

namespace OpenRadiomics.Web.Portal;

/// <summary>A program that uses the portal, in one language.</summary>
internal sealed record Example(string Language, string File)
{
    private const string Placeholder = "https://portal.example";

    /// <summary>The program as it runs against the portal at an address.</summary>
    public string At(string origin)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"example:{File}")
            ?? throw new InvalidOperationException($"{File} is not embedded.");
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().TrimEnd().Replace(Placeholder, origin, StringComparison.Ordinal);
    }
}

/// <summary>What programs may want of the portal, and how it is done.</summary>
internal sealed record ExampleTask(string Id, string Title, string Lead, IReadOnlyList<Example> Examples);

/// <summary>Every example of the page for those who build on the portal. A test runs each.</summary>
internal static class AllExamples
{
    public static IReadOnlyList<ExampleTask> InOrder { get; } =
    [
        new("find", "Find datasets", "Filters of one name are alternatives, different ones must all be met. Link leads from page to page.",
            [new("curl", "find.sh"), new("Python", "find.py"), new("R", "find.R"), new("C#", "find.cs"), new("TypeScript", "find.ts")]),
        new("download", "Download a version and verify it", "A version never changes; downloads go on after a break. Put in the accession that you want.",
            [new("curl", "download.sh"), new("Python", "download.py")]),
        new("phantom", "Check a table against a phantom", "Nothing is kept, and no account is needed.",
            [new("curl", "check.sh"), new("Python", "check.py"), new("R", "check.R"), new("C#", "check.cs")]),
        new("values", "Get feature values by what they mean",
            "TU9B is IBSI's joint entropy. Values of one identity are comparable: same feature, aggregation, filter and settings. The format may be csv, ndjson, parquet or arrow.",
            [new("curl", "values.sh"), new("Python", "values.py"), new("R", "values.R"), new("C#", "values.cs")]),
        new("robustness", "Keep features that repeat",
            "Those whose ICC(1,1) between test and retest is at least 0.75 by its lower limit. Across readers: across=reader, and ICC(2,1).",
            [new("curl", "robustness.sh"), new("Python", "robustness.py"), new("R", "robustness.R")]),
        new("deltas", "Follow features from scan to scan",
            "Difference and ratio of the same region in two sessions, here of its volume; without a code of every feature.",
            [new("curl", "deltas.sh"), new("Python", "deltas.py")]),
        new("correlations", "Choose one of features that say the same",
            "Spearman's correlations over all regions, clustered; each cluster names the feature that stands for it, and how it follows the volume.",
            [new("Python", "correlations.py"), new("R", "correlations.R")]),
        new("graphql", "Ask for exactly what you need", "One query instead of many requests, within a cost that is counted before it runs.",
            [new("curl", "graphql.sh"), new("Python", "graphql.py")]),
        new("webhook", "Be told what is published",
            "POST /api/v1/webhooks with your address, and a token. Deliveries are signed as Standard Webhooks are; check that before you believe one.",
            [new("Python", "webhook.py"), new("C#", "webhook.cs")]),
        new("deposit", "Deposit a folder",
            "Checked on your machine, uploaded, checked again, and published if no error is found. OPENRADIOMICS_TOKEN holds a token of your account.",
            [new("Command line", "deposit.sh")]),
    ];
}
