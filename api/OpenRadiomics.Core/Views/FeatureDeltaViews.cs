namespace OpenRadiomics.Core;

/// <summary>How features changed between two sessions: a page of the changes, and what could not be paired.</summary>
/// <param name="Groups">The groups of this page.</param>
/// <param name="Differences">In which parts all groups found differ.</param>
/// <param name="Allowed">Differences that were overlooked because the query allowed it.</param>
/// <param name="From">The first session.</param>
/// <param name="To">The second.</param>
/// <param name="Sessions">Sessions of the versions found; at most 50 are listed.</param>
/// <param name="Columns">How many published columns were found.</param>
/// <param name="Unpaired">What could not be paired, on all pages.</param>
/// <param name="Items">The changes.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Total">How many there are on all pages.</param>
public sealed record FeatureDeltasView(
    IReadOnlyList<FeatureGroupView> Groups, IReadOnlyList<FeatureDifferenceView> Differences, IReadOnlyList<string> Allowed, string From, string To,
    IReadOnlyList<string> Sessions, int Columns, UnpairedView Unpaired, IReadOnlyList<FeatureDeltaView> Items, string? Next, int Total);

/// <summary>What could not be paired, counted feature by feature.</summary>
/// <param name="OnlyFrom">Targets with a value of the first session alone.</param>
/// <param name="OnlyTo">Targets with a value of the second alone.</param>
/// <param name="Ambiguous">Targets with two values of one session.</param>
/// <param name="NotFinite">Targets of which a value is no finite number.</param>
/// <param name="Unassigned">Values whose subject or session is unknown.</param>
public sealed record UnpairedView(int OnlyFrom, int OnlyTo, int Ambiguous, int NotFinite, int Unassigned)
{
    /// <summary>Both together.</summary>
    public UnpairedView And(UnpairedView other) =>
        new(OnlyFrom + other.OnlyFrom, OnlyTo + other.OnlyTo, Ambiguous + other.Ambiguous, NotFinite + other.NotFinite, Unassigned + other.Unassigned);
}

/// <summary>How a feature of a subject's region changed. Region, reader and repetition are the same in both sessions.</summary>
/// <param name="Group">Number of its group of comparable values.</param>
/// <param name="Version">The version of the dataset.</param>
/// <param name="Feature">The author's column name; of several the first.</param>
/// <param name="Identity">What it is a value of; of several that were allowed the first.</param>
/// <param name="Subject">Whose.</param>
/// <param name="Roi">Name of the region.</param>
/// <param name="Label">Its number, where it has no name.</param>
/// <param name="Reader">Who drew it.</param>
/// <param name="Repeat">Which repetition.</param>
/// <param name="RegionBefore">Number of the first session's region in the version's list.</param>
/// <param name="RegionAfter">Number of the second's.</param>
/// <param name="Before">The value in the first session.</param>
/// <param name="After">The value in the second.</param>
/// <param name="Difference">After − before, in the feature's unit.</param>
/// <param name="Ratio">After / before; null where before is 0.</param>
public sealed record FeatureDeltaView(
    int Group, VersionId Version, string Feature, string Identity, string Subject, string? Roi, string? Label, string? Reader, string? Repeat,
    int RegionBefore, int RegionAfter, double Before, double After, double? Difference, double? Ratio);
