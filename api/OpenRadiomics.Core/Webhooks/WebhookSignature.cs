using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpenRadiomics.Core;

/// <summary>
/// Signs deliveries, and tells a receiver whether one came from the portal, as the specification "Standard Webhooks" has it: HMAC-SHA-256 over id, time and
/// body, so that neither can be changed, nor an old delivery be sent again by somebody else.
/// </summary>
public static class WebhookSignature
{
    /// <summary>The header with the delivery's name.</summary>
    public const string IdHeader = "webhook-id";

    /// <summary>The header with the seconds since 1970 at which it was sent.</summary>
    public const string TimestampHeader = "webhook-timestamp";

    /// <summary>The header with the signature: <c>v1,</c> and base64; several are parted by spaces.</summary>
    public const string SignatureHeader = "webhook-signature";

    private const string SecretPrefix = "whsec_";
    private const string Version = "v1,";
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    /// <summary>A new secret: <c>whsec_</c> and 256 random bits in base64.</summary>
    public static string NewSecret() => SecretPrefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The signature of a delivery.</summary>
    /// <param name="secret">The webhook's secret.</param>
    /// <param name="id">The delivery's name.</param>
    /// <param name="timestamp">Seconds since 1970.</param>
    /// <param name="body">The body as it is sent.</param>
    public static string Sign(string secret, string id, long timestamp, string body)
    {
        var signed = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}"));
        return Version + Convert.ToBase64String(HMACSHA256.HashData(Convert.FromBase64String(secret[SecretPrefix.Length..]), signed));
    }

    /// <summary>Whether a delivery is the portal's, and was sent within five minutes of now.</summary>
    /// <param name="secret">The webhook's secret.</param>
    /// <param name="id">The header <see cref="IdHeader"/>.</param>
    /// <param name="timestamp">The header <see cref="TimestampHeader"/>.</param>
    /// <param name="signature">The header <see cref="SignatureHeader"/>.</param>
    /// <param name="body">The body as it came.</param>
    /// <param name="now">The time.</param>
    public static bool IsRight(string secret, string id, string timestamp, string signature, string body, DateTimeOffset now)
    {
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)) return false;
        if (Math.Abs(now.ToUnixTimeSeconds() - (double)seconds) > Tolerance.TotalSeconds) return false;
        var right = Encoding.ASCII.GetBytes(Sign(secret, id, seconds, body));
        return signature.Split(' ').Any(one => CryptographicOperations.FixedTimeEquals(right, Encoding.UTF8.GetBytes(one)));
    }
}
