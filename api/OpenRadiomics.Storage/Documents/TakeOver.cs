using Marten;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>
/// The draft of a dataset's next version begins as the last one is: the same description, and for each file the same labels, licence and reference,
/// the same bytes at the same address. Nothing is copied but documents, and those within the database.
/// </summary>
public static class TakeOver
{
    /// <summary>Fills a new deposit with the next save of the session.</summary>
    /// <returns>What it has then.</returns>
    public static Usage From(IDocumentSession session, DatasetVersion version, Deposit deposit)
    {
        var schema = session.DocumentStore.Options.DatabaseSchemaName;
        session.Insert(new DepositDescription(deposit.Id, version.Description, 1, deposit.OpenedAt));
        session.QueueSqlCommand(
            $$"""
            insert into {{schema}}.mt_doc_file (id, deposit, path, data)
            select draft.id || '/' || asset.path, draft.id::uuid, asset.path, jsonb_build_object(
                'id', draft.id || '/' || asset.path, 'deposit', draft.id, 'path', asset.path, 'file', jsonb_build_object(
                    'deposit', draft.id, 'path', asset.path, 'labels', asset.data #> '{asset,labels}', 'content', asset.data #> '{asset,content}', 'at', draft.at))
            from {{schema}}.mt_doc_asset asset, (select ?::text as id, ?::text as at) draft where asset.version = ?
            """, deposit.Id.ToString(), deposit.OpenedAt.ToString("O"), version.Id.ToString());
        var usage = new Usage(version.Files, version.Bytes, version.Bytes);
        Usage.Begin(session, deposit, usage);
        return usage;
    }
}
