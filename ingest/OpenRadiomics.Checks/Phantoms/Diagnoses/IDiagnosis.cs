using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>Looks for one thing that goes wrong in programs, settings or tables. No I/O, and no verdict is changed.</summary>
internal interface IDiagnosis
{
    /// <summary>Short name, for ever.</summary>
    string Id { get; }

    /// <summary>What shows it; null if nothing does.</summary>
    Diagnosis? Look(ComparedValues values);
}
