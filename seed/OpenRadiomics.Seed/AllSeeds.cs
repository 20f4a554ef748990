namespace OpenRadiomics.Seed;

/// <summary>What a new portal starts with, in the order of publication.</summary>
internal static class AllSeeds
{
    public static IEnumerable<SeedDataset> InOrder(DirectoryInfo? reference) =>
    [
        DigitalPhantomDataset.Make(),
        SyntheticCohortDataset.Make(),
        RepeatedScansDataset.Make(),
        LesionPartsDataset.Make(),
        .. reference is null ? [] : CtPhantomDataset.Make(reference),
        .. reference is null ? [] : CtPhantomDicomDataset.Make(reference),
        .. reference is null ? [] : PublishedTablesDatasets.Make(reference),
    ];
}
