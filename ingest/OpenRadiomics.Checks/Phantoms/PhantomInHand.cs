using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>A compared table, for the checks of phantoms; without a path where it is no part of a deposit.</summary>
internal sealed record PhantomInHand(AssetPath? Path, PhantomCheckOutcome Outcome)
{
    public IEnumerable<PhantomResult> Results => Outcome is PhantomCheckOutcome.Compared compared ? compared.Results : [];
}

/// <summary>Looks at a comparison with a phantom.</summary>
internal interface IPhantomCheck : ICheck
{
    IEnumerable<Finding> Look(PhantomInHand phantom);
}
