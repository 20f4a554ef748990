using Marten;

namespace OpenRadiomics.Storage;

/// <summary>Answers to requests with an Idempotency-Key that nobody is given any more.</summary>
public static class OldAnswers
{
    /// <summary>Deletes at most so many of those whose time was over before a moment, at once. Nodes that do so together share them out.</summary>
    /// <returns>How many were deleted.</returns>
    public static async Task<int> Delete(IQuerySession session, DateTimeOffset before, int count, CancellationToken ct)
    {
        var answers = $"{session.DocumentStore.Options.DatabaseSchemaName}.mt_doc_answer";
        var deleted = await session.AdvancedSql.QueryAsync<string>(
            $"delete from {answers} where id in (select id from {answers} where until < ? order by until limit ? for update skip locked) returning id", ct,
            before, count);
        return deleted.Count;
    }
}
