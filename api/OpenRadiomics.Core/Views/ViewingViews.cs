namespace OpenRadiomics.Core;

/// <summary>The scans of a version that can be looked at, each with the segmentations drawn on it.</summary>
/// <param name="Scans">In the order of their paths, at most 500.</param>
/// <param name="Total">How many scans the version has.</param>
public sealed record ScansView(IReadOnlyList<ScanView> Scans, long Total);

/// <summary>A scan to look at.</summary>
/// <param name="Path">The file.</param>
/// <param name="Subject">Whom it shows.</param>
/// <param name="Session">Time point.</param>
/// <param name="Name">Which scan of the session.</param>
/// <param name="Modality">DICOM modality, where headers or the description tell it.</param>
/// <param name="Size">Bytes of the file.</param>
/// <param name="Masks">Segmentations that belong to it by their labels, at most 100.</param>
public sealed record ScanView(AssetPath Path, string? Subject, string? Session, string? Name, string? Modality, long Size, IReadOnlyList<MaskView> Masks);

/// <summary>A segmentation of a scan.</summary>
/// <param name="Path">The file.</param>
/// <param name="Reader">Who drew it.</param>
/// <param name="Repeat">Which repetition.</param>
/// <param name="Regions">Regions that are said to be in it.</param>
public sealed record MaskView(AssetPath Path, string? Reader, string? Repeat, IReadOnlyList<Region> Regions);

/// <summary>A region as it lies on its scan.</summary>
/// <param name="Label">Its label: the value of its voxels.</param>
/// <param name="Layer">The layer of labels in which it lies, from 0: more than one where regions overlap.</param>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Colour">The colour in which pictures and viewer draw it, as CSS has it.</param>
/// <param name="Voxels">How many voxels it has.</param>
/// <param name="VolumeMm3">Their volume, mm³.</param>
/// <param name="Centre">Where it is largest: left, back and head of the patient (LPS), mm.</param>
public sealed record DrawnRegionView(int Label, int Layer, string? Name, string Colour, long Voxels, double VolumeMm3, IReadOnlyList<double> Centre);

/// <summary>How well two masks agree.</summary>
/// <param name="A">One mask.</param>
/// <param name="B">The other.</param>
/// <param name="Region">The region compared; null for all that is set.</param>
/// <param name="VoxelsA">Voxels of the first.</param>
/// <param name="VoxelsB">Voxels of the second.</param>
/// <param name="VoxelsOfBoth">Voxels that both have.</param>
/// <param name="Dice">2 |A ∩ B| / (|A| + |B|); null if both are empty.</param>
/// <param name="Jaccard">|A ∩ B| / |A ∪ B|; null if both are empty.</param>
/// <param name="HausdorffMm">The greatest distance from one surface to the other, mm; null if one is empty.</param>
/// <param name="Hausdorff95Mm">The greater of the two directions' 95th percentiles of such distances, mm; null if one is empty.</param>
/// <param name="MeanSurfaceMm">Their mean over both directions, mm; null if one is empty.</param>
public sealed record AgreementView(
    AssetPath A, AssetPath B, string? Region, long VoxelsA, long VoxelsB, long VoxelsOfBoth, double? Dice, double? Jaccard, double? HausdorffMm,
    double? Hausdorff95Mm, double? MeanSurfaceMm);
