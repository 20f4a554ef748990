using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.Radiomics;

/// <summary>What IBSI's sheets ask of every stage of the chain, by the sheets' names.</summary>
internal static class Diagnostics
{
    public static Dictionary<string, double> Of(Volume image, Mask mask, ProcessingSettings settings)
    {
        var whole = Interpolated(image, mask, settings.Interpolation);
        var unfiltered = ProcessingChain.Apply(image, mask, settings with { Resegmentation = Resegmentation.None });
        var filtered = ProcessingChain.Apply(image, mask, settings);
        var values = new Dictionary<string, double>();
        Image(values, "init_img", image);
        Image(values, "interp_img", whole.Image);
        Regions(values, "init_roi", image, mask.Voxels, mask.Voxels);
        Regions(values, "interp_roi", whole.Image, whole.Mask, whole.Mask);
        var grid = whole.Image.Grid;
        var all = Crop.Of(whole.Image, new(0, 0, 0, grid.Nx, grid.Ny, grid.Nz));
        Regions(values, "reseg_roi", whole.Image, whole.Mask, Resegmenter.Apply(all, all, whole.Mask, (grid.Nx, grid.Ny), settings.Resegmentation));

        // The library computes a window only; it has to hold the same voxels as the whole grid.
        Assert.Equal(values["int_mask_vox_count_interp_roi"], unfiltered.IntensityCount);
        Assert.Equal(values["int_mask_vox_count_reseg_roi"], filtered.IntensityCount);
        Assert.Equal(values["int_mask_mean_int_reseg_roi"], filtered.Values.Average(v => (double)v), 1e-9);
        Assert.Equal(values["morph_mask_bb_dim_x_interp_roi"], filtered.Nx);
        return values;
    }

    private static (Volume Image, bool[] Mask) Interpolated(Volume image, Mask mask, Interpolation? settings)
    {
        if (settings is null) return (image, mask.Voxels);
        var target = new ResampledGrid(image.Grid, settings);
        return (Resampler.Image(image, target, settings, target.Whole), Resampler.Mask(mask, target, settings, target.Whole));
    }

    private static void Image(Dictionary<string, double> values, string stage, Volume image)
    {
        var grid = image.Grid;
        (values[$"img_dim_x_{stage}"], values[$"img_dim_y_{stage}"], values[$"img_dim_z_{stage}"]) = (grid.Nx, grid.Ny, grid.Nz);
        (values[$"vox_dim_x_{stage}"], values[$"vox_dim_y_{stage}"], values[$"vox_dim_z_{stage}"]) = (grid.SpacingX, grid.SpacingY, grid.SpacingZ);
        values[$"mean_int_{stage}"] = image.Voxels.Average(v => (double)v);
        (values[$"min_int_{stage}"], values[$"max_int_{stage}"]) = (image.Voxels.Min(), image.Voxels.Max());
    }

    private static void Regions(Dictionary<string, double> values, string stage, Volume image, bool[] morphological, bool[] intensity)
    {
        foreach (var (name, mask) in new[] { ("int", intensity), ("morph", morphological) })
        {
            var (grid, box) = (image.Grid, Box.Around(mask, image.Grid));
            (values[$"{name}_mask_dim_x_{stage}"], values[$"{name}_mask_dim_y_{stage}"], values[$"{name}_mask_dim_z_{stage}"]) = (grid.Nx, grid.Ny, grid.Nz);
            (values[$"{name}_mask_bb_dim_x_{stage}"], values[$"{name}_mask_bb_dim_y_{stage}"], values[$"{name}_mask_bb_dim_z_{stage}"]) =
                (box.Nx, box.Ny, box.Nz);
            values[$"{name}_mask_vox_count_{stage}"] = mask.Count(inside => inside);
        }
        var inside = image.Voxels.Where((_, i) => intensity[i]).ToList();
        values[$"int_mask_mean_int_{stage}"] = inside.Average(v => (double)v);
        (values[$"int_mask_min_int_{stage}"], values[$"int_mask_max_int_{stage}"]) = (inside.Min(), inside.Max());
    }
}
