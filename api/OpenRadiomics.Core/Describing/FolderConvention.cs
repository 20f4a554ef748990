using System.Text.RegularExpressions;

namespace OpenRadiomics.Core;

/// <summary>
/// What a path says of its file by the portal's own layout: <c>sub-ID/[ses-ID/](scan|seg)/…</c>, <c>features/</c>, <c>phantom/</c>, <c>settings/</c>,
/// <c>protocol/</c>, <c>clinical/</c>, <c>dictionary/</c>, <c>code/</c>. Other layouts get a manifest proposed.
/// </summary>
public static partial class FolderConvention
{
    private static readonly Dictionary<string, Role> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        ["scan"] = Role.Scan, ["seg"] = Role.Segmentation, ["features"] = Role.FeatureTable, ["phantom"] = Role.PhantomTable, ["settings"] = Role.Settings,
        ["protocol"] = Role.Protocol, ["clinical"] = Role.Clinical, ["dictionary"] = Role.Dictionary, ["code"] = Role.Code,
    };

    /// <summary>Names of folders that say something, as a pattern that scripts understand too.</summary>
    public static readonly string Names = $"^((sub|ses)-.+|{string.Join('|', Folders.Keys)})$";

    public static FileLabels Labels(AssetPath path)
    {
        var folders = path.ToString().Split('/')[..^1];
        var role = folders.Select(folder => Folders.TryGetValue(folder, out var found) ? found : Role.Other).FirstOrDefault(found => found != Role.Other);
        var subject = folders.Select(folder => Subject().Match(folder)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
        var session = subject is null ? null : folders.Select(folder => Session().Match(folder)).FirstOrDefault(match => match.Success)?.Groups[1].Value;
        return new(role, subject, session) { Phantom = role == Role.PhantomTable ? PhantomOf(path) : null };
    }

    /// <summary>The phantom that a file's name names: <c>phantom/pyradiomics_ct-phantom-c.csv</c>.</summary>
    public static string? PhantomOf(AssetPath path) => Phantom().Match(path.Name) is { Success: true } match ? match.Value.ToLowerInvariant() : null;

    [GeneratedRegex(@"\Asub-([^/]{1,100})\z")]
    private static partial Regex Subject();

    [GeneratedRegex(@"\Ases-([^/]{1,100})\z")]
    private static partial Regex Session();

    [GeneratedRegex(@"(?<![a-z0-9])(digital-phantom|ct-phantom-[a-e])(?![a-z0-9])", RegexOptions.IgnoreCase)]
    private static partial Regex Phantom();
}
