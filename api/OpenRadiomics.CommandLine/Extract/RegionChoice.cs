using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary>Which region of a segmentation is meant.</summary>
/// <param name="Label">Its number; null where it is not said.</param>
/// <param name="Roi">Its name; null where it is not said.</param>
/// <param name="MustBeNamed">The file itself has to have a region of that name; a manifest may call the only region of a file as it likes.</param>
internal sealed record RegionChoice(int? Label, string? Roi, bool MustBeNamed)
{
    /// <summary>The region among those that a file names or lists; null for all that is set, where the file tells none apart.</summary>
    /// <exception cref="InvalidDataException">There is none of that name or number, or several and none is said.</exception>
    public LabelName? Among(IReadOnlyList<LabelName> own, bool isComplete, string file)
    {
        var met = own.Where(region => (Label is null || region.Value == Label)
            && (Roi is null || Label is not null && !MustBeNamed || region.Name.Equals(Roi, StringComparison.OrdinalIgnoreCase))).ToArray();
        if (met.Length == 1 || met.Length > 1 && Label is not null) return met[0];
        if (met.Length > 1 && (Roi is not null || isComplete))
            throw new InvalidDataException($"{file} has several such regions: {Told(met)}. Say which with --roi or --label.");
        if (met.Length > 1) return null;
        if (isComplete || MustBeNamed && Roi is not null)
            throw new InvalidDataException(
                $"{file} has no region {(Roi is null ? $"with number {Label}" : Roi)}. It {(own.Count == 0 ? "names none" : $"has {Told(own)}")}.");
        return Label is { } label ? new(label, "") : null;
    }

    private static string Told(IReadOnlyList<LabelName> regions)
    {
        const int told = 20;
        return string.Join(", ", regions.Take(told).Select(region => $"{region.Name} ({region.Value})")) + (regions.Count > told ? " …" : "");
    }
}
