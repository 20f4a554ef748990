namespace OpenRadiomics.Core;

/// <summary>
/// How well features withstand another reader, session or repetition: a page of them, each group of comparable values in each version for itself.
/// </summary>
/// <param name="Groups">The groups of this page.</param>
/// <param name="Differences">In which parts all groups found differ.</param>
/// <param name="Allowed">Differences that were overlooked because the query allowed it.</param>
/// <param name="Across">What raters are: reader, session or repeat.</param>
/// <param name="Level">Level of all intervals, limits of agreement and repeatability coefficients.</param>
/// <param name="Where">The terms that every item meets.</param>
/// <param name="Columns">How many published columns were found.</param>
/// <param name="Examined">How many groups of versions have values, whether they meet the terms or not.</param>
/// <param name="Items">The features.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
/// <param name="Total">How many meet the terms, on all pages.</param>
public sealed record FeatureRobustnessView(
    IReadOnlyList<FeatureGroupView> Groups, IReadOnlyList<FeatureDifferenceView> Differences, IReadOnlyList<string> Allowed, string Across, double Level,
    IReadOnlyList<string> Where, int Columns, int Examined, IReadOnlyList<RobustnessView> Items, string? Next, int Total);

/// <summary>
/// A feature of a version, measured several times of the same targets. A target is a subject's region in one session, by one reader, of one repetition, but for
/// what raters are. Only targets of which every rater has one finite value take part. Numbers are null where they are not defined.
/// </summary>
/// <param name="Group">Number of its group of comparable values.</param>
/// <param name="Version">The version of the dataset.</param>
/// <param name="Code">IBSI code, or program:name.</param>
/// <param name="Feature">The author's column name; of several the first.</param>
/// <param name="Identity">What it is a value of; of several that were allowed the first.</param>
/// <param name="Raters">Those that occur, with their finite values; at most 50 are listed.</param>
/// <param name="RaterCount">How many there are.</param>
/// <param name="Targets">Complete targets, of which all numbers are made.</param>
/// <param name="Subjects">The subjects they belong to. Several regions of one subject are no independent targets, which no interval here knows.</param>
/// <param name="Incomplete">Targets left out because a rater has no finite value of them.</param>
/// <param name="Ambiguous">Targets left out because a rater has two values of them.</param>
/// <param name="Unassigned">Values left out because their subject or rater is unknown.</param>
/// <param name="Icc11">ICC(1,1), one-way random effects: for measurements without an order, such as perturbed masks.</param>
/// <param name="Icc21">ICC(2,1), two-way random effects, absolute agreement: for raters drawn from many.</param>
/// <param name="Icc31">ICC(3,1), two-way mixed effects, consistency: for these raters alone; a constant between them does not count.</param>
/// <param name="Ccc">Lin's concordance correlation coefficient; for more than two raters the overall one, without limits.</param>
/// <param name="WithinDeviation">Within-subject standard deviation, in the feature's unit.</param>
/// <param name="Variation">Within-subject coefficient of variation, a fraction; null where means have both signs or are 0.</param>
/// <param name="Repeatability">Repeatability coefficient: by how much two measurements differ at most, at the level; in the feature's unit.</param>
/// <param name="Agreement">Bland and Altman's limits of each two raters; empty for more than five raters.</param>
public sealed record RobustnessView(
    int Group, VersionId Version, string Code, string Feature, string Identity, IReadOnlyList<RaterView> Raters, int RaterCount, int Targets, int Subjects,
    int Incomplete, int Ambiguous, int Unassigned, EstimateView Icc11, EstimateView Icc21, EstimateView Icc31, EstimateView Ccc, double? WithinDeviation,
    double? Variation, double? Repeatability, IReadOnlyList<RaterAgreementView> Agreement);

/// <summary>A rater.</summary>
/// <param name="Name">Of the reader, session or repetition.</param>
/// <param name="Values">Finite values of the group.</param>
public sealed record RaterView(string Name, int Values);

/// <summary>A number estimated from a sample, with its confidence limits. Each is null where it is not defined.</summary>
/// <param name="Value">The estimate.</param>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit.</param>
public sealed record EstimateView(double? Value, double? Lower, double? Upper);

/// <summary>Bland and Altman's bias and limits of agreement of two raters, in the feature's unit.</summary>
/// <param name="First">A rater.</param>
/// <param name="Second">The rater from whose values the first one's are subtracted.</param>
/// <param name="Bias">Mean difference.</param>
/// <param name="Deviation">Standard deviation of the differences.</param>
/// <param name="Lower">Lower limit of agreement, with its own confidence limits.</param>
/// <param name="Upper">Upper limit of agreement, likewise.</param>
public sealed record RaterAgreementView(string First, string Second, EstimateView Bias, double? Deviation, EstimateView Lower, EstimateView Upper);
