using OpenRadiomics.Core;

namespace OpenRadiomics.Seed;

/// <summary>Feature tables as other people published them, from the reference folder.</summary>
internal static class PublishedTablesDatasets
{
    public static IEnumerable<SeedDataset> Make(DirectoryInfo reference)
    {
        FileInfo At(string name) => new(Path.Combine(reference.FullName, "real_tables", name));
        if (At("lifex_7.4.0_ImSURE_absolute.csv") is { Exists: true } lifex) yield return Lifex(lifex);
        if (At("pyradiomics_snapshot_digital_phantom_3Davg.csv") is { Exists: true } digital
            && At("pyradiomics_snapshot_PAT1_configA_force2D.csv") is { Exists: true } configurationA)
            yield return PyRadiomics(digital, configurationA);
    }

    private static SeedDataset Lifex(FileInfo table) => new("lifex-imsure-1", new Description
    {
        Title = "LIFEx 7.4.0 features of ninety regions",
        Abstract =
            "The table of radiomic features that LIFEx 7.4.0 wrote for ninety regions with absolute resampling of intensities, as published with the repository bianconif/iccad_2024.",
        Creators = [new("Authors of github.com/bianconif/iccad_2024")],
        Licence = LicenceId.Parse("CC-BY-4.0", null),
        Ethics = "Published as open data by its authors.",
        Warranty = true,
        Contact = "https://github.com/bianconif/iccad_2024",
        Modalities = ["CT"],
        Keywords = ["LIFEx", "feature table"],
        Software = new("LIFEx", "7.4.0"),
    },
    [
        SeedFile.OfDisk("features/lifex_7.4.0_absolute.csv", table, new(Role.FeatureTable)),
    ]);

    private static SeedDataset PyRadiomics(FileInfo digital, FileInfo configurationA) => new("pyradiomics-phantoms-1", new Description
    {
        Title = "PyRadiomics on the IBSI phantoms",
        Abstract =
            "Feature values that PyRadiomics computes on the IBSI digital phantom (3D, averaged over directions) and on the CT phantom under configuration A (slice by slice). "
            + "The verdicts beside each value show where its definitions are those of the Image Biomarker Standardisation Initiative and where they differ.",
        Creators = [new("OpenRadiomics")],
        Licence = LicenceId.Parse("CC0-1.0", null),
        Ethics = "Not needed: phantoms.",
        Warranty = true,
        Contact = "The operator of this portal",
        Modalities = ["CT"],
        AnatomicSites = ["phantom"],
        Keywords = ["PyRadiomics", "IBSI", "conformance"],
        Software = new("PyRadiomics"),
    },
    [
        SeedFile.OfDisk("phantom/pyradiomics_digital-phantom.csv", digital, new(Role.PhantomTable, Phantom: "digital-phantom")),
        SeedFile.OfDisk("phantom/pyradiomics_ct-phantom-a.csv", configurationA, new(Role.PhantomTable, Phantom: "ct-phantom-a")),
    ]);
}
