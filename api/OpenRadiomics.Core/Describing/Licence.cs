namespace OpenRadiomics.Core;

/// <summary>What a licence lets anyone do. Null: nobody has looked.</summary>
/// <param name="Id">SPDX identifier.</param>
/// <param name="Name">Its name in the SPDX list.</param>
/// <param name="OsiApproved">Approved by the Open Source Initiative.</param>
/// <param name="Reuse">Reuse for research.</param>
/// <param name="Redistribution">Handing on unchanged copies.</param>
/// <param name="Commercial">Commercial use.</param>
/// <param name="Derivatives">Handing on changed copies.</param>
/// <param name="OpenDefinition">Conforms to the Open Definition 2.1.</param>
public sealed record Licence(
    LicenceId Id, string Name, bool OsiApproved, bool? Reuse, bool? Redistribution, bool? Commercial, bool? Derivatives, bool? OpenDefinition)
{
    /// <summary>Open enough for the open-science rule: reuse for research, redistribution and derivatives are allowed.</summary>
    public bool CountsAsOpen => Reuse is true && Redistribution is true && Derivatives is true;
}
