using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>Names a webhook for as long as it exists.</summary>
[JsonConverter(typeof(ParsableConverter<WebhookId>))]
public readonly record struct WebhookId(Guid Value) : IParsable<WebhookId>
{
    public const string Shape = "a UUID such as 0196f0c2-7d3c-7a55-9c1e-0d5a3d1f8e21";

    public static WebhookId New(TimeProvider clock) => new(OrderedGuid.New(clock));

    public static WebhookId Parse(string text, IFormatProvider? provider) =>
        TryParse(text, provider, out var id) ? id : throw new FormatException($"Expected {Shape}.");

    public static bool TryParse([NotNullWhen(true)] string? text, IFormatProvider? provider, out WebhookId id)
    {
        var parsed = Guid.TryParseExact(text, "D", out var value);
        id = new(value);
        return parsed;
    }

    public override string ToString() => Value.ToString("D");
}
