using System.Globalization;
using OpenRadiomics.Core;

namespace OpenRadiomics.Api;

/// <summary>A number by which features are filtered and sorted, and which is a column of the table of them.</summary>
internal sealed record RobustnessMeasure(string Name, Func<RobustnessView, double?> Of)
{
    /// <summary>All, in the order of the table's columns.</summary>
    public static readonly IReadOnlyList<RobustnessMeasure> All =
    [
        new("raters", one => one.RaterCount), new("targets", one => one.Targets), new("subjects", one => one.Subjects),
        new("incomplete", one => one.Incomplete),
        new("ambiguous", one => one.Ambiguous), new("unassigned", one => one.Unassigned),
        .. Estimates("icc11", one => one.Icc11), .. Estimates("icc21", one => one.Icc21), .. Estimates("icc31", one => one.Icc31),
        .. Estimates("ccc", one => one.Ccc),
        new("wsd", one => one.WithinDeviation), new("cv", one => one.Variation), new("rc", one => one.Repeatability),
        new("bias", one => Pair(one)?.Bias.Value), new("loa_lower", one => Pair(one)?.Lower.Value), new("loa_upper", one => Pair(one)?.Upper.Value),
    ];

    /// <summary>Their names, for who wrote another one.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(measure => measure.Name));

    public static RobustnessMeasure? Find(string name) => All.FirstOrDefault(measure => measure.Name == name);

    private static RobustnessMeasure[] Estimates(string name, Func<RobustnessView, EstimateView> of) =>
        [new(name, one => of(one).Value), new($"{name}_lower", one => of(one).Lower), new($"{name}_upper", one => of(one).Upper)];

    private static RaterAgreementView? Pair(RobustnessView one) => one.Agreement is [var only] ? only : null;
}

/// <summary>What a feature has to meet, such as <c>icc21_lower&gt;=0.75</c>. A number that is not defined meets nothing.</summary>
internal sealed record RobustnessTerm(RobustnessMeasure Measure, string Comparison, double Bound)
{
    public static readonly string Shape = $"such as icc21_lower>=0.75: one of {RobustnessMeasure.Names}; then >=, <=, > or <; then a number";

    private static readonly string[] Comparisons = [">=", "<=", ">", "<"];

    /// <summary>The term of a text; or what is wrong with it.</summary>
    public static (RobustnessTerm? Term, FieldProblem? Problem) Read(string text)
    {
        foreach (var comparison in Comparisons)
            if (text.Split(comparison, 2) is [var name, var number])
                return RobustnessMeasure.Find(name.Trim()) is not { } measure ? Wrong("another word")
                    : double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var bound) && double.IsFinite(bound)
                    ? (new(measure, comparison, bound), null) : Wrong("something that is no finite number");
        return Wrong("no comparison");

        static (RobustnessTerm?, FieldProblem?) Wrong(string found) => (null, new("where", found, Shape));
    }

    public bool IsMet(RobustnessView by) => Measure.Of(by) is { } value
        && Comparison switch { ">=" => value >= Bound, "<=" => value <= Bound, ">" => value > Bound, _ => value < Bound };

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Measure.Name}{Comparison}{Bound:R}");
}
