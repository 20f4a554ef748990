using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>A check: one class, one file, one code, for ever. It looks and reports; it reads nothing, knows no clock and throws at no data.</summary>
internal interface ICheck
{
    CheckMeaning Meaning { get; }
}

/// <summary>Looks at one file alone.</summary>
internal interface IFileCheck : ICheck
{
    IEnumerable<Finding> Look(FileInHand file);
}

/// <summary>Looks at one DICOM header alone: that of a file, or of each file in an archive.</summary>
internal interface IDicomCheck : IFileCheck;

/// <summary>Looks at the deposit as a whole.</summary>
internal interface IDepositCheck : ICheck
{
    IEnumerable<Finding> Look(DepositInHand deposit);
}
