using OpenRadiomics.Formats;
using OpenRadiomics.Radiomics;

namespace OpenRadiomics.Tests.CommandLine;

/// <summary>A small study in a folder of its own: the digital phantom as scan and mask, and a description.</summary>
internal sealed class StudyFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("openradiomics-study-");

    public StudyFolder(string? licence = "CC-BY-4.0")
    {
        Write("sub-01/scan/ct.nii.gz", stream => NiftiWriter.Write(stream, DigitalPhantom.Image, gzip: true));
        Write("sub-01/seg/gtv.nii.gz", stream => NiftiWriter.Write(stream, DigitalPhantom.Mask, gzip: true));
        Text("description.json",
            $$"""{"title":"A small study","abstract":"Of a phantom.","creators":[{"name":"Josiah Carberry","orcid":"0000-0002-1825-0097"}],"warranty":true,"ethics":"None needed.","licence":{{(licence is null ? "null" : $"\"{licence}\"")}}}""");
    }

    public string Path => _folder.FullName;

    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    public void Text(string relative, string text) => Write(relative, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(text)));

    public void Write(string relative, Action<Stream> write)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(relative))!);
        using var file = File.Create(At(relative));
        write(file);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
