namespace OpenRadiomics.Formats;

/// <summary>Every way of naming columns, the most definite first.</summary>
internal static class AllNamings
{
    public static IReadOnlyList<INaming> List { get; } = [new PyRadiomicsNaming(), new LifexNaming(), new MirpNaming(), new PycerrNaming(), new IbsiNaming()];

    public static NamedColumn? Recognise(string title)
    {
        foreach (var naming in List)
            if (naming.Recognise(title) is { } named) return named;
        return null;
    }

    public static bool IsSetting(string title) => List.Any(n => n.IsSetting(title));
}
