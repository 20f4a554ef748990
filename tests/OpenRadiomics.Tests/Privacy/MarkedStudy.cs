using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;
using OpenRadiomics.Seed;

namespace OpenRadiomics.Tests.Privacy;

/// <summary>A small study in which everything has a marked name: a scan, two masks, values, and values of the digital phantom.</summary>
internal static class MarkedStudy
{
    private static readonly Grid Grid = Grid.AxisAligned(12, 12, 8, 1, 1, 2);

    public static SeedDataset Of(Marks marks) => new(marks.Stem, Described(marks),
    [
        SeedFile.OfBytes(marks.Scan, stream => NiftiWriter.Write(stream, Scan(marks.Stem), gzip: true)),
        SeedFile.OfBytes(marks.Mask, stream => NiftiWriter.Write(stream, Ball(3, marks.Stem), gzip: true)),
        SeedFile.OfBytes(marks.SecondMask, stream => NiftiWriter.Write(stream, Ball(2, marks.Stem), gzip: true)),
        SeedFile.OfText(marks.Features,
            $"subject,roi,original_firstorder_Mean,{marks.Column}\n{marks.Subject},{marks.Region},1.5,{marks.Stem.Length}\n{marks.Subject},{marks.Second},2.5,7\n"),
        Engine.PhantomTable() with { Path = marks.Phantom },
    ]);

    private static Description Described(Marks marks) => new()
    {
        Title = $"Lungs {marks.Title}", Abstract = $"Of {marks.Abstract}.", Keywords = [marks.Keyword], AnatomicSites = [marks.Site],
        Diseases = [marks.Disease], Modalities = ["CT"],
        Software = new(marks.Software, "1.0"), Creators = [new($"{marks.Creator}, Josiah")], Contact = $"{marks.Contact}@example.org",
        Funders = [new($"{marks.Funder} Fund", "7")],
        Ethics = $"Approved by {marks.Ethics}", CodeLinks = [new($"https://example.org/{marks.Code}", "v1", LicenceId.Parse("MIT", null))],
        Licence = LicenceId.Parse("CC-BY-4.0", null), Warranty = true,
    };

    private static Volume Scan(string stem)
    {
        var voxels = new float[Grid.Count];
        for (var i = 0; i < voxels.Length; i++) voxels[i] = i % 97 + stem[i % stem.Length];
        return new(Grid, voxels);
    }

    /// <summary>Of no two studies the same bytes: those of a purge are deleted where nothing else has them.</summary>
    private static Mask Ball(int radius, string stem)
    {
        var voxels = new bool[Grid.Count];
        for (var z = 0; z < Grid.Nz; z++)
            for (var y = 0; y < Grid.Ny; y++)
                for (var x = 0; x < Grid.Nx; x++) voxels[Grid.Index(x, y, z)] = (x - 6) * (x - 6) + (y - 6) * (y - 6) + (z - 4) * (z - 4) <= radius * radius;
        foreach (var (letter, place) in stem.Select((letter, place) => (letter, place))) voxels[Grid.Index(4 + letter % 5, 4 + place % 5, 4)] = true;
        return new(Grid, voxels);
    }
}
