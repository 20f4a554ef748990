using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Options;
using OpenRadiomics.Core;

namespace OpenRadiomics.Ingest;

/// <summary>
/// Sends deliveries to addresses that strangers have given: only to the public internet, as it is at the moment of connecting, by no proxy, following no
/// redirect, within ten seconds, and reading nothing of the answer but its head.
/// </summary>
public sealed class WebhookSender : IDisposable
{
    private const int MostHeaderKilobytes = 16;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly TimeProvider _clock;
    private readonly bool _loopback;
    private readonly HttpClient _http;

    public WebhookSender(IOptions<IngestOptions> options, TimeProvider clock)
    {
        (_clock, _loopback) = (clock, options.Value.WebhooksToLoopback);
        _http = new(new SocketsHttpHandler
        {
            ConnectCallback = Connect, AllowAutoRedirect = false, UseProxy = false, UseCookies = false, PooledConnectionLifetime = TimeSpan.Zero,
            MaxResponseHeadersLength = MostHeaderKilobytes, ActivityHeadersPropagator = null,
        }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    public async Task<DeliveryTry> Send(Webhook webhook, WebhookDelivery delivery, CancellationToken ct)
    {
        var (at, since) = (_clock.GetUtcNow(), _clock.GetTimestamp());
        var (status, failure) = await Post(webhook, delivery, at.ToUnixTimeSeconds(), ct);
        return new(at, status, failure, (int)_clock.GetElapsedTime(since).TotalMilliseconds);
    }

    public void Dispose() => _http.Dispose();

    private async Task<(int? Status, string? Failure)> Post(Webhook webhook, WebhookDelivery delivery, long timestamp, CancellationToken ct)
    {
        if (!Uri.TryCreate(webhook.Url, UriKind.Absolute, out var url) || !WebhookAddress.MayBe(url, _loopback)) return (null, NotPublic);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(ct);
        time.CancelAfter(Patience);
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent(delivery.Body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation(WebhookSignature.IdHeader, $"{delivery.Id}");
        request.Headers.TryAddWithoutValidation(WebhookSignature.TimestampHeader, timestamp.ToString(CultureInfo.InvariantCulture));
        request.Headers.TryAddWithoutValidation(WebhookSignature.SignatureHeader,
            WebhookSignature.Sign(webhook.Secret, $"{delivery.Id}", timestamp, delivery.Body));
        request.Headers.TryAddWithoutValidation("User-Agent", "OpenRadiomics-Webhooks/1");
        try
        {
            using var answer = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, time.Token);
            return ((int)answer.StatusCode, (int)answer.StatusCode switch
            {
                >= 200 and < 300 => null,
                >= 300 and < 400 => "The answer is a redirect, which is not followed.",
                var status => string.Create(CultureInfo.InvariantCulture, $"The answer is {status}."),
            });
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            return (null, "No answer came within ten seconds.");
        }
        catch (HttpRequestException e)
        {
            return (null, e.InnerException is NotPublicException ? NotPublic : $"The connection failed: {e.HttpRequestError}.");
        }
    }

    private const string NotPublic = "The address does not lead to the public internet.";

    /// <summary>Connects to the very addresses that were looked at, so that a name cannot lead elsewhere in between.</summary>
    private async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken ct)
    {
        var addresses = await Dns.GetHostAddressesAsync(context.DnsEndPoint.Host, ct);
        if (!addresses.All(address => WebhookAddress.MayBe(address, _loopback))) throw new NotPublicException();
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(addresses, context.DnsEndPoint.Port, ct);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private sealed class NotPublicException : Exception;
}
