using OpenRadiomics.Core;
using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Checks;

/// <summary>A structure set filled on the grid of its scan.</summary>
/// <param name="File">The structure set.</param>
/// <param name="Scan">The scan whose slices it was held against.</param>
/// <param name="Regions">Of each region its voxels, and the contours that lie on no slice.</param>
internal sealed record ContoursOnScan(FileOfDeposit File, FileOfDeposit Scan, IReadOnlyList<FilledRegion> Regions)
{
    /// <summary>Reads the contours again and fills them, in the memory of one slice.</summary>
    public static ContoursOnScan? Of(MaskPairing pair, Stream stream, CancellationToken ct)
    {
        if (pair is not { Scan: { Facts.Image.Grid: var grid } scan }
            || StructureSetReader.Read(stream, ReadLimits.Default, ct) is not ReadResult<StructureSet>.Read { Value: var set }) return null;
        var names = pair.Mask.Facts.Contours!.Regions.ToDictionary(region => region.Number, region => region.Name);
        return new(pair.Mask, scan, [.. set.Regions.Select(region => Fill(region, names.GetValueOrDefault(region.Number), grid, ct))]);
    }

    /// <summary>The file with what a mask of voxels would tell: labels are the regions' numbers. What was never drawn is no region.</summary>
    public FileOfDeposit Filled => File with
    {
        Facts = File.Facts with
        {
            Image = Scan.Facts.Image! with { Minimum = null, Maximum = null, NotFinite = 0 },
            Mask = new MaskFacts([.. Regions.Where(region => region.Contours > 0)
                .Select(region => new RegionFacts(region.Number, region.Voxels, region.Name))], MoreLabels: false, NotWhole: 0, Negative: 0),
        },
    };

    private static FilledRegion Fill(StructureRegion region, string? name, Grid grid, CancellationToken ct)
    {
        var (voxels, leftOut) = ContourFilling.Count(region.Contours, grid, ct);
        return new(region.Number, name, region.Contours.Count, voxels, leftOut);
    }
}

/// <summary>A region on the slices of a scan.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name; null where it may not be told.</param>
/// <param name="Contours">Closed contours it has.</param>
/// <param name="Voxels">Voxels they enclose.</param>
/// <param name="LeftOut">Contours that could not be filled.</param>
internal sealed record FilledRegion(int Number, string? Name, int Contours, long Voxels, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>For people: <c>region 3, GTV-1</c>.</summary>
    public string Told => Name is null ? $"region {Number}" : $"region {Number}, {Name}";

    /// <summary>None of its contours lies on a slice.</summary>
    public bool IsElsewhere => Contours > 0 && LeftOut.Count == Contours;
}
