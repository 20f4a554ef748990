using System.IO.Compression;
using CsCheck;
using OpenRadiomics.Api;

namespace OpenRadiomics.Tests.Api.Reading;

public sealed class ZipWriterTests
{
    private static readonly long[] Limits = [0, 70_000, uint.MaxValue];

    [Fact]
    public async Task any_files_are_read_back_by_another_zip_library_small_or_in_64_bits()
    {
        var file = Gen.Select(Gen.String[Gen.Char.AlphaNumeric, 1, 20], Gen.OneOf(Gen.Int[0, 3], Gen.Int[65_530, 65_540], Gen.Int[131_065, 131_075]));
        await Check.SampleAsync(Gen.Select(file.Array[0, 6], Gen.Int[0, 2].Select(n => Limits[n])), async sample =>
        {
            var (files, zip64From) = sample;
            var expected = files.DistinctBy(one => one.Item1).Select((one, n) =>
                (Name: $"ä/{one.Item1}", Bytes: Enumerable.Range(n, one.Item2).Select(i => (byte)i).ToArray())).ToArray();
            var entries = expected.Select(one => ZipEntry.Of(one.Name, one.Bytes)).ToArray();
            using var written = new MemoryStream();
            await new ZipWriter(written, new(2026, 2, 3, 4, 5, 6, TimeSpan.Zero), zip64From).Write(entries, CancellationToken.None);
            Assert.Equal(ZipWriter.Length(entries, zip64From), written.Length);

            using var zip = new ZipArchive(written);
            Assert.Equal(expected.Select(one => one.Name), zip.Entries.Select(entry => entry.FullName));
            foreach (var (entry, one) in zip.Entries.Zip(expected))
            {
                using var read = new MemoryStream();
                using (var content = entry.Open()) content.CopyTo(read);
                Assert.Equal(one.Bytes, read.ToArray());
                Assert.Equal(System.IO.Hashing.Crc32.HashToUInt32(one.Bytes), entry.Crc32);
                Assert.Equal(new DateTime(2026, 2, 3, 4, 5, 6), entry.LastWriteTime.DateTime);
            }
        }, iter: 60, threads: 1);
    }

    [Theory]
    [InlineData(3), InlineData(5)]
    public async Task a_file_of_another_length_than_was_said_is_an_error(int length)
    {
        var entry = new ZipEntry("a", 4, _ => Task.FromResult<Stream>(new MemoryStream(new byte[length])));
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => new ZipWriter(Stream.Null, DateTimeOffset.UnixEpoch).Write([entry], CancellationToken.None));
        Assert.True(failure is EndOfStreamException or InvalidDataException, $"{failure}");
    }
}
