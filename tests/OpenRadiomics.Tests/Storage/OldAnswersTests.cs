using Marten;
using OpenRadiomics.Ingest;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests.Storage;

public sealed class OldAnswersTests(StoreFixture store) : IClassFixture<StoreFixture>
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    [Fact]
    public async Task answers_whose_time_is_over_are_deleted_and_no_others()
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var session = store.Store.LightweightSession();
        session.Store([.. Enumerable.Range(1, 25).Select(n => new GivenAnswer($"old/{n}", "", now.AddMinutes(-n), 200, null, null))]);
        session.Store(new GivenAnswer("young", "", now.AddHours(1), 200, null, null));
        await session.SaveChangesAsync(Ct);

        Assert.Equal(10, await OldAnswers.Delete(session, now, 10, Ct));
        var left = await session.Query<GivenAnswer>().Where(answer => answer.Until < now).OrderByDescending(answer => answer.Until).ToListAsync(Ct);
        Assert.Equal(Enumerable.Range(1, 15).Select(n => $"old/{n}"), left.Select(answer => answer.Id));
        Assert.Equal(15, await AnswerCollector.Collect(store.Store, now, 4, Ct));
        Assert.Equal("young", Assert.Single(await session.Query<GivenAnswer>().ToListAsync(Ct)).Id);
    }

    [Fact]
    public async Task they_are_found_by_an_index()
    {
        await using var session = store.Store.QuerySession();
        var indexes = await session.AdvancedSql.QueryAsync<string>("select indexdef from pg_indexes where tablename = 'mt_doc_answer'", Ct);
        Assert.Contains(indexes, definition => definition.EndsWith("btree (until)", StringComparison.Ordinal));
    }
}
