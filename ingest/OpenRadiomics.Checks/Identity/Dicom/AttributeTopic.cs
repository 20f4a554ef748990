using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>What an attribute is for. It decides nothing alone: the value does.</summary>
internal enum AttributeTopic
{
    Anything,
    BirthDate,
    Address,
    Telephone,

    /// <summary>Numbers that hospitals give: accession, admission, order.</summary>
    RecordNumber,

    PatientId,

    /// <summary>Hospitals, departments and their addresses.</summary>
    Institution,
}

internal static class AttributeTopics
{
    private static readonly Dictionary<AttributeTopic, string[]> Keywords = new()
    {
        [AttributeTopic.BirthDate] = ["PatientBirthDate", "PatientBirthDateInAlternativeCalendar"],
        [AttributeTopic.Address] = ["PatientAddress", "ReferringPhysicianAddress", "PersonAddress", "DistributionAddress", "PatientInstitutionResidence"],
        [AttributeTopic.Telephone] = ["PatientTelephoneNumbers", "PatientTelecomInformation", "ReferringPhysicianTelephoneNumbers", "PersonTelephoneNumbers",
            "PersonTelecomInformation", "OrderCallbackPhoneNumber", "OrderCallbackTelecomInformation"],
        [AttributeTopic.RecordNumber] = ["AccessionNumber", "AdmissionID", "OtherPatientIDs", "MedicalRecordLocator", "PlacerOrderNumberImagingServiceRequest",
            "FillerOrderNumberImagingServiceRequest", "ServiceEpisodeID", "SpecimenAccessionNumber", "InsurancePlanIdentification"],
        [AttributeTopic.PatientId] = ["PatientID", "ClinicalTrialSubjectID", "ClinicalTrialSubjectReadingID"],
        [AttributeTopic.Institution] = ["InstitutionName", "InstitutionAddress", "InstitutionalDepartmentName", "InstitutionCodeSequence",
            "InstitutionalDepartmentTypeCodeSequence", "IssuerOfPatientID", "RequestingService", "ResponsibleOrganization", "ClinicalTrialSiteName",
            "ClinicalTrialCoordinatingCenterName", "ClinicalTrialProtocolEthicsCommitteeName", "HumanPerformerOrganization", "VerifyingOrganization",
            "CustodialOrganizationSequence"],
    };

    private static readonly Dictionary<DicomTag, AttributeTopic> Topics = (
        from topic in Keywords
        from keyword in topic.Value
        let tag = DicomDictionary.Find(keyword)
        where tag is not null
        select (tag.Value, topic.Key)).ToDictionary();

    public static AttributeTopic Of(DicomTag tag) => Topics.GetValueOrDefault(tag);
}
