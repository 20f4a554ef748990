namespace OpenRadiomics.Formats;

/// <summary>The file with the voxels of a NIfTI pair: ct.hdr goes with ct.img or ct.img.gz.</summary>
internal static class NiftiPair
{
    private static readonly string[] HeaderEndings = [".hdr.gz", ".hdr"];

    /// <summary>Its name; that of the plain file where there is none.</summary>
    /// <exception cref="BadBytesException">The header's own name is not known, or says nothing.</exception>
    public static string VoxelsOf(FilesBeside? beside)
    {
        if (beside is null || HeaderEndings.FirstOrDefault(ending => beside.FileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) is not { } ending)
            throw new BadBytesException(new(ProblemKind.Missing, new ReadPlace.Header("magic"),
                "the header of a pair under a name that does not end with .hdr", "a header named .hdr, and its voxels under the same name with .img",
                "Name both files as the standard has it, or convert the pair to one .nii or .nii.gz file."));
        var stem = beside.FileName[..^ending.Length];
        using var packed = beside.Open(stem + ".img.gz");
        return packed is null ? stem + ".img" : stem + ".img.gz";
    }
}
