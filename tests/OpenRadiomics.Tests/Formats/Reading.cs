using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats;

/// <summary>The readers under the test's own cancellation.</summary>
internal static class Reading
{
    public static ReadResult<ImageFile> Image(Stream stream, int index = 0, ReadLimits? limits = null) =>
        NiftiReader.Read(stream, index, limits, TestContext.Current.CancellationToken);

    public static ReadResult<ImageFile> Image(byte[] bytes) => Image(new MemoryStream(bytes));

    public static ReadResult<NiftiHeader> Header(Stream stream) => NiftiReader.ReadHeader(stream, null, TestContext.Current.CancellationToken);

    public static ReadResult<FeatureTable> Table(Stream stream, ReadLimits? limits = null) =>
        TableReader.Read(stream, limits, TestContext.Current.CancellationToken);

    public static ReadResult<FeatureTable>.Read Table(string text) =>
        Assert.IsType<ReadResult<FeatureTable>.Read>(Table(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))));

    public static ReadResult<FeatureTable>.Read ReferenceTable(params string[] parts)
    {
        using var file = File.OpenRead(Reference.File(parts));
        return Assert.IsType<ReadResult<FeatureTable>.Read>(Table(file));
    }
}
