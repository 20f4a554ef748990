using System.Text.Json.Serialization;

namespace OpenRadiomics.Core;

/// <summary>One event on its way to one webhook.</summary>
/// <param name="Id">Its name, the same in every try, by which a receiver knows what it has had.</param>
/// <param name="Webhook">Where to.</param>
/// <param name="Kind">What happened.</param>
/// <param name="At">When it was to be told first.</param>
/// <param name="Body">The very bytes that are sent and signed, as text.</param>
/// <param name="State">What became of it.</param>
/// <param name="Tries">Each try, the first one first.</param>
public sealed record WebhookDelivery(
    DeliveryId Id, WebhookId Webhook, EventKind Kind, DateTimeOffset At, string Body, DeliveryState State, IReadOnlyList<DeliveryTry> Tries)
{
    private const int Gone = 410;
    private const double Growth = 4;

    /// <summary>The receiver said that it wants nothing more.</summary>
    public bool IsGone => Tries is [.., { Status: Gone }];

    /// <summary>The tries since it was last asked for: a replay begins anew.</summary>
    public int Replayed { get; init; }

    public DateTimeOffset? Due => State is DeliveryState.Waiting { Until: var until } ? until : null;

    /// <summary>After another try: arrived, to be tried again four times as long after the last as that was after the one before, or given up.</summary>
    public WebhookDelivery Tried(DeliveryTry now, int mostTries, TimeSpan firstWait)
    {
        var tried = this with { Tries = [.. Tries, now] };
        var count = tried.Tries.Count - Replayed;
        return tried with
        {
            State = now.Arrived ? new DeliveryState.Delivered(now.At)
                : count >= mostTries || tried.IsGone ? new DeliveryState.GivenUp(now.At)
                : new DeliveryState.Waiting(now.At + firstWait * Math.Pow(Growth, count - 1)),
        };
    }

    /// <summary>To be sent once more, with as many tries as the first time.</summary>
    public WebhookDelivery Replay(DateTimeOffset now) => this with { State = new DeliveryState.Waiting(now), Replayed = Tries.Count };
}

/// <summary>One try.</summary>
/// <param name="At">When it began.</param>
/// <param name="Status">What the receiver answered; null if it did not.</param>
/// <param name="Failure">Why it did not arrive; null if it did.</param>
/// <param name="Milliseconds">How long it took.</param>
public sealed record DeliveryTry(DateTimeOffset At, int? Status, string? Failure, int Milliseconds)
{
    [JsonIgnore]
    public bool Arrived => Failure is null;
}

/// <summary>What became of a delivery.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Waiting), "waiting"), JsonDerivedType(typeof(Delivered), "delivered"), JsonDerivedType(typeof(GivenUp), "givenUp")]
public abstract record DeliveryState
{
    private DeliveryState() { }

    public sealed record Waiting(DateTimeOffset Until) : DeliveryState;

    public sealed record Delivered(DateTimeOffset At) : DeliveryState;

    public sealed record GivenUp(DateTimeOffset At) : DeliveryState;
}
