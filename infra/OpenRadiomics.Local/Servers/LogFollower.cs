namespace OpenRadiomics.Local.Servers;

internal static class LogFollower
{
    /// <summary>Says each line a process adds to its log, until it ends.</summary>
    public static async Task Follow(RunningProcess process, Action<string> say, CancellationToken ct)
    {
        using var reader = new StreamReader(new FileStream(process.Log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        var unfinished = "";
        for (var ended = false; ; ended = process.Ended.IsCompleted)
        {
            var lines = (unfinished + await reader.ReadToEndAsync(ct)).Split('\n');
            foreach (var line in lines[..^1]) say(line.TrimEnd('\r'));
            unfinished = lines[^1];
            if (ended) break;
            await Task.WhenAny(process.Ended, Task.Delay(200, ct));
            ct.ThrowIfCancellationRequested();
        }
        if (unfinished.Length > 0) say(unfinished);
    }
}
