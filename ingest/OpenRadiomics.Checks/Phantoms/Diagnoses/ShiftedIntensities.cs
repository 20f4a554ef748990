using OpenRadiomics.Core;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>Every measure of location is off by the same amount: the image was shifted before the features were computed.</summary>
internal sealed class ShiftedIntensities : IDiagnosis
{
    private const int AtLeast = 3;

    /// <summary>Mean, median, minimum, 10th and 90th percentile, maximum of the intensities.</summary>
    private static readonly string[] Locations = ["Q4LE", "Y12H", "1GSF", "QG58", "8DWT", "84IY"];

    public string Id => "shifted-intensities";

    public Diagnosis? Look(ComparedValues values)
    {
        var located = values.All.Where(value => Locations.Contains(value.Reference.Code)).ToArray();
        if (located.FirstOrDefault(value => !value.Matches) is not { } first || located.Any(value => value.Matches)) return null;
        var shift = first.Submitted - first.Reference.Value;
        var shifted = located.Where(value => VerdictRule.Judge(value.Reference.Value, Math.Max(value.Reference.Tolerance, Math.Abs(shift) * 1e-6),
            value.Submitted - shift) == Verdict.Match).ToArray();
        return shifted.Length < located.Length ? null : ComparedValues.Made(Id, "Intensities are shifted",
            $"At least {AtLeast} of mean, median, minimum, maximum and percentiles are off, all by the same amount.",
            "Leave intensities as the image has them: without an added constant, and with the rescale intercept of DICOM applied once.",
            [.. shifted.Select(value => value.Says($"off by {Numbers.Text(shift)}"))], AtLeast);
    }
}
