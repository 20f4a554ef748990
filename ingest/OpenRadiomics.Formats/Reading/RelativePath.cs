namespace OpenRadiomics.Formats;

/// <summary>The name of a file that a header refers to: followed only if it stays with the header.</summary>
internal static class RelativePath
{
    private const int MostCharacters = 700;

    /// <summary>The path in the form that <see cref="OpenBeside"/> takes.</summary>
    /// <param name="field">The header's field that holds it.</param>
    /// <exception cref="BadBytesException">It is absolute, a URL, climbs out of the folder, or is none at all. The problem does not repeat it.</exception>
    public static string Safe(string text, string field)
    {
        var path = text.StartsWith("./", StringComparison.Ordinal) ? text[2..] : text;
        var what = path.Length is 0 or > MostCharacters || path.Any(char.IsControl) ? "no usable name"
            : path.Contains("://", StringComparison.Ordinal) ? "a URL"
            : path[0] == '/' || path.Contains('\\') || path.Contains(':') ? "an absolute path, or one of another system"
            : path.Split('/').Any(part => part is "" or "." or "..") ? "a path that leaves the folder of the header"
            : null;
        return what is null ? path : throw new BadBytesException(
            new(ProblemKind.Invalid, new ReadPlace.Header(field), what, "the name of a file in the folder of the header, or below it",
            "Put the voxels beside the header, and name their file alone."));
    }
}
