namespace OpenRadiomics.Core;

/// <summary>What the rules of item 16 look at: a deposit reduced to what anyone could fetch, and what its tables speak of.</summary>
/// <param name="Description">What the depositor says: code links, representative ROIs, declared items.</param>
/// <param name="Assets">All files.</param>
/// <param name="Rois">Each region of interest that has a row in a feature table, once; empty where no table names any.</param>
public sealed record OpenScienceMaterial(Description Description, IReadOnlyList<OpenScienceAsset> Assets, IReadOnlyList<OpenScienceRoi> Rois);

/// <summary>A file and whether it can count.</summary>
/// <param name="Path">Where it lies.</param>
/// <param name="Labels">What is said of it.</param>
/// <param name="Content">Its bytes, or where it is open elsewhere.</param>
/// <param name="Licence">Its licence: its own, its role's or the deposit's.</param>
/// <param name="Readable">It could be read as its role asks.</param>
/// <param name="Identifies">It holds somebody's identity.</param>
/// <param name="Regions">How many regions of interest it holds; 0 for all but segmentations.</param>
public sealed record OpenScienceAsset(AssetPath Path, FileLabels Labels, FileContent Content, LicenceId? Licence, bool Readable, bool Identifies, int Regions)
{
    /// <summary>Anyone can fetch it here under a licence that allows reuse for research, redistribution and derivatives, and it can be read.</summary>
    public bool IsOpen => Content is FileContent.Bytes && Readable && !Identifies && Licence is { } id && AllLicences.Find(id) is { CountsAsOpen: true };

    /// <summary>Somebody says that it is open in another place.</summary>
    public bool IsDeclaredElsewhere => Content is FileContent.External or FileContent.OfDataset;
}

/// <summary>A region of interest with feature values.</summary>
/// <param name="Subject">Of whom; null where the table does not say.</param>
/// <param name="Roi">Its name; null where the table names none.</param>
/// <param name="Tables">The feature tables that have rows of it.</param>
/// <param name="Scans">The scans on which it lies, found by subject.</param>
/// <param name="Masks">The masks that draw it, found by subject and name or label, one that holds voxels or a declared absence.</param>
public sealed record OpenScienceRoi(
    string? Subject, string? Roi, IReadOnlyList<AssetPath> Tables, IReadOnlyList<AssetPath> Scans, IReadOnlyList<AssetPath> Masks);
