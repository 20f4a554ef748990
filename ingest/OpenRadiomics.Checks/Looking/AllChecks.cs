using OpenRadiomics.Core;

namespace OpenRadiomics.Checks;

/// <summary>Every check, in the order of their codes. A new check is a file and a line here; its code is for ever.</summary>
internal static class AllChecks
{
    public static IReadOnlyList<ICheck> InOrder { get; } =
    [
        new EmptyFile(), new WrongFormat(), new MaskOffScan(), new MaskSlightlyOffScan(), new TruncatedFile(), new DamagedFile(), new TooLargeFile(),
        new InvalidHeader(), new UnsupportedVariant(), new KindNotRead(), new MaskWithoutScan(), new ScanElsewhere(), new FormsDisagree(),
        new NoOrientation(), new OddHeader(), new SurplusBytes(), new SeveralVolumes(), new EmptyMask(), new LabelsNotWhole(),
        new RegionTouchesNothing(), new NotFiniteVoxels(), new FlatImage(), new LabelsLikeIntensities(), new RoundedIntegers(),
        new DuplicateContent(), new CollidingPaths(), new AmbiguousScan(), new MaskTurned(), new VoxelsMissing(),
        new UndeclaredRegions(), new RegionNamesDiffer(), new ContoursOffScan(), new ContoursOffSlices(), new RegionWithoutArea(), new SeriesNotHere(),
        new SeriesWithoutVolume(), new OddSeries(),

        new IdentityInHeader(), new IdentityInPath(), new IdentityInTable(), new SuspicionInHeader(), new SuspicionInPath(), new SuspicionInTable(),
        new IdentityInLabels(), new SuspicionInLabels(), new IdentityInDescription(),
        new IdentityInDicom(), new SuspicionInDicom(), new DatesNotShifted(), new VendorUids(), new UnknownPrivateAttributes(), new DescriptorsNotCleaned(),
        new InstitutionNamed(), new AgeOver89(), new ProfileNotFollowed(), new RemovalNotSaid(), new BurnedInText(), new FaceInView(),

        new RowWithoutSubject(), new RowWithoutRegion(), new DuplicateRow(), new UnknownColumn(), new ImpossibleValue(), new BrokenRelation(),
        new UnitSlip(), new NotANumber(), new NoKeyColumn(), new NoFeatureColumn(), new NotIbsiValues(), new DuplicateColumn(),
        new ColumnWithoutNumbers(), new SettingsNotTold(), new TableWithoutRows(),
        new ProtocolNotUnderstood(), new ProtocolWithoutScan(), new ProtocolContradictsHeader(),

        new UnknownPhantom(), new SettingsDiffer(), new ValuesOffReference(), new KnownDeviation(), new NothingToCompare(), new SeveralRows(),
        new NoReferenceValues(),

        new MissingLicence(), new UnknownLicence(), new OwnLicenceWithoutText(), new LicenceForbidsDerivatives(), new LicenceForbidsCommerce(),
        new CodeWithoutRevision(), new CodeWithoutLicence(), new MissingTitle(), new MissingAbstract(), new MissingCreators(), new MissingEthics(),
        new MissingWarranty(), new MissingContact(), new MissingSoftware(), new MissingModality(), new MissingOrcid(), new MissingPublication(),
        new FileWithoutRole(), new EmptyDeposit(),
    ];

    public static IReadOnlyList<IFileCheck> OfFiles { get; } = [.. InOrder.OfType<IFileCheck>()];

    public static IReadOnlyList<IDicomCheck> OfDicom { get; } = [.. InOrder.OfType<IDicomCheck>()];

    public static IReadOnlyList<IPhantomCheck> OfPhantoms { get; } = [.. InOrder.OfType<IPhantomCheck>()];

    public static IReadOnlyList<IDepositCheck> OfDeposits { get; } = [.. InOrder.OfType<IDepositCheck>()];
}

/// <summary>What every code stands for; each has a page at a stable address.</summary>
public static class CheckCatalogue
{
    /// <summary>In the order of codes.</summary>
    public static IReadOnlyList<CheckMeaning> InOrder { get;
        } = [.. AllChecks.InOrder.Select(check => check.Meaning).Concat(PortalFaults.InOrder).OrderBy(meaning => meaning.Code, StringComparer.Ordinal)];

    /// <summary>The meaning of a code; null for one that does not exist.</summary>
    public static CheckMeaning? Find(string code) => InOrder.FirstOrDefault(meaning => meaning.Code == code);

    /// <summary>Where the page of a code is, from the root of the site.</summary>
    public static string Page(string code) => $"/checks/{code}";
}
