using System.Security.Cryptography;
using System.Text;
using Marten;
using OpenRadiomics.Core;
using OpenRadiomics.Ingest;
using OpenRadiomics.Storage;

namespace OpenRadiomics.Tests;

/// <summary>Puts published versions into a store as the pipeline does at its end: bytes at their content addresses, then documents and listing.</summary>
public sealed class Archive(IDocumentStore store, BlobStore blobs)
{
    private static readonly LicenceId CcBy = LicenceId.Parse("CC-BY-4.0", null);
    private static long _accessions = 1_000;

    /// <summary>A description with everything a reader may ask for.</summary>
    public static Description Described(string title) => new()
    {
        Title = title, Abstract = "CT radiomics of lung tumours.",
        Creators = [new("Lambin, Philippe", Orcid.Parse("0000-0001-7961-0191", null), "Maastricht University"), new("Team X")],
        Licence = CcBy, Warranty = true, Modalities = ["CT"], AnatomicSites = ["Lung"], Diseases = ["NSCLC"], Keywords = ["phantom"],
        Software = new("PyRadiomics", "3.1.0"),
        PublicationDoi = Doi.Parse("10.1038/nrclinonc.2017.141", null), CodeLinks = [new("https://example.org/code", "v1", LicenceId.Parse("MIT", null))],
        Funders = [new("Some Fund", "42")], Contact = "data@example.org", Ethics = "Waived: a phantom.",
    };

    /// <summary>Publishes a version of a new dataset.</summary>
    public Task<DatasetVersion> Publish(string title, params (string Path, string Text)[] files) => Publish(Described(title), NewAccession(), 1, files);

    public Task<DatasetVersion> Publish(Description description, params (string Path, string Text)[] files) => Publish(description, NewAccession(), 1, files);

    public Task<DatasetVersion> Publish(Description description, Accession accession, int number, params (string Path, string Text)[] files) =>
        Publish(description, accession, number, [.. files.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text)))], null);

    /// <summary>Publishes a version whose files have the given bytes, or are the given assets.</summary>
    public async Task<DatasetVersion> Publish(
        Description description, Accession accession, int number, IReadOnlyList<(string Path, byte[] Bytes)> files, Func<VersionId, Asset[]>? more,
        Report? report = null, AccountId? owner = null)
    {
        var id = new VersionId(accession, number);
        var assets = new List<Asset>(more?.Invoke(id) ?? []);
        foreach (var (path, bytes) in files)
        {
            var sha256 = Sha256.Of(SHA256.HashData(bytes));
            await blobs.WriteContent(new MemoryStream(bytes), sha256, bytes.Length, CancellationToken.None);
            var labels = new FileLabels(path.Contains("scan/", StringComparison.Ordinal) ? Role.Scan : path.EndsWith(".csv", StringComparison.Ordinal)
                ? Role.FeatureTable : Role.Other);
            assets.Add(new(id, AssetPath.Parse(path, null), labels, new FileContent.Bytes(sha256, bytes.Length, ""), description.LicenceOf(labels.Role, null)));
        }
        var version = new DatasetVersion(id, DepositId.New(TimeProvider.System), owner ?? AccountId.Parse("somebody", null), TimeProvider.System.GetUtcNow(),
            description,
            report ?? Reported(), assets.Count, assets.Sum(asset => asset.Content is FileContent.Bytes here ? here.Size : 0),
            Sha256.Of(SHA256.HashData(Encoding.UTF8.GetBytes($"{id}"))));
        await using var session = store.LightweightSession();
        Publication.Insert(session, version, assets);
        await session.SaveChangesAsync();
        return version;
    }

    /// <summary>Makes the feature values of a version, as the pipeline does: the file first, then columns.</summary>
    public Task Measure(VersionId version) => new RebuildFeatures(store, blobs, new(blobs)).Run(version, CancellationToken.None);

    public async Task Withdraw(Accession accession, int? version = null, string reason = "Consent was withdrawn.")
    {
        await using var session = store.LightweightSession();
        Withdrawal.Keep(session, new(accession, version, TimeProvider.System.GetUtcNow(), reason, Purged: false));
        await session.SaveChangesAsync();
    }

    public static Accession NewAccession() => new(Interlocked.Increment(ref _accessions));

    /// <summary>A report with a warning, a phantom comparison and two earned points.</summary>
    public static Report Reported(int points = 2)
    {
        var table = AssetPath.Parse("phantom/digital.csv", null);
        var titles = new[] { "scans", "segmentations", "code", "features" };
        return new(
            [
                new("OR3004", Severity.Warning, AssetPath.Parse("features/all.csv", null), Place.InColumn("my_feature"), "a column nobody knows",
                    "an IBSI name or code", "Describe it in a dictionary."),
                new("OR2001", Severity.Warning, AssetPath.Parse("sub-jane_doe/scan/ct.nii", null), null, "a path that may name a person", "a pseudonym",
                    "Rename it.") { PathIdentifies = true },
            ],
            [new("digital-phantom", table, new("PyRadiomics", "3.1.0"),
                [new("RNU0", null, "DHQ4", "Volume (mesh)", "MORPH", "original_shape_MeshVolume", 556, 556, 4, "very strong", PhantomVerdict.Match, null),
                 new("IPH6", null, "DHQ4", "Kurtosis", "STAT", "original_firstorder_Kurtosis", 2.65, -0.355, 0, "very strong", PhantomVerdict.NoMatch,
                     "Kurtosis without the subtraction of 3.")])],
            new(1,
                [.. titles.Select((rule, n) => new RqsPoint(rule, $"Open {rule}", n < points ? RqsVerdict.Earned : RqsVerdict.NotEarned, n < points ? 1 : 0, 1,
                n < points ? [new("1 file", table, null, null, CcBy, true)] : [], n < points ? 1 : 0, n < points ? [] : [$"Deposit {rule}."]))],
                new Dictionary<int, int> { [1] = 1 }),
            new(1, 1, 1, 1, 1, 1, 1, 1),
            [new(AssetPath.Parse("features/all.csv", null), "original_shape_MeshVolume", "feature",
                new("RNU0", null, "DHQ4", null, "mm³", "interpolation=none"), "exact")], "1");
    }
}
