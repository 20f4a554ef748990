using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>A deposit as the rules of RQS item 16 see it, and its coverage in numbers.</summary>
internal static class OpenScience
{
    public static OpenScienceMaterial Material(DepositInHand deposit) => new(
        deposit.Description,
        [.. deposit.Files.Select(file => new OpenScienceAsset(file.Path, file.Labels, file.File.Content, LicenceOf(deposit, file), file.Facts.Readable, file.Facts.Identifies))],
        []);

    public static Coverage Coverage(DepositInHand deposit, OpenScienceMaterial material) => new(
        deposit.Files.Where(file => file.Labels.Subject is not null).Select(file => Keys.Subject(file.Labels.Subject)).Distinct().Count(),
        deposit.Of(Role.Scan).Count(), deposit.Of(Role.Segmentation).Count(), 0, 0, 0, material.Rois.Count, material.Rois.Count(roi => roi.Masks.Count > 0));

    private static LicenceId? LicenceOf(DepositInHand deposit, FileOfDeposit file) => file.File.Content switch
    {
        FileContent.External external => external.Licence,
        _ => deposit.Description.LicenceOf(file.Role, file.Labels.Licence),
    };
}
