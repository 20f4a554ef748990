namespace OpenRadiomics.Benchmarks.Radiomics;

/// <summary>Prints timings as a table for RESULTS.md.</summary>
/// <param name="voxels">Of the region.</param>
/// <param name="crop">Bytes of the region's bounding box as float32.</param>
internal sealed class TimingTable(int voxels, long crop)
{
    /// <summary>Runnable threads of the whole machine over the last minute, where the system tells.</summary>
    public static string Load => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    public void Head() =>
        Console.WriteLine(
            "| part | wall, ms | processor, ms | ns/voxel | allocated, crops | plain loops, ms | times faster |\n|---|---:|---:|---:|---:|---:|---:|");

    public void Row(string part, Timing timing, Timing? plain = null) => Console.WriteLine(
        $"| {part} | {timing.Milliseconds:F1} | {timing.Processor:F1} | {timing.Processor * 1e6 / voxels:F1} | {Crops(timing.Bytes):F2} " +
        (plain is { } loops ? $"| {loops.Processor:F0} | {loops.Processor / timing.Processor:F1} |" : "| | |"));

    public double Crops(double bytes) => bytes / crop;
}
