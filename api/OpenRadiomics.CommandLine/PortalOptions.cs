using System.CommandLine;
using OpenRadiomics.Client;

namespace OpenRadiomics.CommandLine;

/// <summary>Where the portal is and who asks: options of every command.</summary>
internal static class PortalOptions
{
    private static readonly Option<Uri?> Api = new("--api")
    {
        Description = "Address of the portal. Default: OPENRADIOMICS_API, else http://localhost:5080.",
        Recursive = true,
    };

    private static readonly Option<string?> Token = new("--token")
    {
        Description = "Token for depositing. Default: OPENRADIOMICS_TOKEN (keeps it out of the shell's history).",
        Recursive = true,
    };

    private static readonly Option<bool> AsJson = new("--json") { Description = "Write the answer as JSON to standard output, and nothing else.", Recursive = true };

    public static IEnumerable<Option> All => [Api, Token, AsJson];

    public static OpenRadiomicsClient Client(ParseResult line)
    {
        var address = line.GetValue(Api) ?? new Uri(Environment.GetEnvironmentVariable("OPENRADIOMICS_API") is { Length: > 0 } named ? named : "http://localhost:5080");
        return new(new HttpClient { BaseAddress = address, Timeout = Timeout.InfiniteTimeSpan }, line.GetValue(Token) ?? Environment.GetEnvironmentVariable("OPENRADIOMICS_TOKEN"));
    }

    public static Output Output(ParseResult line) => new(line.GetValue(AsJson));
}
