using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class EmptyMask : IDepositCheck
{
    public CheckMeaning Meaning { get; } = new("OR1018", Severity.Warning,
        "A mask in which no voxel is set",
        "There is no region to compute on. That is right where the finding is absent and the description says so (declaredAbsent); elsewhere the export probably lost the region. It never blocks: absence is data too.",
        "Name the subject in declaredAbsent if nothing was there to draw, or export the mask again.",
        "Design of this portal: an empty mask is a warning, also where absence is declared");

    public IEnumerable<Finding> Look(DepositInHand deposit) =>
        from mask in deposit.Of(Role.Segmentation)
        where mask.Facts.Mask is { IsEmpty: true }
        let declared = deposit.IsDeclaredAbsent(mask)
        select Meaning.Finding(mask.Path, null, "no voxel above 0",
            declared ? "no region, as absence is declared" : "a region, or the subject among declaredAbsent",
            declared ? "None, if the finding is absent here; rows of this region in tables have nothing to rest on." : null);
}
