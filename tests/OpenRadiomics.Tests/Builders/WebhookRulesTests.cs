using System.Net;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Builders;

/// <summary>What webhooks are by themselves: where they may lead, how they are signed, when they are given up.</summary>
public sealed class WebhookRulesTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 27, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("10.1.2.3"), InlineData("127.0.0.1"), InlineData("169.254.169.254"), InlineData("172.16.0.1"), InlineData("172.31.255.255"),
        InlineData("192.168.1.1"), InlineData("100.64.0.1")]
    [InlineData("0.0.0.0"), InlineData("224.0.0.1"), InlineData("255.255.255.255"), InlineData("198.18.0.1"), InlineData("203.0.113.9"), InlineData("::1"),
        InlineData("::"), InlineData("fe80::1")]
    [InlineData("fc00::1"), InlineData("fd12::1"), InlineData("ff02::1"), InlineData("::ffff:10.0.0.1"), InlineData("::ffff:127.0.0.1"),
        InlineData("64:ff9b::a00:1"), InlineData("2002:0a00:0001::1")]
    [InlineData("2001:db8::1"), InlineData("2001:0:4136:e378:8000:63bf:3fff:fdd2")]
    public void nothing_is_sent_to_what_is_not_the_public_internet(string address) => Assert.False(PublicNetwork.Holds(IPAddress.Parse(address)));

    [Theory, InlineData("93.184.216.34"), InlineData("8.8.8.8"), InlineData("172.32.0.1"), InlineData("2606:2800:220:1:248:1893:25c8:1946"),
        InlineData("::ffff:8.8.8.8")]
    public void the_public_internet_is_known_for_what_it_is(string address) => Assert.True(PublicNetwork.Holds(IPAddress.Parse(address)));

    [Theory]
    [InlineData("http://example.org/"), InlineData("ftp://example.org/"), InlineData("https://10.0.0.1/"), InlineData("https://127.0.0.1/"),
        InlineData("https://localhost/"), InlineData("https://[::1]/")]
    [InlineData("https://user:word@example.org/"), InlineData("https://example.org/#x"), InlineData("https://intranet/"), InlineData("https://2130706433/"),
        InlineData("https://0x7f.1/"), InlineData("/hook"), InlineData(""), InlineData(null)]
    [InlineData("https://[::ffff:10.0.0.1]/"), InlineData("https://example.localhost/")]
    public void an_address_that_is_none_to_send_to_is_known_by_its_text(string? url) => Assert.False(WebhookAddress.IsRight(url, loopback: false));

    [Fact]
    public void this_very_machine_is_allowed_where_things_are_tried_out_and_the_network_around_it_is_not()
    {
        Assert.True(WebhookAddress.IsRight("https://example.org:8443/hooks?x=1", loopback: false));
        Assert.True(WebhookAddress.IsRight("http://127.0.0.1:9000/", loopback: true));
        Assert.False(WebhookAddress.IsRight("http://10.0.0.1/", loopback: true));
        Assert.False(WebhookAddress.IsRight("http://example.org/", loopback: true));
    }

    [Fact]
    public void a_signature_is_the_one_of_the_specifications_example() =>
        Assert.Equal("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
            WebhookSignature.Sign("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw", "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, "{\"test\": 2432232314}"));

    [Fact]
    public void a_signature_holds_for_this_body_this_time_and_this_secret_alone()
    {
        var (secret, time, body) = (WebhookSignature.NewSecret(), Now.ToUnixTimeSeconds(), "{\"a\":1}");
        var signature = WebhookSignature.Sign(secret, "x", time, body);
        Assert.True(WebhookSignature.IsRight(secret, "x", $"{time}", $"v1,AAAA {signature}", body, Now.AddMinutes(4)));
        Assert.False(WebhookSignature.IsRight(secret, "x", $"{time}", signature, body + " ", Now));
        Assert.False(WebhookSignature.IsRight(secret, "y", $"{time}", signature, body, Now));
        Assert.False(WebhookSignature.IsRight(secret, "x", $"{time + 1}", signature, body, Now));
        Assert.False(WebhookSignature.IsRight(secret, "x", $"{time}", signature, body, Now.AddMinutes(6)));
        Assert.False(WebhookSignature.IsRight(secret, "x", "yesterday", signature, body, Now));
        Assert.False(WebhookSignature.IsRight(WebhookSignature.NewSecret(), "x", $"{time}", signature, body, Now));
    }

    [Fact]
    public void waits_grow_fourfold_until_a_delivery_is_given_up_and_a_replay_begins_anew()
    {
        var delivery = new WebhookDelivery(DeliveryId.New(TimeProvider.System), WebhookId.New(TimeProvider.System), EventKind.Ping, Now, "{}",
            new DeliveryState.Waiting(Now), []);
        var waits = new List<double>();
        for (; delivery.State is DeliveryState.Waiting; delivery = Failed(delivery))
            waits.Add((((DeliveryState.Waiting)delivery.State).Until - Now).TotalSeconds);
        Assert.Equal([0, 10, 40, 160], waits);
        Assert.IsType<DeliveryState.GivenUp>(delivery.State);
        delivery = Failed(delivery.Replay(Now));
        Assert.Equal(Now.AddSeconds(10), delivery.Due);
        Assert.IsType<DeliveryState.Delivered>(delivery.Tried(new(Now, 204, null, 3), 4, TimeSpan.FromSeconds(10)).State);

        static WebhookDelivery Failed(WebhookDelivery delivery) => delivery.Tried(new(Now, 500, "The answer is 500.", 3), 4, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void a_webhook_is_given_up_after_deliveries_in_a_row_and_at_once_by_410()
    {
        var webhook = new Webhook(WebhookId.New(TimeProvider.System), AccountId.Parse("ann", null), "https://example.org/", [EventKind.VersionPublished], null,
            "", Now, new WebhookState.Active(0));
        var lost = new WebhookDelivery(DeliveryId.New(TimeProvider.System), webhook.Id, EventKind.VersionPublished, Now, "{}", new DeliveryState.GivenUp(Now),
            [new(Now, 500, "500", 1)]);
        var arrived = lost with { State = new DeliveryState.Delivered(Now) };
        Assert.Equal(new WebhookState.Active(1), webhook.After(lost, 2).State);
        Assert.Equal(new WebhookState.Active(0), webhook.After(lost, 2).After(arrived, 2).State);
        Assert.IsType<WebhookState.Disabled>(webhook.After(lost, 2).After(lost, 2).State);
        Assert.IsType<WebhookState.Disabled>(webhook.After(lost with { Tries = [new(Now, 410, "410", 1)] }, 2).State);
        Assert.False(webhook.After(lost, 1).Wants(new(EventKind.VersionPublished, Now, new(42), 1)));
    }

    [Fact]
    public void a_webhook_of_one_dataset_is_told_of_no_other()
    {
        var webhook = new Webhook(WebhookId.New(TimeProvider.System), AccountId.Parse("ann", null), "https://example.org/", [EventKind.Withdrawn], new(42), "",
            Now, new WebhookState.Active(0));
        Assert.True(webhook.Wants(new(EventKind.Withdrawn, Now, new(42))));
        Assert.False(webhook.Wants(new(EventKind.Withdrawn, Now, new(43))));
        Assert.False(webhook.Wants(new(EventKind.VersionPublished, Now, new(42), 1)));
    }
}
