using System.Diagnostics;

namespace OpenRadiomics.Tests.Formats;

/// <summary>Programs of others that read the same files. Where one is missing, the test skips and names the command that installs it.</summary>
internal static class Peer
{
    /// <summary>Runs a Python script with NiBabel; its output.</summary>
    public static string NiBabel(string script, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/lib/python3/dist-packages/nibabel/__init__.py"), "NiBabel is not here. Install it with `apt-get install python3-nibabel`.");
        return Run("/usr/bin/python3", ["-c", script, .. arguments]);
    }

    /// <summary>Runs teem's unu, the program that NRRD comes from; its output.</summary>
    public static string Unu(params string[] arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/teem-unu"), "Teem is not here. Install it with `apt-get install teem-apps`.");
        return Run("/usr/bin/teem-unu", arguments);
    }

    private static string Run(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program}: {errors.Result}");
        return output;
    }
}
