using JasperFx;
using Marten;
using Marten.Schema;
using OpenRadiomics.Core;
using Weasel.Core;
using Weasel.Postgresql;
using Weasel.Postgresql.Tables;

namespace OpenRadiomics.Storage;

/// <summary>How records become documents. Nothing is created while a host runs: <see cref="Migration"/> applies it all.</summary>
internal static class Documents
{
    public static void Configure(StoreOptions store, StorageOptions options)
    {
        store.Connection(options.Postgres);
        store.DatabaseSchemaName = options.Schema;
        store.AutoCreateSchemaObjects = AutoCreate.None;
        store.CommandTimeout = options.CommandTimeoutSeconds;
        store.UseSystemTextJsonForSerialization(Json.Options, EnumStorage.AsString, Casing.CamelCase);
        store.DisableNpgsqlLogging = true;
        ValueTypes(store);

        Plain(store.Schema.For<StoredDeposit>().DocumentAlias("deposit").Duplicate(deposit => deposit.Owner)
            .Index(deposit => new { deposit.Owner, deposit.Id }));
        Plain(store.Schema.For<DepositDescription>().DocumentAlias("description"));
        Plain(store.Schema.For<StoredFile>().DocumentAlias("file").Duplicate(file => file.Deposit).Duplicate(file => file.Path)
            .IgnoreIndex(FilePages.IndexName));
        Plain(store.Schema.For<CheckRun>().DocumentAlias("run").Duplicate(run => run.Deposit));
        Plain(store.Schema.For<RunReport>().DocumentAlias("report").Duplicate(report => report.Deposit));
        Plain(store.Schema.For<StoredVersion>().DocumentAlias("version").Duplicate(version => version.Accession).Duplicate(version => version.Number)
            .Index(version => new { version.Accession, version.Number }, index => index.IsUnique = true));
        Plain(store.Schema.For<StoredAsset>().DocumentAlias("asset").Duplicate(asset => asset.Version).Duplicate(asset => asset.Path)
            .IgnoreIndex(ListAssets.IndexName).IgnoreIndex(ListAssets.RoleIndexName).IgnoreIndex(AssetSubjects.IndexName));
        Plain(store.Schema.For<StoredTombstone>().DocumentAlias("tombstone").Duplicate(tombstone => tombstone.Accession));
        Plain(store.Schema.For<DepositRulings>().DocumentAlias("rulings"));
        Plain(store.Schema.For<StoredReview>().DocumentAlias("review"));
        Plain(store.Schema.For<AuditEntry>().DocumentAlias("audit").Duplicate(entry => entry.Subject));
        Plain(store.Schema.For<AccountToken>().DocumentAlias("token"));
        Plain(store.Schema.For<StoredAccount>().DocumentAlias("account"));
        Plain(store.Schema.For<ReviewLink>().DocumentAlias("review_link").Duplicate(link => link.Deposit));
        Plain(store.Schema.For<AccountSession>().DocumentAlias("session").Duplicate(session => session.Account));
        Plain(store.Schema.For<StoredWebhook>().DocumentAlias("webhook").Duplicate(webhook => webhook.Owner));
        Plain(store.Schema.For<StoredDelivery>().DocumentAlias("delivery").Duplicate(delivery => delivery.Hook).Duplicate(delivery => delivery.At)
            .Duplicate(delivery => delivery.Due));
        Plain(store.Schema.For<StoredEvent>().DocumentAlias("event").Duplicate(happened => happened.Told));
        Plain(store.Schema.For<GivenAnswer>().DocumentAlias("answer").Duplicate(answer => answer.Until));

        store.Storage.ExtendedSchemaObjects.Add(new Sequence(new PostgresqlObjectName(options.Schema, "accessions", SchemaUtils.IdentifierUsage.General)));
        store.Storage.ExtendedSchemaObjects.Add(Usage.Table(options.Schema));
        store.Storage.ExtendedSchemaObjects.AddRange(DatasetListing.Tables(options.Schema));
        store.Storage.ExtendedSchemaObjects.AddRange(RunFiles.Tables(options.Schema));
        store.Storage.ExtendedSchemaObjects.Add(Publications.Table(options.Schema));
        store.Storage.ExtendedSchemaObjects.Add(KeptBlobs.Table(options.Schema));
        store.Storage.ExtendedSchemaObjects.AddRange(FeatureTables.Tables(options.Schema));
    }

    /// <summary>No metadata columns that nobody reads: a document says itself when and whose it is.</summary>
    private static void Plain<T>(MartenRegistry.DocumentMappingExpression<T> document) => document.Metadata(metadata => metadata.DisableInformationalFields());

    private static void ValueTypes(StoreOptions store)
    {
        store.RegisterValueType<DepositId>();
        store.RegisterValueType<CheckRunId>();
    }
}
