using System.CommandLine;
using OpenRadiomics.Client;

namespace OpenRadiomics.CommandLine;

/// <summary>Where the portal is and who asks: options of every command.</summary>
internal static class PortalOptions
{
    private static readonly Option<string?> Api = new("--api")
    {
        Description = "Address of the portal. Default: OPENRADIOMICS_API, else http://localhost:5080.",
        Recursive = true,
    };

    private static readonly Option<string?> Token = new("--token")
    {
        Description = "Token for depositing. Default: OPENRADIOMICS_TOKEN (keeps it out of the shell's history).",
        Recursive = true,
    };

    private static readonly Option<bool> AsJson = new("--json") { Description = "Write the answer as JSON to standard output, and nothing else.",
        Recursive = true };

    public static IEnumerable<Option> All => [Api, Token, AsJson];

    public static OpenRadiomicsClient Client(ParseResult line)
    {
        var named = line.GetValue(Api) ?? Environment.GetEnvironmentVariable("OPENRADIOMICS_API");
        if (!Uri.TryCreate(named is { Length: > 0 } ? named : "http://localhost:5080", UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https"))
            throw new InvalidDataException($"“{named}” is no address of a portal. Expected one such as https://openradiomics.example.");
        return new(new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan },
            line.GetValue(Token) ?? Environment.GetEnvironmentVariable("OPENRADIOMICS_TOKEN"));
    }

    public static Output Output(ParseResult line) => new(line.GetValue(AsJson));
}
