using System.Text.Json;
using OpenRadiomics.Core;

namespace OpenRadiomics.Storage;

/// <summary>What the listing keeps of a version's report, to be filtered, counted and compared without reading reports.</summary>
internal static class ListedReport
{
    private const double Most = 0.95;

    /// <summary>Null in rows of before they were kept, until <see cref="OlderListing"/> has filled them.</summary>
    public static readonly (string Name, string Type)[] Columns = [("holds", "text[]"), ("conformance", "text[]"), ("regions", "int"), ("compared", "text")];

    public static readonly string[] AllHeld = ["scans", "masks", "features", "code", "phantom"];
    public static readonly string[] AllConformance = ["all", "most", "some", "untested"];

    public static string[] Holds(DatasetVersion version)
    {
        var (report, coverage) = (version.Report, version.Report.Coverage);
        bool[] there =
        [
            coverage.Scans > 0, coverage.Segmentations > 0, coverage.FeatureRows > 0,
            version.Description.CodeLinks.Count > 0 || report.Rqs.Points.Any(point => point is { Rule: "code", Of: > 0 }), report.Phantoms.Count > 0,
        ];
        return [.. AllHeld.Where((_, place) => there[place])];
    }

    /// <summary>Of all values that were compared, those that match: all, 95 % and more, or fewer.</summary>
    public static string[] Conformance(Report report)
    {
        var (compared, match) = (report.Phantoms.Sum(phantom => phantom.Total.Compared), report.Phantoms.Sum(phantom => phantom.Total.Match));
        return [compared == 0 ? "untested" : match == compared ? "all" : match >= Most * compared ? "most" : "some"];
    }

    public static int Regions(Report report) => report.Coverage.Regions ?? report.Coverage.TableRois;

    /// <summary>Every phantom table with its totals, as JSON.</summary>
    public static string Compared(Report report) => JsonSerializer.Serialize(
        report.Phantoms.Select(phantom => new ComparedTableView(phantom.Phantom, phantom.Path, phantom.Software, phantom.Total, phantom.ByFamily)),
        Json.Options);
}
