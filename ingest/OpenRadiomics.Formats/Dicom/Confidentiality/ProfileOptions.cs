namespace OpenRadiomics.Formats;

/// <summary>Options of the basic confidentiality profile (PS3.15 section E.3): what may stay for the sake of research.</summary>
[Flags]
public enum ProfileOptions
{
    /// <summary>The basic profile alone.</summary>
    None = 0,

    /// <summary>Private attributes known to be safe stay.</summary>
    RetainSafePrivate = 1,

    /// <summary>UIDs stay.</summary>
    RetainUids = 2,

    /// <summary>What names the device stays.</summary>
    RetainDeviceIdentity = 4,

    /// <summary>What names the institution stays.</summary>
    RetainInstitutionIdentity = 8,

    /// <summary>Sex, age, weight and the like stay: SUV cannot be computed without a weight.</summary>
    RetainPatientCharacteristics = 16,

    /// <summary>Dates are shifted by one interval for each patient.</summary>
    ModifiedDates = 32,

    /// <summary>Dates stay as they are.</summary>
    FullDates = 64,

    /// <summary>Descriptions stay without what identifies somebody.</summary>
    CleanDescriptors = 128,

    /// <summary>Structured content stays without what identifies somebody.</summary>
    CleanStructuredContent = 256,

    /// <summary>Graphics, overlays and curves stay without what identifies somebody.</summary>
    CleanGraphics = 512,

    /// <summary>What this project de-identifies by, if nothing else is asked for.</summary>
    Research = RetainSafePrivate | RetainDeviceIdentity | RetainPatientCharacteristics | ModifiedDates | CleanDescriptors,
}

/// <summary>The options as headers name them: codes of DICOM's controlled terminology (PS3.16 CID 7050).</summary>
public static class ProfileCodes
{
    /// <summary>The basic profile.</summary>
    public const string Basic = "113100";

    /// <summary>Each option with its code and meaning, in the order of codes.</summary>
    public static IReadOnlyList<(ProfileOptions Option, string Code, string Meaning)> InOrder { get; } =
    [
        (ProfileOptions.CleanGraphics, "113103", "Clean Graphics Option"),
        (ProfileOptions.CleanStructuredContent, "113104", "Clean Structured Content Option"),
        (ProfileOptions.CleanDescriptors, "113105", "Clean Descriptors Option"),
        (ProfileOptions.FullDates, "113106", "Retain Longitudinal Temporal Information Full Dates Option"),
        (ProfileOptions.ModifiedDates, "113107", "Retain Longitudinal Temporal Information Modified Dates Option"),
        (ProfileOptions.RetainPatientCharacteristics, "113108", "Retain Patient Characteristics Option"),
        (ProfileOptions.RetainDeviceIdentity, "113109", "Retain Device Identity Option"),
        (ProfileOptions.RetainUids, "113110", "Retain UIDs Option"),
        (ProfileOptions.RetainSafePrivate, "113111", "Retain Safe Private Option"),
        (ProfileOptions.RetainInstitutionIdentity, "113112", "Retain Institution Identity Option"),
    ];

    /// <summary>The option of a code, or none.</summary>
    /// <param name="code">A code value of the scheme DCM.</param>
    public static ProfileOptions Find(string? code) => InOrder.FirstOrDefault(entry => entry.Code == code).Option;
}
