using System.IO.Compression;
using OpenRadiomics.Core;

namespace OpenRadiomics.Seed;

/// <summary>PAT1 of the CT phantom as it left the scanner's archive: a series of slices, zipped, and the structure set drawn on them.</summary>
internal static class CtPhantomDicomDataset
{
    public static IEnumerable<SeedDataset> Make(DirectoryInfo reference)
    {
        DirectoryInfo At(string part) => new(Path.Combine(reference.FullName, "data", "ibsi_1_ct_radiomics_phantom", "dicom", part));
        if (At("image") is not { Exists: true } image || At("mask") is not { Exists: true } mask || mask.GetFiles("*.dcm") is not [var structures]) yield break;
        FileInfo[] slices = [.. image.GetFiles("*.dcm").OrderBy(file => file.Name, StringComparer.Ordinal)];
        yield return new("ct-phantom-pat1-dicom-1", CtPhantomDataset.Described("Radiomics CT phantom, patient 1, as DICOM series and structure set",
            "CT of the thorax of one lung cancer patient as a DICOM series of 60 slices, with the gross tumour volume GTV-1 as the contours of a structure set (RTSTRUCT), published by Lambin "
            + "and colleagues as a phantom for radiomics software. Filled on the slices, the contours enclose the 125,256 voxels of the mask that accompanies the phantom as NIfTI.") with
        {
            Acknowledgements =
            [
                new("OR2012", "The phantom's authors published the files with these dates: those of their export, not of a visit."),
                new("OR2015", "Read by the depositor: the texts name the region GTV-1 and the program that exported it."),
                new("OR2016", "The attribute names CERR, the program that exported the files, and no institution."),
            ],
        },
        [
            SeedFile.OfBytes("sub-PAT1/scan/ct.zip", stream => Zip(stream, slices), new(Role.Scan, "PAT1", Scan: "ct")),
            SeedFile.OfDisk("sub-PAT1/seg/GTV-1.dcm", structures, new(Role.Segmentation, "PAT1", Scan: "ct") { Regions = [new("GTV-1")] }),
        ]);
    }

    /// <summary>The same bytes every time: in the order given, without the time at which it was made.</summary>
    private static void Zip(Stream stream, IEnumerable<FileInfo> files)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var file in files)
        {
            var entry = archive.CreateEntry(file.Name);
            entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var from = file.OpenRead();
            using var to = entry.Open();
            from.CopyTo(to);
        }
    }
}
