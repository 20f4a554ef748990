namespace OpenRadiomics.Formats;

/// <summary>A manifest proposed for a folder, for its author to confirm or edit.</summary>
/// <param name="Convention">Which way of arranging files the folder follows.</param>
/// <param name="Entries">A row for every file (more for a segmentation of several labels), sorted by path.</param>
public sealed record ManifestProposal(string Convention, IReadOnlyList<ManifestEntry> Entries)
{
    /// <summary>Proposes a manifest: by the first convention that the folder follows. A <c>manifest.csv</c> is the author's own and is not looked at.</summary>
    /// <param name="folder">The files.</param>
    public static ManifestProposal For(FolderListing folder)
    {
        var convention = AllConventions.List.First(c => c.Fits(folder));
        var entries = convention.Propose(folder).Where(e => folder.Known.Contains(e.Path)).ToList();
        var placed = entries.Select(e => e.Path).ToHashSet(StringComparer.Ordinal);
        entries.AddRange(folder.Paths.Where(p => !placed.Contains(p) && p != ManifestFile.Name).Select(p => new ManifestEntry(p, CommonRoles.Of(p, folder))));
        return new(convention.Name, [.. entries.OrderBy(e => e.Path, StringComparer.Ordinal)]);
    }
}

/// <summary>A way of arranging scans and segmentations in folders.</summary>
internal interface IFolderConvention
{
    string Name { get; }

    bool Fits(FolderListing folder);

    /// <summary>Entries for the files that the convention knows; the others get theirs by name.</summary>
    IEnumerable<ManifestEntry> Propose(FolderListing folder);
}

/// <summary>Every convention, the most definite first; the last fits anything.</summary>
internal static class AllConventions
{
    public static IReadOnlyList<IFolderConvention> List { get;
        } = [new OwnConvention(), new NnUnetConvention(), new BidsConvention(), new CaseListConvention(), new PlainConvention()];
}
