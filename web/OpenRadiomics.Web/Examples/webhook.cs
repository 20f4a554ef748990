#:package OpenRadiomics.Client@0.1.0
#:property PublishAot=false
using OpenRadiomics.Core;

// The secret was shown when the webhook was made; the rest is as it came.
static bool IsFromThePortal(string secret, IReadOnlyDictionary<string, string> headers, string body) => WebhookSignature.IsRight(secret,
    headers[WebhookSignature.IdHeader], headers[WebhookSignature.TimestampHeader], headers[WebhookSignature.SignatureHeader], body,
    TimeProvider.System.GetUtcNow());

Console.WriteLine(IsFromThePortal(args[0], new Dictionary<string, string> { ["webhook-id"] = args[1], ["webhook-timestamp"] = args[2],
    ["webhook-signature"] = args[3] }, args[4]));
