namespace OpenRadiomics.Formats;

/// <summary>Attributes on which the table is silent. It may be silent because nothing can be in them, or because nobody thought of it.</summary>
internal static class UnlistedAttributes
{
    public static ConfidentialityAction Action(DicomElement element)
    {
        if (DicomDictionary.Find(element.Tag) is not { } attribute) return ConfidentialityAction.Remove;
        var vr = element.Vr == DicomVr.UN ? attribute.Vr : element.Vr;
        return vr switch
        {
            DicomVr.PN => ConfidentialityAction.Dummy,
            DicomVr.DA or DicomVr.DT => ConfidentialityAction.Clean,
            DicomVr.UN => ConfidentialityAction.Remove,
            _ when IsOfPatientOrVisit(element.Tag) && (vr.HasCharacterSet() || vr is DicomVr.SQ or DicomVr.UR) => ConfidentialityAction.Remove,
            _ => ConfidentialityAction.Keep,                            // texts are judged, UIDs exchanged, items looked at
        };
    }

    /// <summary>Patient, study and visit: texts there speak of nobody else. Species and breed may stay.</summary>
    private static bool IsOfPatientOrVisit(DicomTag tag) =>
        tag.Group is 0x0010 or 0x0032 or 0x0038 && tag.Element is not (0x2201 or 0x2202 or 0x2292 or 0x2293);
}
