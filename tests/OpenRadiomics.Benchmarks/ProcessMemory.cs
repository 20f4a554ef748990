using System.Globalization;

namespace OpenRadiomics.Benchmarks;

/// <summary>Memory of a process in MiB: the most it ever had in use, and what it has now (Linux: VmHWM and VmRSS).</summary>
internal readonly record struct ProcessMemory(int PeakMiB, int NowMiB)
{
    public static ProcessMemory Of(int process)
    {
        var lines = File.ReadAllLines($"/proc/{process}/status");
        return new(Value("VmHWM:"), Value("VmRSS:"));

        int Value(string name) => int.Parse(
            lines.Single(line => line.StartsWith(name, StringComparison.Ordinal)).AsSpan(name.Length)[..^2],
            NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite,
            CultureInfo.InvariantCulture) / 1024;
    }
}
