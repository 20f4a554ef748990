namespace OpenRadiomics.Tests.Web;

/// <summary>Every page by its address, in which DATASET, ATLAS, MEASURED and WITHDRAWN stand for accessions, with the beginning of its title.</summary>
internal static class AllPages
{
    public static TheoryData<string, string> InOrder => new()
    {
        { "/", "Radiomics data you can check" },
        { "/datasets", "Datasets" },
        { "/datasets?q=capybara&sort=title&modality=CT", "Datasets" },
        { "/datasets?q=nosuchanimal", "Datasets" },
        { "/datasets?holds=scans&holds=code&conformance=some&licence=CC-BY-4.0", "Datasets" },
        { "/datasets/DATASET", "Capybara lungs under a photon counter" },
        { "/datasets/DATASET/versions/1", "Capybara lungs, first draft" },
        { "/datasets/DATASET/versions/2/files", "3 files" },
        { "/datasets/DATASET/versions/2/conformance", "Every value and its verdict" },
        { "/datasets/DATASET/versions/2/subjects", "0 subjects" },
        { "/datasets/DATASET/versions/2/preview?path=features/all.csv", "all.csv" },
        { "/datasets/ATLAS", "Sixty parts of a lung" },
        { "/datasets/ATLAS/versions/1/files", "2 files" },
        { "/datasets/ATLAS/versions/1/subjects", "1 subject" },
        { "/phantoms", "Phantoms" },
        { "/phantoms/digital-phantom", "IBSI" },
        { "/phantoms/check", "Check your software" },
        { "/features", "Features" },
        { "/features/TDIC", "Major axis length" },
        { "/features/RNU0", "Volume" },
        { "/explore", "Explore feature values" },
        { "/explore?code=TU9B&by=reader&dataset=MEASURED", "Explore feature values" },
        { "/explore/scatter", "Two features" },
        { "/explore/scatter?x=RNU0&y=TDIC&dataset=MEASURED", "Two features" },
        { "/explore/correlations?dataset=MEASURED", "Correlations" },
        { "/explore/robustness", "Robustness" },
        { "/explore/robustness?dataset=MEASURED&across=reader&at-least=0.5", "Robustness" },
        { "/software", "Software" },
        { "/software/PyRadiomics", "PyRadiomics" },
        { "/software/compare", "Programs side by side" },
        { "/software/compare?of=PyRadiomics", "Programs side by side" },
        { "/checks", "Checks" },
        { "/checks/OR1003", "" },
        { "/licences", "Licences" },
        { "/rqs", "Radiomics Quality Score" },
        { "/build", "Build on it" },
        { "/about", "About" },
        { "/status", "Status" },
        { "/account/sign-in", "Sign in" },
        { "/nowhere", "There is no such page" },
        { "/datasets/WITHDRAWN", "This dataset was withdrawn" },
    };

    public static string In(this string path, RunningPortal portal) =>
        path.Replace("DATASET", $"{portal.Newer.Id.Accession}", StringComparison.Ordinal)
            .Replace("ATLAS", $"{portal.Atlas}", StringComparison.Ordinal).Replace("MEASURED", $"{portal.Measured}", StringComparison.Ordinal)
            .Replace("WITHDRAWN", $"{portal.Withdrawn}", StringComparison.Ordinal);
}
