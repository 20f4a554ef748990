namespace OpenRadiomics.Core;

/// <summary>A webhook as its owner sees it.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Url">Where to.</param>
/// <param name="Events">What of.</param>
/// <param name="Dataset">Of this dataset alone; null for all.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="Active">Whether it is told.</param>
/// <param name="Reason">Why it is not told any more.</param>
public sealed record WebhookView(WebhookId Id, string Url, IReadOnlyList<EventKind> Events, Accession? Dataset, DateTimeOffset CreatedAt, bool Active,
    string? Reason);

/// <summary>A webhook that was just made.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Secret">What its deliveries are signed by. It is shown this once.</param>
public sealed record NewWebhookView(WebhookView Webhook, string Secret);

/// <summary>One event on its way to a webhook.</summary>
/// <param name="Id">Its name, the same in every try.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When it was to be told first.</param>
/// <param name="State">waiting, delivered or givenUp.</param>
/// <param name="Due">When it is tried next; null if it is not.</param>
/// <param name="Tries">Each try, the first one first.</param>
/// <param name="Body">What is sent.</param>
public sealed record DeliveryView(DeliveryId Id, EventKind Kind, DateTimeOffset At, string State, DateTimeOffset? Due, IReadOnlyList<DeliveryTry> Tries,
    string Body);

/// <summary>What is sent to a webhook.</summary>
/// <param name="Type">What happened.</param>
/// <param name="Timestamp">When.</param>
/// <param name="Data">To what.</param>
public sealed record WebhookPayload(EventKind Type, DateTimeOffset Timestamp, WebhookSubject Data)
{
    public static WebhookPayload Of(PublicEvent happened) => new(happened.Kind, happened.At, happened.Dataset is { } dataset
        ? new(dataset, happened.Version, happened.Version is { } number ? $"/api/v1/datasets/{dataset}/versions/{number}" : $"/api/v1/datasets/{dataset}",
            $"/datasets/{dataset}")
        : new(null, null, null, null));
}

/// <summary>What an event is about.</summary>
/// <param name="Dataset">The dataset; null for a ping.</param>
/// <param name="Version">The version; null if all are meant.</param>
/// <param name="Api">Its address in the API, from the root of the portal.</param>
/// <param name="Page">The address of its page, from the root of the portal.</param>
public sealed record WebhookSubject(Accession? Dataset, int? Version, string? Api, string? Page);
