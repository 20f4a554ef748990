using System.Text.Json;
using OpenRadiomics.Checks;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using static OpenRadiomics.Core.DepositedFolder;

namespace OpenRadiomics.CommandLine;

/// <summary>A folder as it would be deposited: its files by their paths there, and the two that speak of it.</summary>
internal sealed class LocalFolder
{
    private LocalFolder(IReadOnlyList<(AssetPath, FileInfo)> files, FileInfo? description, FileInfo? manifest, IReadOnlyList<string> leftOut) =>
        (Files, Description, Manifest, LeftOut) = (files, description, manifest, leftOut);

    public IReadOnlyList<(AssetPath Path, FileInfo File)> Files { get; }

    /// <summary><c>description.json</c> at the top.</summary>
    public FileInfo? Description { get; }

    /// <summary><c>manifest.csv</c> at the top.</summary>
    public FileInfo? Manifest { get; }

    /// <summary>Hidden files and links: not followed, not deposited.</summary>
    public IReadOnlyList<string> LeftOut { get; }

    /// <summary>What each file seems to be, by the convention that the folder follows.</summary>
    public ManifestProposal Proposal()
    {
        var onDisk = Files.ToDictionary(file => file.Path.ToString(), file => file.File);
        return ManifestProposal.For(new(onDisk.Keys, path => onDisk.GetValueOrDefault(path)?.OpenRead()));
    }

    /// <summary>What is said of each file: by its manifest, else as proposed.</summary>
    /// <exception cref="InvalidDataException">The manifest cannot be read, or rows of it make no sense.</exception>
    public IReadOnlyDictionary<AssetPath, FileLabels> Labels(CancellationToken ct)
    {
        var said = ManifestLabels.Of(Entries(ct));
        return said.Problems is [var first, ..]
            ? throw new InvalidDataException(
                $"{ManifestName}{(Manifest is null ? " as it would be proposed" : "")}, {first.Field}: found {first.Found}, expected {first.Expected}. "
                + "Correct what the command manifest writes, and save it at the folder's top.")
            : said.ByPath;
    }

    /// <summary>The same, a row for each region.</summary>
    /// <exception cref="InvalidDataException">The manifest cannot be read.</exception>
    public IReadOnlyList<ManifestEntry> Entries(CancellationToken ct)
    {
        if (Manifest is null) return Proposal().Entries;
        using var stream = Manifest.OpenRead();
        return ManifestFile.Read(stream, ct: ct) switch
        {
            ReadResult<IReadOnlyList<ManifestEntry>>.Read { Remarks: [] } read => read.Value,
            ReadResult<IReadOnlyList<ManifestEntry>>.Read { Remarks: [var first, ..] } => throw Wrong(ManifestName, first),
            ReadResult<IReadOnlyList<ManifestEntry>>.Refused refused => throw Wrong(ManifestName, refused.Problem),
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    /// <summary>What is said of the whole; null where nothing is.</summary>
    /// <exception cref="InvalidDataException">It is no description.</exception>
    public Description? ReadDescription()
    {
        if (Description is null) return null;
        try
        {
            using var stream = Description.OpenRead();
            var description = JsonSerializer.Deserialize<Description>(stream, Json.Options) ?? throw new InvalidDataException($"{DescriptionName} is empty.");
            return DescriptionLimits.Problems(description).FirstOrDefault() is { } problem
                ? throw new InvalidDataException($"{DescriptionName}, {problem.Field}: found {problem.Found}, expected {problem.Expected}.")
                : description;
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{DescriptionName}: {wrong.Message}", wrong);
        }
    }

    private static InvalidDataException Wrong(string file, ReadProblem problem) =>
        new($"{file}, {problem.Place}: found {problem.Found}, expected {problem.Expected}. {problem.Remedy}");

    /// <exception cref="InvalidDataException">The folder is not there, or a name in it cannot be deposited.</exception>
    public static LocalFolder Read(DirectoryInfo folder)
    {
        if (!folder.Exists) throw new InvalidDataException($"There is no folder {folder.FullName}.");
        var files = new List<(AssetPath, FileInfo)>();
        var leftOut = new List<string>();
        FileInfo? description = null, manifest = null;
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0, IgnoreInaccessible = false, MaxRecursionDepth = 64 };
        foreach (var file in folder.EnumerateFiles("*", all))
        {
            var relative = AssetPath.Composed(Path.GetRelativePath(folder.FullName, file.FullName).Replace('\\', '/'));
            if (relative == DescriptionName) description = file;
            else if (relative == ManifestName) manifest = file;
            else if (file.LinkTarget is not null || Leaves(relative)) leftOut.Add(relative);
            else if (AssetPath.WhyNot(relative) is { } reason) throw new InvalidDataException($"{relative}: {reason} Rename it and run again.");
            else files.Add((AssetPath.Parse(relative, null), file));
        }
        if (files.GroupBy(file => file.Item1).FirstOrDefault(same => same.Count() > 1) is { } twins)
            throw new InvalidDataException($"{twins.Key}: {Twins}");
        files.Sort((a, b) => a.Item1.CompareTo(b.Item1));
        return new(files, description, manifest, leftOut);
    }
}
