using Marten;
using Microsoft.Extensions.DependencyInjection;
using OpenRadiomics.Api;
using OpenRadiomics.Core;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests;

/// <summary>The shared API with accounts of a test class's own.</summary>
public class ApiFixture(Servers servers) : IAsyncLifetime
{
    private static int _accounts;
    private readonly List<HttpClient> _clients = [];
    private RunningApi? _api;

    /// <summary>Somebody with a token that may deposit, the same for the whole class.</summary>
    public Person Author { get; private set; } = null!;

    /// <summary>Somebody else who may deposit.</summary>
    public Person Stranger { get; private set; } = null!;

    /// <summary>Nobody: no token.</summary>
    public Person Anyone { get; private set; } = null!;

    public IDocumentStore Store => _api!.Services.GetRequiredService<IDocumentStore>();

    public IServiceProvider Services => _api!.Services;

    public virtual async ValueTask InitializeAsync()
    {
        _api = await Running(servers);
        (Author, Stranger, Anyone) = (await NewPerson(), await NewPerson(), new(default, null, Client()));
    }

    private protected virtual async Task<RunningApi> Running(Servers servers) => await RunningApi.Shared(servers);

    /// <summary>Somebody new, with a token of these scopes made by the administrator's command.</summary>
    public async Task<Person> NewPerson(string scopes = "deposit")
    {
        var owner = $"person-{Interlocked.Increment(ref _accounts)}";
        var said = new StringWriter();
        var code = await TokenCommands.Run(Services, ["tokens", "create", "--owner", owner, "--name", "test", "--scopes", scopes], said,
            TestContext.Current.CancellationToken);
        Assert.Equal(0, code);
        var token = said.ToString().Trim();
        var http = Client();
        http.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return new(AccountId.Parse(owner, null), token, http);
    }

    public HttpClient Client()
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = _api!.Address, Timeout = TimeSpan.FromMinutes(2) };
        _clients.Add(http);
        return http;
    }

    /// <summary>Plays the pipeline: ends the run that a deposit waits for, with these findings.</summary>
    public async Task FinishRun(DepositId id, params Finding[] findings)
    {
        await using var session = Store.LightweightSession();
        var deposit = (await session.LoadAsync<StoredDeposit>(id, TestContext.Current.CancellationToken))!.Deposit;
        var run = ((DepositState.Checking)deposit.State).Run;
        var report = new Report(findings, [], new(1, [], new Dictionary<int, int>()), new(0, 0, 0, 0, 0, 0, 0, 0), [], "1");
        var now = TimeProvider.System.GetUtcNow();
        var running = (await session.LoadAsync<CheckRun>(run, TestContext.Current.CancellationToken))!;
        session.Store(running with { FinishedAt = now, FilesDone = running.Files });
        session.Insert(new RunReport(run, id, report));
        session.Store(StoredDeposit.Of(deposit.FinishChecking(run, report, now)));
        await session.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync()
    {
        foreach (var client in _clients) client.Dispose();
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}

/// <summary>Accounts on the API whose limits are small.</summary>
public sealed class NarrowApiFixture(Servers servers) : ApiFixture(servers)
{
    private protected override async Task<RunningApi> Running(Servers servers) => await NarrowApi.Shared(servers);
}
