using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class MissingModality : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR5015", Severity.Warning,
        "No modality",
        "Datasets are found by modality, and intensities mean nothing without it.",
        "Name the DICOM modalities, for example CT or MR.",
        "DICOM PS3.3 C.7.3.1.1.1");

    public IEnumerable<Finding> Look(DepositInHand deposit)
    {
        if (deposit.Of(Role.Scan).Any() && deposit.Description.Modalities.Count == 0)
            yield return Meaning.Finding(null, Place.Header("modalities"), "no modality", "DICOM modalities such as CT");
    }
}
