using OpenRadiomics.Core;

namespace OpenRadiomics.Seed;

/// <summary>What is true of every study that a program made of <see cref="ChestCt"/>.</summary>
internal static class SyntheticStudy
{
    public static Description Described(string title, string text, params string[] keywords) => new()
    {
        Title = title,
        Abstract = text + "; no conclusion about patients can be drawn from it.",
        Creators = [new("OpenRadiomics")],
        Licence = LicenceId.Parse("CC0-1.0", null),
        Ethics = "Not needed: made by a program, no persons.",
        Warranty = true,
        Contact = "The operator of this portal",
        Modalities = ["CT"],
        AnatomicSites = ["lung"],
        Diseases = ["simulated lesion"],
        Keywords = ["synthetic", .. keywords, "example deposit"],
        Software = Engine.Software,
        Synthetic = true,
    };
}
