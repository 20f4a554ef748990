using System.Text;
using System.Text.Json;
using OpenRadiomics.Core;
using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary>What was done, counted. Never a value, a name of a file, or who became whom.</summary>
internal sealed class DeidentificationLog
{
    private readonly SortedDictionary<(DicomTag Tag, DeidentificationStep Step), int> steps = [];
    private readonly SortedDictionary<string, int> leftOut = new(StringComparer.Ordinal);
    private readonly HashSet<string> patients = [], studies = [], series = [];
    private int files;

    public void LeftOut(string reason) => leftOut[reason] = leftOut.GetValueOrDefault(reason) + 1;

    public void Done(DeidentifiedDataSet deidentified)
    {
        files++;
        patients.Add(deidentified.Pseudonym);
        studies.Add(deidentified.Set.Text(DicomTags.StudyInstanceUID) ?? "");
        series.Add(deidentified.Set.Text(DicomTags.SeriesInstanceUID) ?? "");
        foreach (var (step, count) in deidentified.Steps) steps[step] = steps.GetValueOrDefault(step) + count;
    }

    public DeidentificationReport Report(ProfileOptions options) => new(
        $"DICOM PS3.15 {ConfidentialityProfile.Edition} annex E, basic profile",
        [.. ProfileCodes.InOrder.Where(entry => (options & entry.Option) != 0).Select(entry => $"{entry.Code} {entry.Meaning}")],
        files, patients.Count, studies.Count, series.Count, leftOut,
        [.. steps.Select(pair => new DeidentifiedAttribute(pair.Key.Tag.IsPrivate ? $"({pair.Key.Tag.Group:X4},{pair.Key.Tag.Element:X4})" : $"{pair.Key.Tag}",
            pair.Key.Step, pair.Value))]);
}

/// <summary>What became of an attribute, and how often.</summary>
internal sealed record DeidentifiedAttribute(string Attribute, DeidentificationStep Step, int Elements);

/// <summary>What a run did.</summary>
internal sealed record DeidentificationReport(
    string Profile, IReadOnlyList<string> Options, int Files, int Patients, int Studies, int Series, IReadOnlyDictionary<string, int> LeftOut,
    IReadOnlyList<DeidentifiedAttribute> Attributes)
{
    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true, NewLine = "\n" };

    /// <summary>Beside the files, for people and for programs.</summary>
    public void Save(DirectoryInfo target)
    {
        target.Create();
        File.WriteAllText(Path.Combine(target.FullName, "deidentification.json"), JsonSerializer.Serialize(this, Indented));
        File.WriteAllText(Path.Combine(target.FullName, "deidentification.txt"), Text());
    }

    public string Text()
    {
        var text = new StringBuilder($"{Profile}\n");
        foreach (var option in Options) text.Append($"  {option}\n");
        text.Append($"{Files} files of {Patients} patients, {Studies} studies, {Series} series.\n");
        foreach (var (reason, count) in LeftOut) text.Append($"{count} files left out: {reason}.\n");
        foreach (var attribute in Attributes) text.Append($"{attribute.Step,-12} {attribute.Elements,8} × {attribute.Attribute}\n");
        return text.ToString();
    }
}
