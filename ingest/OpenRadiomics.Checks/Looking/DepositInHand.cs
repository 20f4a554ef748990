using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>A file with its facts.</summary>
internal sealed record FileOfDeposit(CheckedFile File, FileFacts Facts)
{
    public AssetPath Path => File.Path;

    public FileLabels Labels => File.Labels;

    public Role Role => File.Labels.Role;

    /// <summary>The DICOM series that a scan is, where it says so.</summary>
    public string? SeriesUid => File.Content is FileContent.External external ? external.SeriesInstanceUid : Facts.Image?.SeriesUid;

    /// <summary>The path as a finding about another file may tell it.</summary>
    public string Told => Facts.PathIdentifies ? "another file, whose name may identify a person" : Path.ToString();
}

/// <summary>All of a deposit, for the checks of the whole.</summary>
/// <param name="Description">What the depositor says.</param>
/// <param name="Files">In the order of their paths.</param>
/// <param name="Drawn">Structure sets, filled on the grids of their scans.</param>
/// <param name="Tables">Feature and clinical tables with what their rows belong to.</param>
/// <param name="Dictionary">Names that deposited dictionaries define.</param>
/// <param name="Protocols">Tables in which the author states how scans were acquired.</param>
/// <param name="Phantoms">Phantom tables, compared.</param>
internal sealed record DepositInHand(
    Description Description, IReadOnlyList<FileOfDeposit> Files, IReadOnlyList<ContoursOnScan> Drawn, IReadOnlyList<RowsOfTable> Tables,
    IReadOnlySet<string> Dictionary, IReadOnlyList<StatedProtocol> Protocols,     IReadOnlyList<(FileOfDeposit File, PhantomCheckOutcome Outcome)> Phantoms)
{
    private RowJoiner? joiner;
    private ILookup<AssetPath, MaskRegion>? byMask;
    private IReadOnlyList<MaskPairing>? pairings;

    /// <summary>Each mask with the scan it was drawn on.</summary>
    public IReadOnlyList<MaskPairing> Pairings => pairings ??= MaskPairing.Of(Checks.LooseSeries.AsScans(Files, LooseSeries));

    /// <summary>Scans whose slices are files of their own.</summary>
    public IReadOnlyList<LooseSeries> LooseSeries { get; } = Checks.LooseSeries.Of(Files);

    /// <summary>How many scans there are: a series of slices is one.</summary>
    public int Scans => Of(Role.Scan).Count(file => file.Facts.Slice is null) + LooseSeries.Count;

    /// <summary>Each region of each mask.</summary>
    public IReadOnlyList<MaskRegion> Regions { get; } = [.. Files.Where(file => file.Role == Role.Segmentation).SelectMany(MaskRegion.Of)];

    public IEnumerable<MaskRegion> RegionsOf(FileOfDeposit mask) => (byMask ??= Regions.ToLookup(region => region.Mask.Path))[mask.Path];

    public IEnumerable<RowsOfTable> FeatureTables => Tables.Where(table => table.File.Role == Role.FeatureTable);

    /// <summary>The files and regions to which a row belongs.</summary>
    public RowJoin Join(TableRow row) => (joiner ??= new(Files, Regions)).Join(row);

    /// <summary>The description says that there was nothing to draw in its subject.</summary>
    public bool IsDeclaredAbsent(FileOfDeposit mask) =>
        mask.Labels.Subject is { } subject && Description.DeclaredAbsent.Any(absent => Keys.Same(absent, subject));

    /// <summary>The licence that covers a file: where it is open, else its own, its role's or the deposit's.</summary>
    public LicenceId? LicenceOf(FileOfDeposit file) =>
        file.File.Content is FileContent.External external ? external.Licence : Description.LicenceOf(file.Role, file.Labels.Licence);

    public IEnumerable<FileOfDeposit> Of(Role role) => Files.Where(file => file.Role == role);
}
