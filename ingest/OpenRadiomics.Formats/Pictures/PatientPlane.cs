namespace OpenRadiomics.Formats;

/// <summary>The three planes in which images are looked at.</summary>
public enum PatientPlane
{
    /// <summary>Seen from the feet: the patient's left at the right, the front above.</summary>
    Axial,

    /// <summary>Seen from the front: the patient's left at the right, the head above.</summary>
    Coronal,

    /// <summary>Seen from the patient's left: the front at the left, the head above.</summary>
    Sagittal,
}
