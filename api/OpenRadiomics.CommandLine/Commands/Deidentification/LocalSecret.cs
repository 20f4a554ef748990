using System.Security.Cryptography;
using OpenRadiomics.Formats;

namespace OpenRadiomics.CommandLine;

/// <summary>The secret of pseudonyms: a file that only its owner may read.</summary>
internal static class LocalSecret
{
    private const int Bytes = 32;

    /// <exception cref="InvalidDataException">The file is too short to be a secret.</exception>
    public static PseudonymKey Read(FileInfo? named, Output output)
    {
        var file = named ?? new(Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.ApplicationData, Environment.SpecialFolderOption.DoNotVerify),
            "openradiomics", "deidentification.secret"));
        if (!file.Exists)
        {
            Create(file);
            output.Say(
                $"A new secret was made: {file.FullName}. Keep it: with it the same patients get the same names again, and nobody but you should have it.");
        }
        var bytes = File.ReadAllBytes(file.FullName);
        return bytes.Length >= PseudonymKey.FewestBytes ? new(bytes)
            : throw new InvalidDataException($"{file.FullName} has {bytes.Length} bytes; a secret has at least {PseudonymKey.FewestBytes}.");
    }

    private static void Create(FileInfo file)
    {
        file.Directory!.Create();
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file.FullName, options);
        stream.Write(RandomNumberGenerator.GetBytes(Bytes));
    }
}
