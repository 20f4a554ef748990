using Microsoft.AspNetCore.Http.HttpResults;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>Refusals around webhooks.</summary>
internal static partial class Problems
{
    public static ProblemHttpResult NoSuchWebhook(WebhookId id) => Of(404, "no-such-webhook", "You have no such webhook.", $"{id}");

    public static ProblemHttpResult NoSuchDelivery(DeliveryId id) =>
        Of(404, "no-such-delivery", "The webhook has no such delivery.", $"{id}; deliveries are kept for 30 days.");

    public static ProblemHttpResult TooManyWebhooks() =>
        Of(409, "too-many-webhooks", "You have as many webhooks as one may have.", $"At most {Webhook.Most}; delete one.");

    public static ProblemHttpResult PingsWait(int most) =>
        Of(409, "pings-wait", "Earlier pings wait to be sent.", $"{most} pings wait, for their first try or for another one. GET …/deliveries tells what became of them.");

    public static ProblemHttpResult WebhookDisabled(string reason) =>
        Of(409, "webhook-disabled", "The webhook is told nothing any more.", $"{reason} POST …/enable takes it up again.");
}
