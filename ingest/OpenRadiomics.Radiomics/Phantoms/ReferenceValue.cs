namespace OpenRadiomics.Radiomics;

/// <summary>What IBSI-1 agreed a feature of a phantom to be.</summary>
/// <param name="Phantom">Id of the phantom, see <see cref="PhantomReference"/>.</param>
/// <param name="Family">Abbreviation of the feature's family, for example <c>MORPH</c>.</param>
/// <param name="Feature">The manual's name of the feature.</param>
/// <param name="Code">IBSI code.</param>
/// <param name="Subcode">The compliance sheets' code of the six intensity–volume histogram rows, else empty.</param>
/// <param name="Aggregation">How slices and directions are put together.</param>
/// <param name="Value">The reference value, in the feature's unit.</param>
/// <param name="Tolerance">The tolerance, in the same unit; 0 where the manual prints a dash.</param>
/// <param name="Consensus">How many teams agreed.</param>
/// <param name="Tag">Name of the row in the compliance sheets, with the aggregation's suffix.</param>
public sealed record ReferenceValue(
    string Phantom, string Family, string Feature, string Code, string Subcode, Aggregation Aggregation,
    double Value, double Tolerance, Consensus Consensus, string Tag);
