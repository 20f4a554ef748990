using Marten;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Api;

internal static class AddWebhook
{
    /// <param name="Url">An https address of the public internet.</param>
    /// <param name="Events">versionPublished, withdrawn; both if not said.</param>
    /// <param name="Dataset">Of this dataset alone; of all if not said.</param>
    internal sealed record WebhookRequest(string Url, IReadOnlyList<EventKind>? Events = null, Accession? Dataset = null);

    public static void Map(RouteGroupBuilder webhooks) => webhooks.MapPost("/", Handle).AddEndpointFilter(Once.NotHere);

    /// <summary>Has an address of yours told what is published and withdrawn. The answer holds the secret that deliveries are signed by, this once.</summary>
    /// <remarks>
    /// A delivery is a POST of JSON with type, timestamp and data, and the headers webhook-id, webhook-timestamp and webhook-signature of the specification
    /// "Standard Webhooks": v1, and the base64 of HMAC-SHA-256 over id, timestamp and body, parted by dots, by the bytes that follow whsec_ in base64. Any
    /// answer of 2xx within ten seconds will do; redirects are not followed. What does not arrive is tried again, longer and longer apart, for about fifteen
    /// hours; after five deliveries that were given up nothing more is sent. 410 ends it at once.
    /// </remarks>
    /// <response code="409">You have twenty already.</response>
    /// <response code="422">The address is none that anything is sent to, or no event is named.</response>
    internal static async Task<Results<Created<NewWebhookView>, ProblemHttpResult>> Handle(
        WebhookRequest body, IDocumentSession session, Caller caller, IOptions<ApiOptions> options, TimeProvider clock, CancellationToken ct)
    {
        var events = body.Events?.Distinct().ToArray() ?? [EventKind.VersionPublished, EventKind.Withdrawn];
        var wrong = new List<FieldProblem>();
        if (!WebhookAddress.IsRight(body.Url, options.Value.WebhooksToLoopback)) wrong.Add(new("url", "another form", WebhookAddress.Shape));
        if (events.Length == 0 || events.Contains(EventKind.Ping))
            wrong.Add(new("events", $"{string.Join(", ", events)}", "some of versionPublished, withdrawn"));
        if (wrong.Count > 0) return Problems.Invalid("webhook", wrong);

        var owner = $"{caller.Account}";
        await session.LockName($"webhooks {owner}", ct);
        if (await session.Query<StoredWebhook>().CountAsync(stored => stored.Owner == owner, ct) >= Webhook.Most) return Problems.TooManyWebhooks();
        var webhook = new Webhook(
            WebhookId.New(clock), caller.Account, body.Url, events, body.Dataset, WebhookSignature.NewSecret(), clock.GetUtcNow(), new WebhookState.Active(0));
        session.Insert(StoredWebhook.Of(webhook));
        session.Insert(Audit.Entry(clock, owner, $"webhook {webhook.Id}", "added"));
        await session.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/webhooks/{webhook.Id}", new NewWebhookView(webhook.ToView(), webhook.Secret));
    }
}
