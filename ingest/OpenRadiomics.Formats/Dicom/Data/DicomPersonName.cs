namespace OpenRadiomics.Formats;

/// <summary>A person's name (PS3.5 section 6.2.1): up to three writings, each of five components.</summary>
/// <param name="Alphabetic">The first writing, components separated by ^; empty where there is none.</param>
/// <param name="Ideographic">The second writing.</param>
/// <param name="Phonetic">The third writing.</param>
public sealed record DicomPersonName(string Alphabetic, string Ideographic, string Phonetic)
{
    /// <summary>Family name in the first writing.</summary>
    public string Family => Component(0);

    /// <summary>Given names in the first writing.</summary>
    public string Given => Component(1);

    internal static DicomPersonName Of(string value)
    {
        var writings = value.Split('=');
        return new(At(0), At(1), At(2));

        string At(int i) => i < writings.Length ? writings[i].Trim() : "";
    }

    private string Component(int i) => Alphabetic.Split('^') is var parts && i < parts.Length ? parts[i].Trim() : "";
}
