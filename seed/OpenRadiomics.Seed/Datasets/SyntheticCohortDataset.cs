using System.Globalization;
using System.Text;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Seed;

/// <summary>
/// A whole study made by a program, complete as a deposit should be: scans, two readers' masks, features, settings, protocol, outcomes, phantom values.
/// </summary>
internal static class SyntheticCohortDataset
{
    private const int Subjects = 12;
    private static readonly string[] Readers = ["a", "b"];

    public static SeedDataset Make()
    {
        var files = new List<SeedFile>();
        var features = new List<LongValue>();
        for (var number = 1; number <= Subjects; number++)
        {
            var (subject, ct) = ($"{number:00}", new ChestCt(number));
            files.Add(SeedFile.OfBytes($"sub-{subject}/scan/ct.nii.gz", stream => NiftiWriter.Write(stream, ct.Image, gzip: true, SampleType.Int16),
                new(Role.Scan, subject, Scan: "ct")));
            for (var reader = 0; reader < Readers.Length; reader++)
            {
                var mask = ct.DrawnBy(reader);
                files.Add(SeedFile.OfBytes($"sub-{subject}/seg/lesion_reader-{Readers[reader]}.nii.gz", stream => NiftiWriter.Write(stream, mask, gzip: true),
                    new(Role.Segmentation, subject, Scan: "ct", Reader: Readers[reader]) { Regions = [new("lesion")] }));
                features.AddRange(ExtractedValues.Of(Extraction.Of(ct.Image, mask, IbsiConfigurations.C),
                    new() { Code = "", Subject = subject, Scan = "ct", Roi = "lesion", Reader = Readers[reader] }));
            }
        }
        files.Add(Engine.Table("features/features.csv", features, new(Role.FeatureTable)));
        files.Add(Engine.PhantomTable());
        files.Add(Engine.Settings());
        files.Add(SeedFile.OfText("protocol/protocol.txt",
            "Synthetic CT of the chest: 96 x 80 x 32 voxels of 2.5 x 2.5 x 3 mm, noise with a standard deviation of 12 HU, made with a fixed seed.\n",
            new(Role.Protocol)));
        files.Add(SeedFile.OfText("clinical/outcomes.csv", Outcomes(), new(Role.Clinical)));
        files.Add(SeedFile.OfText("clinical/dictionary.csv",
            "column,definition,unit\nsubject,Subject of this dataset,\nmonths,Follow-up (invented by the program),months\nevent,1 if the invented end point was reached,\n", new(Role.Dictionary)));
        return new("synthetic-cohort-1", Description, files);
    }

    private static Description Description { get; } = SyntheticStudy.Described("Synthetic lung CT: twelve lesions, two readers",
        "Twelve CT-like chest volumes made by a program with a fixed seed, each with one lung lesion drawn by two simulated readers. The feature table holds "
            + "every IBSI feature of each region under the settings of IBSI configuration C. It shows what a complete deposit looks like",
        "inter-reader variability") with { RepresentativeRois = ["lesion"] };

    private static string Outcomes()
    {
        var random = new SplitMix(20261);
        var text = new StringBuilder("subject,months,event\n");
        for (var number = 1; number <= Subjects; number++)
            text.Append(CultureInfo.InvariantCulture, $"{number:00},{random.Between(3, 60):0.0},{(random.Next() < 0.5 ? 0 : 1)}\n");
        return text.ToString();
    }
}
