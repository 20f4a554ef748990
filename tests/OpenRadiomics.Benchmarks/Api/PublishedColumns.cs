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
        {
            var version = (await archive.Publish(Archive.Described($"Cohort {n}"), Archive.NewAccession(), 1, [], null)).Id;
            var random = new Random(n);
            FeatureRegion[] list = [.. Enumerable.Range(0, regions).Select(region => new FeatureRegion($"P{n:D3}-{region:D4}", null, "scan/ct.nii.gz", $"seg/{region}.nii.gz", "GTV", "1", "A", null, true) { Modality = "CT" })];
            FeatureColumn[] columns = [.. Enumerable.Range(0, features).Select(feature => Column(feature, [.. Enumerable.Range(0, regions).Select(_ => (double?)Math.Exp(3 * random.NextDouble() + feature % 7))]))];
            await using var connection = store.Storage.Database.CreateConnection();
            await connection.OpenAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            await WriteFeatures.Insert(transaction, store.Options.DatabaseSchemaName, version, new(list, columns, ["lung"], ["nsclc"]), CancellationToken.None);
            await transaction.CommitAsync();
            made.Add(version);
        }
        return made;
    }

    /// <summary>The code of the n-th feature, whose original column has no other beside it in a version.</summary>
    public static string Code(int n) => Features[n].Code;

    private static readonly FeatureDefinition[] Features = [.. AllFamilies.Features.Select(entry => entry.Feature).DistinctBy(feature => feature.Code)];

    private static FeatureColumn Column(int n, double?[] values)
    {
        var (feature, filter) = (Features[n % Features.Length], n / Features.Length);
        return new(AssetPath.Parse("features/features.csv", null), $"{feature.Tag}_{filter}", new(feature.Code, null, null, filter == 0 ? null : $"wavelet level={filter}", null, "discretisation=fbn 32"),
            "exact", null, "PyRadiomics", "3.1.0", "discretisation=fbn 32", values);
    }
}
