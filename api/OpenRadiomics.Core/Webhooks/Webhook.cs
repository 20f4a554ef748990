using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>An address of somebody's that is told what is published and withdrawn.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Owner">Whose it is.</param>
/// <param name="Url">Where to.</param>
/// <param name="Events">What of.</param>
/// <param name="Dataset">Of this dataset alone; null for all.</param>
/// <param name="Secret">By which deliveries are signed.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="State">Whether it is still told.</param>
public sealed record Webhook(
    WebhookId Id, AccountId Owner, string Url, IReadOnlyList<EventKind> Events, Accession? Dataset, string Secret, DateTimeOffset CreatedAt, WebhookState State)
{
    /// <summary>How many one account may have.</summary>
    public const int Most = 20;

    public bool Wants(PublicEvent happened) =>
        State is WebhookState.Active && Events.Contains(happened.Kind) && (Dataset is null || Dataset == happened.Dataset);

    /// <summary>What becomes of it after a delivery: one that arrived forgives those before it that did not.</summary>
    /// <param name="delivery">The delivery with its last try.</param>
    /// <param name="mostFailures">Deliveries given up one after the other, after which nothing more is sent.</param>
    public Webhook After(WebhookDelivery delivery, int mostFailures) => (State, delivery.State) switch
    {
        (WebhookState.Disabled, _) => this,
        (_, DeliveryState.GivenUp { At: var at }) when delivery.IsGone =>
            this with { State = new WebhookState.Disabled(at, "The receiver answered 410: it does not want to be told any more.") },
        (WebhookState.Active, DeliveryState.Delivered) => this with { State = new WebhookState.Active(0) },
        (WebhookState.Active { Failures: var failures }, DeliveryState.GivenUp { At: var at }) => this with
        {
            State = failures + 1 < mostFailures ? new WebhookState.Active(failures + 1)
                : new WebhookState.Disabled(at, $"{failures + 1} deliveries one after the other were given up."),
        },
        _ => this,
    };
}

/// <summary>Whether a webhook is told.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Active), "active"), JsonDerivedType(typeof(Disabled), "disabled")]
public abstract record WebhookState
{
    private WebhookState() { }

    /// <param name="Failures">Deliveries given up since the last that arrived.</param>
    public sealed record Active(int Failures) : WebhookState;

    public sealed record Disabled(DateTimeOffset At, string Reason) : WebhookState;
}
