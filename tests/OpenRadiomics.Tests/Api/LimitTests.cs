using System.Net;
using OpenRadiomics.Client;
using OpenRadiomics.Core;

namespace OpenRadiomics.Tests.Api;

public sealed class LimitTests(NarrowApiFixture api) : IClassFixture<NarrowApiFixture>
{
    private static readonly string AFileful = new('x', NarrowApi.FileBytes);

    [Fact]
    public async Task a_file_that_says_it_is_too_large_is_refused_at_once()
    {
        var person = await api.NewPerson();
        var id = await person.ADeposit();
        await (await person.Put(id, "a", AFileful)).Has(201);
        await (await person.Put(id, "b", AFileful + "y")).Problem(413, "too-large");
    }

    [Fact]
    public async Task the_client_asks_before_it_sends_much_so_that_nothing_goes_which_is_refused()
    {
        var person = await api.NewPerson();
        var id = await person.ADeposit();
        using var much = new Followed(new byte[8 << 20]);
        var refusal = await Assert.ThrowsAsync<ProblemException>(() => new OpenRadiomicsClient(api.Client(), person.Token).Deposits
            .Put(id, AssetPath.Parse("scan.nii", null), much, ct: TestContext.Current.CancellationToken));
        Assert.Equal(((HttpStatusCode?)HttpStatusCode.RequestEntityTooLarge, (long?)0), (refusal.StatusCode, much.Came));
    }

    [Fact]
    public async Task a_file_that_turns_out_too_large_is_refused_too()
    {
        var person = await api.NewPerson();
        var id = await person.ADeposit();
        var answer = await person.Send(HttpMethod.Put, $"/api/v1/deposits/{id}/files/a", new StringContent(AFileful + "y"), ("Transfer-Encoding", "chunked"));
        await answer.Problem(413, "too-large");
        Assert.Equal((0, 0L), ((await person.Deposit(id)).Files, (await person.Deposit(id)).Bytes));
    }

    [Fact]
    public async Task a_deposit_has_only_so_many_files()
    {
        var person = await api.NewPerson();
        var id = await person.ADeposit();
        for (var i = 0; i < NarrowApi.Files; i++) await person.AFile(id, $"{i}");
        await (await person.Put(id, "more", "x")).Problem(409, "too-many-files");
        await (await person.Put(id, "0", "replaced")).Has(200);
    }

    [Fact]
    public async Task a_deposit_has_only_so_many_bytes()
    {
        var person = await api.NewPerson();
        var id = await person.ADeposit();
        await person.AFile(id, "a", AFileful);
        await person.AFile(id, "b", AFileful);
        await (await person.Put(id, "c", AFileful)).Problem(413, "quota-exceeded");
        await (await person.Delete($"/api/v1/deposits/{id}/files/a")).Has(204);
        await person.AFile(id, "c", AFileful);
    }

    [Fact]
    public async Task an_owner_has_only_so_many_bytes_until_a_deposit_is_given_up()
    {
        var person = await api.NewPerson();
        var (one, other) = (await person.ADeposit(), await person.ADeposit());
        await person.AFile(one, "a", AFileful);
        await person.AFile(one, "b", AFileful);
        await person.AFile(other, "a", AFileful);
        await (await person.Put(other, "b", "x")).Problem(413, "quota-exceeded");
        await (await person.Post($"/api/v1/deposits/{one}/abandon")).Has(200);
        await person.AFile(other, "b", "x");
    }

    [Fact]
    public async Task who_asks_too_often_is_told_how_long_to_wait()
    {
        var (person, patient) = (await api.NewPerson(), await api.NewPerson());
        await RunsOut(person, NarrowApi.TokenRequests);
        await (await patient.Get("/api/v1/deposits")).Has(200);
        await RunsOut(api.Anyone, NarrowApi.AnonymousRequests);
        await (await api.Anyone.Get("/health/live")).Has(200);
    }

    private static async Task RunsOut(Person person, int most)
    {
        for (var i = 0; i < 2 * most; i++)
        {
            var answer = await person.Get("/api/v1/deposits");
            if (answer.StatusCode != HttpStatusCode.TooManyRequests) continue;
            Assert.InRange(i, most, 2 * most);
            await answer.Problem(429, "too-many-requests");
            Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
            return;
        }
        Assert.Fail($"More than {2 * most} requests were answered.");
    }

    /// <summary>Knows how far it was read when it was closed.</summary>
    private sealed class Followed(byte[] bytes) : MemoryStream(bytes)
    {
        public long? Came { get; private set; }

        protected override void Dispose(bool disposing)
        {
            Came ??= Position;
            base.Dispose(disposing);
        }
    }
}
