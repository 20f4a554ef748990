using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>The CT phantom's images, where their folder is at hand.</summary>
internal static class PhantomFiles
{
    public static Volume Read(string phantom, string folder, string file)
    {
        using var stream = File.OpenRead(Path.Combine(phantom, folder, file));
        return NiftiReader.Read(stream) is ReadResult<ImageFile>.Read read ? read.Value.Volume : throw new InvalidDataException($"{file} is no image.");
    }
}
