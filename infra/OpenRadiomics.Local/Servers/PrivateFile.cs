namespace OpenRadiomics.Local.Servers;

internal static class PrivateFile
{
    /// <summary>Writes a file that nobody but its owner ever could read, and that is there in whole or not at all.</summary>
    public static void Write(string path, string text)
    {
        var draft = path + ".draft";
        File.Delete(draft);
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var writer = new StreamWriter(draft, how)) writer.Write(text);
        File.Move(draft, path, overwrite: true);
    }
}
