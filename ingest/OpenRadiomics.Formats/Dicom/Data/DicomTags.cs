namespace OpenRadiomics.Formats;

/// <summary>Tags that this project speaks of, by their keywords in PS3.6. All others come from <see cref="DicomDictionary.Find(string)"/>.</summary>
public static class DicomTags
{
#pragma warning disable CS1591 // The keyword is the documentation.
    // File meta information (PS3.10 section 7.1)
    public static readonly DicomTag FileMetaInformationGroupLength = new(0x00020000);
    public static readonly DicomTag FileMetaInformationVersion = new(0x00020001);
    public static readonly DicomTag MediaStorageSOPClassUID = new(0x00020002);
    public static readonly DicomTag MediaStorageSOPInstanceUID = new(0x00020003);
    public static readonly DicomTag TransferSyntaxUID = new(0x00020010);
    public static readonly DicomTag ImplementationClassUID = new(0x00020012);
    public static readonly DicomTag ImplementationVersionName = new(0x00020013);

    // What it is, and of whom (PS3.3 sections C.7.1 to C.7.3)
    public static readonly DicomTag SpecificCharacterSet = new(0x00080005);
    public static readonly DicomTag ImageType = new(0x00080008);
    public static readonly DicomTag SOPClassUID = new(0x00080016);
    public static readonly DicomTag SOPInstanceUID = new(0x00080018);
    public static readonly DicomTag Modality = new(0x00080060);
    public static readonly DicomTag Manufacturer = new(0x00080070);
    public static readonly DicomTag ManufacturerModelName = new(0x00081090);
    public static readonly DicomTag SeriesDescription = new(0x0008103E);
    public static readonly DicomTag PatientName = new(0x00100010);
    public static readonly DicomTag PatientID = new(0x00100020);
    public static readonly DicomTag PatientBirthDate = new(0x00100030);
    public static readonly DicomTag PatientSex = new(0x00100040);
    public static readonly DicomTag PatientSize = new(0x00101020);
    public static readonly DicomTag PatientWeight = new(0x00101030);
    public static readonly DicomTag StudyInstanceUID = new(0x0020000D);
    public static readonly DicomTag SeriesInstanceUID = new(0x0020000E);
    public static readonly DicomTag SeriesNumber = new(0x00200011);
    public static readonly DicomTag AcquisitionNumber = new(0x00200012);
    public static readonly DicomTag InstanceNumber = new(0x00200013);
    public static readonly DicomTag FrameOfReferenceUID = new(0x00200052);
    public static readonly DicomTag StudyDate = new(0x00080020);
    public static readonly DicomTag StudyTime = new(0x00080030);
    public static readonly DicomTag SeriesDate = new(0x00080021);
    public static readonly DicomTag SeriesTime = new(0x00080031);
    public static readonly DicomTag AcquisitionDate = new(0x00080022);
    public static readonly DicomTag AcquisitionTime = new(0x00080032);
    public static readonly DicomTag AcquisitionDateTime = new(0x0008002A);
    public static readonly DicomTag ContentDate = new(0x00080023);
    public static readonly DicomTag ContentTime = new(0x00080033);
    public static readonly DicomTag StudyDescription = new(0x00081030);
    public static readonly DicomTag SoftwareVersions = new(0x00181020);

    // How it was taken
    public static readonly DicomTag SliceThickness = new(0x00180050);
    public static readonly DicomTag SpacingBetweenSlices = new(0x00180088);
    public static readonly DicomTag KVP = new(0x00180060);
    public static readonly DicomTag EchoTime = new(0x00180081);
    public static readonly DicomTag RepetitionTime = new(0x00180080);
    public static readonly DicomTag GantryDetectorTilt = new(0x00181120);
    public static readonly DicomTag ConvolutionKernel = new(0x00181210);
    public static readonly DicomTag Exposure = new(0x00181152);
    public static readonly DicomTag ReconstructionDiameter = new(0x00181100);

    // Where it lies (PS3.3 sections C.7.6.1 to C.7.6.2)
    public static readonly DicomTag ImagePositionPatient = new(0x00200032);
    public static readonly DicomTag ImageOrientationPatient = new(0x00200037);
    public static readonly DicomTag PixelSpacing = new(0x00280030);
    public static readonly DicomTag NumberOfFrames = new(0x00280008);
    public static readonly DicomTag TemporalPositionIdentifier = new(0x00200100);
    public static readonly DicomTag StackID = new(0x00209056);
    public static readonly DicomTag InStackPositionNumber = new(0x00209057);
    public static readonly DicomTag DimensionIndexValues = new(0x00209157);
    public static readonly DicomTag FrameContentSequence = new(0x00209111);

    // Enhanced multi-frame (PS3.3 section C.7.6.16)
    public static readonly DicomTag SharedFunctionalGroupsSequence = new(0x52009229);
    public static readonly DicomTag PerFrameFunctionalGroupsSequence = new(0x52009230);
    public static readonly DicomTag PlanePositionSequence = new(0x00209113);
    public static readonly DicomTag PlaneOrientationSequence = new(0x00209116);
    public static readonly DicomTag PixelMeasuresSequence = new(0x00289110);
    public static readonly DicomTag PixelValueTransformationSequence = new(0x00289145);
    public static readonly DicomTag FrameVOILUTSequence = new(0x00289132);

    // Pixels (PS3.3 section C.7.6.3)
    public static readonly DicomTag SamplesPerPixel = new(0x00280002);
    public static readonly DicomTag PhotometricInterpretation = new(0x00280004);
    public static readonly DicomTag PlanarConfiguration = new(0x00280006);
    public static readonly DicomTag Rows = new(0x00280010);
    public static readonly DicomTag Columns = new(0x00280011);
    public static readonly DicomTag BitsAllocated = new(0x00280100);
    public static readonly DicomTag BitsStored = new(0x00280101);
    public static readonly DicomTag HighBit = new(0x00280102);
    public static readonly DicomTag PixelRepresentation = new(0x00280103);
    public static readonly DicomTag PixelPaddingValue = new(0x00280120);
    public static readonly DicomTag PixelPaddingRangeLimit = new(0x00280121);
    public static readonly DicomTag RescaleIntercept = new(0x00281052);
    public static readonly DicomTag RescaleSlope = new(0x00281053);
    public static readonly DicomTag RescaleType = new(0x00281054);
    public static readonly DicomTag LossyImageCompression = new(0x00282110);
    public static readonly DicomTag BurnedInAnnotation = new(0x00280301);
    public static readonly DicomTag ModalityLUTSequence = new(0x00283000);
    public static readonly DicomTag RealWorldValueMappingSequence = new(0x00409096);
    public static readonly DicomTag RealWorldValueSlope = new(0x00409225);
    public static readonly DicomTag RealWorldValueIntercept = new(0x00409224);
    public static readonly DicomTag LUTExplanation = new(0x00283003);
    public static readonly DicomTag MeasurementUnitsCodeSequence = new(0x004008EA);
    public static readonly DicomTag CodeValue = new(0x00080100);
    public static readonly DicomTag CodingSchemeDesignator = new(0x00080102);
    public static readonly DicomTag CodeMeaning = new(0x00080104);
    public static readonly DicomTag FloatPixelData = new(0x7FE00008);
    public static readonly DicomTag DoubleFloatPixelData = new(0x7FE00009);
    public static readonly DicomTag PixelData = new(0x7FE00010);

    // PET (PS3.3 section C.8.9)
    public static readonly DicomTag Units = new(0x00541001);
    public static readonly DicomTag CountsSource = new(0x00541002);
    public static readonly DicomTag CorrectedImage = new(0x00280051);
    public static readonly DicomTag DecayCorrection = new(0x00541102);
    public static readonly DicomTag DecayFactor = new(0x00541321);
    public static readonly DicomTag SUVType = new(0x00541006);
    public static readonly DicomTag RadiopharmaceuticalInformationSequence = new(0x00540016);
    public static readonly DicomTag RadiopharmaceuticalStartTime = new(0x00181072);
    public static readonly DicomTag RadiopharmaceuticalStartDateTime = new(0x00181078);
    public static readonly DicomTag RadionuclideTotalDose = new(0x00181074);
    public static readonly DicomTag RadionuclideHalfLife = new(0x00181075);
    public static readonly DicomTag Radiopharmaceutical = new(0x00180031);
    public static readonly DicomTag FrameReferenceTime = new(0x00541300);
    public static readonly DicomTag ActualFrameDuration = new(0x00181242);

    // Structure sets (PS3.3 sections C.8.8.5 and C.8.8.6)
    public static readonly DicomTag StructureSetLabel = new(0x30060002);
    public static readonly DicomTag ReferencedFrameOfReferenceSequence = new(0x30060010);
    public static readonly DicomTag RTReferencedStudySequence = new(0x30060012);
    public static readonly DicomTag RTReferencedSeriesSequence = new(0x30060014);
    public static readonly DicomTag ContourImageSequence = new(0x30060016);
    public static readonly DicomTag StructureSetROISequence = new(0x30060020);
    public static readonly DicomTag ROINumber = new(0x30060022);
    public static readonly DicomTag ReferencedFrameOfReferenceUID = new(0x30060024);
    public static readonly DicomTag ROIName = new(0x30060026);
    public static readonly DicomTag ROIContourSequence = new(0x30060039);
    public static readonly DicomTag ContourSequence = new(0x30060040);
    public static readonly DicomTag ContourGeometricType = new(0x30060042);
    public static readonly DicomTag NumberOfContourPoints = new(0x30060046);
    public static readonly DicomTag ContourData = new(0x30060050);
    public static readonly DicomTag ReferencedROINumber = new(0x30060084);
    public static readonly DicomTag ReferencedSOPClassUID = new(0x00081150);
    public static readonly DicomTag ReferencedSOPInstanceUID = new(0x00081155);

    // Segmentations (PS3.3 section C.8.20)
    public static readonly DicomTag ReferencedSeriesSequence = new(0x00081115);
    public static readonly DicomTag SegmentationType = new(0x00620001);
    public static readonly DicomTag SegmentSequence = new(0x00620002);
    public static readonly DicomTag SegmentNumber = new(0x00620004);
    public static readonly DicomTag SegmentLabel = new(0x00620005);
    public static readonly DicomTag SegmentAlgorithmType = new(0x00620008);
    public static readonly DicomTag SegmentIdentificationSequence = new(0x0062000A);
    public static readonly DicomTag ReferencedSegmentNumber = new(0x0062000B);
    public static readonly DicomTag MaximumFractionalValue = new(0x0062000E);
    public static readonly DicomTag SegmentedPropertyTypeCodeSequence = new(0x0062000F);
    public static readonly DicomTag SegmentedPropertyCategoryCodeSequence = new(0x00620003);
    public static readonly DicomTag SegmentAlgorithmName = new(0x00620009);
    public static readonly DicomTag SegmentsOverlap = new(0x00620013);
    public static readonly DicomTag ContentLabel = new(0x00700080);
    public static readonly DicomTag ContentDescription = new(0x00700081);
    public static readonly DicomTag ContentCreatorName = new(0x00700084);
    public static readonly DicomTag DeviceSerialNumber = new(0x00181000);
    public static readonly DicomTag PositionReferenceIndicator = new(0x00201040);

    // What a multi-frame object was made of, and how its frames are ordered (PS3.3 sections C.7.6.16, C.7.6.17 and C.12.2)
    public static readonly DicomTag ReferencedInstanceSequence = new(0x0008114A);
    public static readonly DicomTag ReferencedFrameNumber = new(0x00081160);
    public static readonly DicomTag SourceImageSequence = new(0x00082112);
    public static readonly DicomTag DerivationImageSequence = new(0x00089124);
    public static readonly DicomTag DerivationCodeSequence = new(0x00089215);
    public static readonly DicomTag DimensionOrganizationUID = new(0x00209164);
    public static readonly DicomTag DimensionIndexPointer = new(0x00209165);
    public static readonly DicomTag FunctionalGroupPointer = new(0x00209167);
    public static readonly DicomTag DimensionOrganizationSequence = new(0x00209221);
    public static readonly DicomTag DimensionIndexSequence = new(0x00209222);
    public static readonly DicomTag SpatialLocationsPreserved = new(0x0028135A);
    public static readonly DicomTag PurposeOfReferenceCodeSequence = new(0x0040A170);
#pragma warning restore CS1591
}
