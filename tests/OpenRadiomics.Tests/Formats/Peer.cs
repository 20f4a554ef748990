using System.Diagnostics;

namespace OpenRadiomics.Tests.Formats;

/// <summary>Programs of others that read the same files. Where one is missing, the test skips and names the command that installs it.</summary>
internal static class Peer
{
    private const string PydicomFolder = "/usr/lib/python3/dist-packages/pydicom";

    /// <summary>Runs a Python script with NiBabel; its output.</summary>
    public static string NiBabel(string script, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/lib/python3/dist-packages/nibabel/__init__.py"),
            "NiBabel is not here. Install it with `apt-get install python3-nibabel`.");
        return Run("/usr/bin/python3", ["-c", script, .. arguments]);
    }

    /// <summary>Runs teem's unu, the program that NRRD comes from; its output.</summary>
    public static string Unu(params string[] arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/teem-unu"), "Teem is not here. Install it with `apt-get install teem-apps`.");
        return Run("/usr/bin/teem-unu", arguments);
    }

    /// <summary>Runs a Python script with pydicom; its output.</summary>
    public static string Pydicom(string script, params string[] arguments)
    {
        Assert.SkipUnless(Directory.Exists(PydicomFolder), "Pydicom is not here. Install it with `apt-get install python3-pydicom`.");
        return Run("/usr/bin/python3", ["-c", script, .. arguments]);
    }

    /// <summary>The files that pydicom brings for its own tests.</summary>
    public static string[] PydicomFiles()
    {
        Assert.SkipUnless(Directory.Exists(PydicomFolder), "Pydicom is not here. Install it with `apt-get install python3-pydicom`.");
        return [.. Directory.GetFiles(Path.Combine(PydicomFolder, "data"), "*.dcm", SearchOption.AllDirectories).Order()];
    }

    /// <summary>Runs a program of DCMTK; its output.</summary>
    public static string Dcmtk(string program, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/dcmconv"), "DCMTK is not here. Install it with `apt-get install dcmtk`.");
        return Run($"/usr/bin/{program}", arguments);
    }

    /// <summary>Runs a script in R, with psych and jsonlite at hand; its output.</summary>
    public static string R(string script, params string[] arguments)
    {
        Assert.SkipUnless(File.Exists("/usr/bin/Rscript") && Directory.Exists("/usr/lib/R/site-library/psych")
            && Directory.Exists("/usr/lib/R/site-library/jsonlite"),
            "R is not here, or lacks psych or jsonlite. Install it with `apt-get install --no-install-recommends r-base-core r-cran-psych r-cran-jsonlite`.");
        return Run("/usr/bin/Rscript", ["--vanilla", "-e", script, .. arguments]);
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
