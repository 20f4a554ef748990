using OpenRadiomics.Formats;

namespace OpenRadiomics.Tests.Formats;

public sealed class AllFormatsTests
{
    private static readonly byte[] Nifti = new NiftiBytes().CountingVoxels().Bytes();

    [Fact]
    public void every_format_and_export_has_its_line()
    {
        Assert.Equal(Implementations(typeof(IFileFormat)), AllFormats.List.Select(f => f.GetType().Name).Order());
        Assert.Equal(Implementations(typeof(IExport)), AllExports.List.Select(f => f.GetType().Name).Order());
        Assert.Equal(Implementations(typeof(ISheetFormat)), AllSheetFormats.List.Select(f => f.GetType().Name).Order());
        Assert.Equal(Implementations(typeof(INaming)), AllNamings.List.Select(f => f.GetType().Name).Order());
        Assert.Equal(Implementations(typeof(IFolderConvention)), AllConventions.List.Select(f => f.GetType().Name).Order());
    }

    [Fact]
    public void content_goes_before_the_name()
    {
        Assert.True(Assert.IsType<FileKind.Readable>(Sniff(Nifti, "sub-01/scan/ct.nii")).NameAgrees);
        Assert.True(Assert.IsType<FileKind.Readable>(Sniff(NiftiBytes.Gzip(Nifti), "ct.nii.gz")).NameAgrees);
        Assert.False(Assert.IsType<FileKind.Readable>(Sniff(Nifti, "table.csv")).NameAgrees);
        Assert.IsAssignableFrom<IImageFormat>(Assert.IsType<FileKind.Readable>(Sniff(new NiftiBytes(bigEndian: true).Bytes(), "x")).Format);
        Assert.IsAssignableFrom<ITableFormat>(Assert.IsType<FileKind.Readable>(Sniff("id,x\n1,2"u8, "features/a.CSV")).Format);
        Assert.IsAssignableFrom<ITableFormat>(Assert.IsType<FileKind.Readable>(Sniff([0xFF, 0xFE, (byte)'i', 0], "a.tsv")).Format);
    }

    [Fact]
    public void what_is_not_read_is_named()
    {
        Assert.Equal("DICOM", Assert.IsType<FileKind.Readable>(Sniff([.. new byte[128], .. "DICM"u8], "a.nii")).Name);
        Assert.Equal("zip archive", Assert.IsType<FileKind.Foreign>(Sniff("PK\x3\x4..."u8, "a.csv")).Name);
        Assert.Equal("NIfTI", Assert.IsType<FileKind.Pretender>(Sniff("not an image"u8, "a.nii.gz")).Claimed);
        Assert.IsType<FileKind.Pretender>(Sniff([0, 1, 2, 0, 0, 0, 3], "a.csv"));
        Assert.IsType<FileKind.Text>(Sniff("#!/bin/sh"u8, "run.sh"));
        Assert.IsType<FileKind.Empty>(Sniff([], "empty"));
        Assert.IsType<FileKind.Text>(Sniff("Thanks, reader"u8, "README.txt"));
        Assert.IsType<FileKind.Pretender>(Sniff([0x1F, 0x8B, 8, 0, 0xFF, 0xFF], "a.nii.gz"));
    }

    private static FileKind Sniff(ReadOnlySpan<byte> bytes, string path) => AllFormats.Sniff(FileStart.Of(bytes, path));

    private static IEnumerable<string> Implementations(Type type) =>
        typeof(AllFormats).Assembly.GetTypes().Where(t => type.IsAssignableFrom(t) && t is { IsClass: true, IsAbstract: false }).Select(t => t.Name).Order();
}
