namespace OpenRadiomics.Api;

/// <summary>All routes of webhooks. Each needs a token that may deposit, and shows its owner's only.</summary>
internal static class WebhooksEndpoints
{
    public static void Map(RouteGroupBuilder api)
    {
        var webhooks = api.MapGroup("/webhooks").RequireAuthorization(Scopes.Deposit).WithTags("Webhooks");
        AddWebhook.Map(webhooks);
        ListWebhooks.Map(webhooks);
        GetWebhook.Map(webhooks);
        EnableWebhook.Map(webhooks);
        DeleteWebhook.Map(webhooks);
        PingWebhook.Map(webhooks);
        ListDeliveries.Map(webhooks);
        ReplayDelivery.Map(webhooks);
    }
}
