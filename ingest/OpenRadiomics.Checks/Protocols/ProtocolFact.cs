using OpenRadiomics.Formats;

namespace OpenRadiomics.Checks;

/// <summary>Something that a header may say of how a series was acquired or reconstructed.</summary>
/// <param name="Name">Its name, with the unit.</param>
/// <param name="Keyword">The DICOM attribute.</param>
/// <param name="Expected">Modalities whose protocol is incomplete without it; "*" for all.</param>
/// <param name="Sidecar">Its key in the JSON files of dcm2niix and BIDS, where that is not the keyword.</param>
/// <param name="SidecarFactor">What makes the sidecar's number one of this unit.</param>
/// <param name="Within">The sequence in whose first item it stands.</param>
internal sealed record ProtocolFact(string Name, string Keyword, string Expected = "", string? Sidecar = null, double SidecarFactor = 1, string? Within = null)
{
    public DicomTag Tag { get; } = DicomDictionary.Find(Keyword) ?? throw new ArgumentException($"DICOM has no attribute {Keyword}.", nameof(Keyword));

    public DicomTag? Sequence { get; } = Within is null ? null
        : DicomDictionary.Find(Within) ?? throw new ArgumentException($"DICOM has no attribute {Within}.", nameof(Within));

    public bool IsExpectedOf(string modality) => Expected == "*" || Expected.Split(' ').Contains(modality);
}

/// <summary>Every fact, in the order in which a protocol is read.</summary>
internal static class AllProtocolFacts
{
    public static IReadOnlyList<ProtocolFact> InOrder { get; } =
    [
        new("manufacturer", "Manufacturer", "*"), new("model", "ManufacturerModelName", "*", "ManufacturersModelName"), new("software", "SoftwareVersions"),
        new("body part", "BodyPartExamined"), new("patient position", "PatientPosition"),
        new("slice thickness (mm)", "SliceThickness", "*"), new("spacing between slices (mm)", "SpacingBetweenSlices"),
        new("pixel spacing (mm)", "PixelSpacing", "CT MR PT"),
        new("rows", "Rows"), new("columns", "Columns"), new("contrast agent", "ContrastBolusAgent", "CT MR"), new("contrast route", "ContrastBolusRoute"),

        new("tube voltage (kVp)", "KVP", "CT"), new("tube current (mA)", "XRayTubeCurrent", "CT"), new("exposure (mAs)", "Exposure", "CT", "XRayExposure"),
        new("exposure time (ms)", "ExposureTime", Sidecar: "ExposureTime", SidecarFactor: 1000), new("convolution kernel", "ConvolutionKernel", "CT"),
        new("pitch", "SpiralPitchFactor"), new("CTDIvol (mGy)", "CTDIvol"), new("reconstruction diameter (mm)", "ReconstructionDiameter"),
        new("filter", "FilterType"),

        new("field strength (T)", "MagneticFieldStrength", "MR"), new("scanning sequence", "ScanningSequence", "MR"),
        new("sequence variant", "SequenceVariant"),
        new("acquisition", "MRAcquisitionType", "MR"), new("sequence", "SequenceName"),
        new("repetition time (ms)", "RepetitionTime", "MR", SidecarFactor: 1000),
        new("echo time (ms)", "EchoTime", "MR", SidecarFactor: 1000), new("inversion time (ms)", "InversionTime", SidecarFactor: 1000),
        new("flip angle (°)", "FlipAngle", "MR"),
        new("echo train length", "EchoTrainLength"), new("b value (s/mm²)", "DiffusionBValue"), new("pixel bandwidth (Hz)", "PixelBandwidth"),
        new("receive coil", "ReceiveCoilName"),

        new("tracer", "Radiopharmaceutical", "PT", Within: "RadiopharmaceuticalInformationSequence"),
        new("injected activity (Bq)", "RadionuclideTotalDose", "PT", Within: "RadiopharmaceuticalInformationSequence"),
        new("half-life (s)", "RadionuclideHalfLife", Within: "RadiopharmaceuticalInformationSequence"), new("units", "Units", "PT"),
        new("reconstruction method", "ReconstructionMethod", "PT", "ReconMethodName"), new("attenuation correction", "AttenuationCorrectionMethod", "PT"),
        new("scatter correction", "ScatterCorrectionMethod", "PT"), new("decay correction", "DecayCorrection", "PT"),
        new("frame duration (ms)", "ActualFrameDuration", SidecarFactor: 1),
        new("corrected for", "CorrectedImage"),
    ];

    /// <summary>Told by times rather than by one attribute.</summary>
    public const string UptakeTime = "uptake time (min)";

    public static IReadOnlyList<string> Missing(string modality, IReadOnlyDictionary<string, string> told) =>
    [
        .. InOrder.Where(fact => fact.IsExpectedOf(modality) && !told.ContainsKey(fact.Name)).Select(fact => fact.Name),
        .. modality == "PT" && !told.ContainsKey(UptakeTime) ? [UptakeTime] : Array.Empty<string>(),
    ];
}
