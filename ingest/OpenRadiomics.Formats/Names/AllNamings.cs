namespace OpenRadiomics.Formats;

/// <summary>Every way of naming columns, the most definite first.</summary>
internal static class AllNamings
{
    public static IReadOnlyList<INaming> List { get; } = [new PyRadiomicsNaming(), new LifexNaming(), new MirpNaming(), new PycerrNaming(), new IbsiNaming()];

    public static NamedColumn? Recognise(string title)
    {
        if (Own(title) is { } own) return own;
        foreach (var naming in List)
            if (naming.Recognise(title) is { } named) return named;
        return null;
    }

    /// <summary><c>PyRadiomics:glcm_MCC</c>, <c>pyradiomics:firstorder_Kurtosis</c>: what a program calls its own.</summary>
    public static NamedColumn? Own(string title) =>
        title.IndexOf(':') is > 0 and var end && List.FirstOrDefault(n => title[..end].Equals(n.Software, StringComparison.OrdinalIgnoreCase)) is { } naming
            && title.Length > end + 1
            ? new(naming, new(title[(end + 1)..], "", "", "own", "", "", ""))
            : null;

    public static bool IsSetting(string title) => List.Any(n => n.IsSetting(title));
}
