using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Storage;
using OpenRadiomics.Tests;

namespace OpenRadiomics.Benchmarks.Api;

/// <summary>Published versions of very many feature values: documents, listing and columns as publication writes them; no bytes.</summary>
internal static class PublishedColumns
{
    /// <summary>Versions of datasets of their own, each with the same columns. The subjects of each are its own.</summary>
    public static async Task<IReadOnlyList<VersionId>> Fill(IDocumentStore store, BlobStore blobs, int versions, int regions, int features)
    {
        var (archive, made) = (new Archive(store, blobs), new List<VersionId>());
        for (var n = 0; n < versions; n++)
            made.Add(await Add(store, archive, n, features, [.. Enumerable.Range(0,
                regions).Select(region => new FeatureRegion($"P{n:D3}-{region:D4}", null, "scan/ct.nii.gz", $"seg/{region}.nii.gz", "GTV", "1", "A", null,
                    true) { Modality = "CT" })]));
        return made;
    }

    /// <summary>A version of which each subject has a region by two readers in two sessions.</summary>
    public static Task<VersionId> FillMeasured(IDocumentStore store, BlobStore blobs, int subjects, int features) => Add(store, new(store, blobs), -1, features,
    [
        .. from subject in Enumerable.Range(0, subjects) from session in new[] { "base", "week4" } from reader in new[] { "A", "B" }
           select new FeatureRegion($"M{subject:D4}", session, $"scan/{session}.nii.gz", $"seg/{reader}.nii.gz", "GTV", "1", reader, null,
               true) { Modality = "CT" },
    ]);

    private static async Task<VersionId> Add(IDocumentStore store, Archive archive, int n, int features, FeatureRegion[] regions)
    {
        var version = (await archive.Publish(Archive.Described($"Cohort {n}"), Archive.NewAccession(), 1, [], null)).Id;
        var random = new Random(n);
        FeatureColumn[] columns = [.. Enumerable.Range(0,
            features).Select(feature => Column(feature, [.. regions.Select(_ => (double?)Math.Exp(3 * random.NextDouble() + feature % 7))]))];
        await using var connection = store.Storage.Database.CreateConnection();
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await WriteFeatures.Insert(transaction, store.Options.DatabaseSchemaName, version, new(regions, columns, ["lung"], ["nsclc"]), CancellationToken.None);
        await transaction.CommitAsync();
        return version;
    }

    /// <summary>The code of the n-th feature, whose original column has no other beside it in a version.</summary>
    public static string Code(int n) => Features[n].Code;

    /// <summary>How many features have a code of their own.</summary>
    public static int Codes => Features.Length;

    private static readonly FeatureDefinition[] Features = [.. AllFamilies.Features.Select(entry => entry.Feature).DistinctBy(feature => feature.Code)];

    private static FeatureColumn Column(int n, double?[] values)
    {
        var (feature, filter) = (Features[n % Features.Length], n / Features.Length);
        return new(AssetPath.Parse("features/features.csv", null), $"{feature.Tag}_{filter}",
            new(feature.Code, null, null, filter == 0 ? null : $"wavelet level={filter}", null, "discretisation=fbn 32"),
            "exact", null, "PyRadiomics", "3.1.0", "discretisation=fbn 32", values);
    }
}
