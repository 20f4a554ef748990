using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

internal sealed class UnknownPhantom : IPhantomCheck
{
    public CheckMeaning Meaning { get; } = new("OR4001", Severity.Warning,
        "A phantom table without a known phantom",
        "Neither the labels nor a column of the table name a phantom and configuration with reference values here, so nothing was compared.",
        "Name one in the manifest (column phantom): digital-phantom, ct-phantom-a, ct-phantom-b, ct-phantom-c, ct-phantom-d or ct-phantom-e.",
        "IBSI reference manual and compliance sheets");

    public IEnumerable<Finding> Look(PhantomInHand phantom)
    {
        if (phantom.Outcome is PhantomCheckOutcome.NoSuchPhantom)
            yield return Meaning.Finding(phantom.Path, Place.Header("phantom"), "no phantom with reference values",
                "digital-phantom or ct-phantom-a to ct-phantom-e");
    }
}
