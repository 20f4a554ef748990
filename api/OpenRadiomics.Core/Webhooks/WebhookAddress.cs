using System.Net;

namespace OpenRadiomics.Core;

/// <summary>Where webhooks may be sent.</summary>
public static class WebhookAddress
{
    public const string Shape = "an https address of the public internet, without user or fragment, of at most 500 characters";
    private const int Longest = 500;

    /// <summary>Whether a text is such an address, as far as its text tells: what its name leads to is looked at whenever something is sent.</summary>
    /// <param name="text">The address.</param>
    /// <param name="loopback">Whether this very machine is allowed too, by http: for trying things out.</param>
    public static bool IsRight(string? text, bool loopback) =>
        text is { Length: > 0 and <= Longest } && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri is { UserInfo: "", Fragment: "" }
            && MayBe(uri, loopback);

    public static bool MayBe(Uri uri, bool loopback)
    {
        if (uri.IsLoopback || uri.IdnHost.EndsWith(".localhost", StringComparison.OrdinalIgnoreCase))
            return loopback && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);
        if (uri.Scheme != Uri.UriSchemeHttps) return false;
        return IPAddress.TryParse(uri.IdnHost, out var address) ? PublicNetwork.Holds(address) : uri.IdnHost.Contains('.', StringComparison.Ordinal);
    }

    /// <summary>Whether something may be sent to an address that a name led to.</summary>
    public static bool MayBe(IPAddress address, bool loopback) =>
        PublicNetwork.Holds(address) || loopback && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
