using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace OpenRadiomics.Tests.Builders;

/// <summary>A site on this machine that is told things, and answers as it was asked to: 200 if nothing was said.</summary>
internal sealed class Receiver : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Receiver(WebApplication app) => _app = app;

    /// <summary>What came, the first first.</summary>
    public ConcurrentQueue<Told> All { get; } = [];

    /// <summary>What to answer next, one after the other.</summary>
    public ConcurrentQueue<int> Answers { get; } = [];

    public string Url => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/hook";

    public static async Task<Receiver> Start()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var receiver = new Receiver(builder.Build());
        receiver._app.MapPost("/hook", receiver.Hear);
        await receiver._app.StartAsync();
        return receiver;
    }

    private async Task Hear(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var headers = http.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        All.Enqueue(new(headers, await reader.ReadToEndAsync(http.RequestAborted)));
        http.Response.StatusCode = Answers.TryDequeue(out var status) ? status : 200;
        if (http.Response.StatusCode is >= 300 and < 400) http.Response.Headers.Location = "/elsewhere";
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}

/// <summary>What a receiver got.</summary>
internal sealed record Told(IReadOnlyDictionary<string, string> Headers, string Body);
