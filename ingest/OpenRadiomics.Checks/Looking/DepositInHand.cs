using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>A file with its facts.</summary>
internal sealed record FileOfDeposit(CheckedFile File, FileFacts Facts)
{
    public AssetPath Path => File.Path;

    public FileLabels Labels => File.Labels;

    public Role Role => File.Labels.Role;

    /// <summary>The path as a finding about another file may tell it.</summary>
    public string Told => Facts.PathIdentifies ? "another file, whose name may identify a person" : Path.ToString();
}

/// <summary>All of a deposit, for the checks of the whole: files in the order of their paths.</summary>
internal sealed record DepositInHand(Description Description, IReadOnlyList<FileOfDeposit> Files)
{
    /// <summary>Each mask with the scan it was drawn on.</summary>
    public IReadOnlyList<MaskPairing> Pairings { get; } = MaskPairing.Of(Files);

    public IEnumerable<FileOfDeposit> Of(Role role) => Files.Where(file => file.Role == role);
}
