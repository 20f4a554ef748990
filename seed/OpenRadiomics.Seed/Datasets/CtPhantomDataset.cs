using OpenRadiomics.Core;

namespace OpenRadiomics.Seed;

/// <summary>PAT1 of the CT phantom of Lambin et al., from the reference folder: CC BY-NC, so it is never part of the repository.</summary>
internal static class CtPhantomDataset
{
    public static IEnumerable<SeedDataset> Make(DirectoryInfo reference)
    {
        FileInfo At(params string[] parts) => new(Path.Combine([reference.FullName, "data", "ibsi_1_ct_radiomics_phantom", .. parts]));
        var (image, mask) = (At("nifti", "image", "phantom.nii.gz"), At("nifti", "mask", "mask.nii.gz"));
        if (!image.Exists || !mask.Exists) yield break;
        yield return new("ct-phantom-pat1-1", Described("Radiomics CT phantom, patient 1 (IBSI configurations A to E)",
            "CT of the thorax of one lung cancer patient with the delineated gross tumour volume GTV-1, published by Lambin and colleagues as a phantom for radiomics software "
            + "and used by the Image Biomarker Standardisation Initiative for configurations A to E. 204 × 201 × 60 voxels of 0.977 × 0.977 × 3.0 mm; 125,256 voxels in the region."),
        [
            SeedFile.OfDisk("sub-PAT1/scan/ct.nii.gz", image, new(Role.Scan, "PAT1", Scan: "ct")),
            SeedFile.OfDisk("sub-PAT1/seg/GTV-1.nii.gz", mask, new(Role.Segmentation, "PAT1", Scan: "ct") { Regions = [new("GTV-1")] }),
        ]);
    }

    /// <summary>What holds for the phantom in every form of its files.</summary>
    public static Description Described(string title, string @abstract) => new()
    {
        Title = title,
        Abstract = @abstract,
        Creators = [new("Philippe Lambin"), new("Alex Zwanenburg")],
        PublicationDoi = Doi.Parse("10.1038/nrclinonc.2017.141", null),
        Licence = LicenceId.Parse("CC-BY-NC-3.0", null),
        Ethics = "Published as open data by its authors (CancerData, doi:10.17195/candat.2016.08.1).",
        Warranty = true,
        Contact = "https://www.cancerdata.org",
        Modalities = ["CT"],
        AnatomicSites = ["lung"],
        Diseases = ["lung cancer"],
        Keywords = ["IBSI", "CT phantom", "GTV-1", "PAT1"],
        RepresentativeRois = ["GTV-1"],
    };
}
