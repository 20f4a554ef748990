namespace OpenRadiomics.Core;

/// <summary>A phantom table of a published version, in short.</summary>
/// <param name="Phantom">Phantom and configuration.</param>
/// <param name="Path">The table.</param>
/// <param name="Software">What computed the values, if anything says so.</param>
/// <param name="Total">How many values got which verdict.</param>
/// <param name="ByFamily">The same for each family of features.</param>
public sealed record ComparedTableView(string Phantom, AssetPath? Path, ExtractionSoftware? Software, PhantomTotals Total,
    IReadOnlyList<PhantomTotals> ByFamily);

/// <summary>A phantom table and where it was published.</summary>
/// <param name="Accession">The dataset.</param>
/// <param name="Version">Its newest version.</param>
/// <param name="Title">Its title.</param>
/// <param name="Table">The table.</param>
public sealed record PublishedComparisonView(Accession Accession, int Version, string Title, ComparedTableView Table);

/// <summary>A program that datasets name or phantom tables were computed with.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Versions">Its versions, as datasets name them.</param>
/// <param name="Datasets">How many datasets name it.</param>
/// <param name="Comparisons">Its values on the phantoms, phantom by phantom, the last published first.</param>
public sealed record SoftwareView(string Name, IReadOnlyList<string> Versions, int Datasets, IReadOnlyList<PublishedComparisonView> Comparisons);

/// <summary>What is published here, in numbers. Data made by programs is left out.</summary>
/// <param name="Datasets">Datasets that stand.</param>
/// <param name="Regions">Regions of interest in them.</param>
/// <param name="FeatureValues">Feature values in them.</param>
/// <param name="Software">Programs whose values were held against a phantom.</param>
public sealed record FiguresView(long Datasets, long Regions, long FeatureValues, long Software);
