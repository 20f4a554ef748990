namespace OpenRadiomics.Local.Servers;

internal static class PrivateFolder
{
    /// <summary>A folder that nobody but its owner may enter, made if missing.</summary>
    public static string Ensure(string path) => OperatingSystem.IsWindows()
        ? Directory.CreateDirectory(path).FullName
        : Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute).FullName;
}
