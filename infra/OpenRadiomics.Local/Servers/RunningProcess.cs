namespace OpenRadiomics.Local.Servers;

/// <summary>A process the guard has started.</summary>
internal sealed class RunningProcess(ChildProcess what)
{
    private readonly TaskCompletionSource<int> _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<int?> _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Name => what.Name;
    public string Log => what.Log;

    /// <summary>Its process id, once it runs.</summary>
    public Task<int> Started => _started.Task;

    /// <summary>Its exit code; null if a signal ended it.</summary>
    public Task<int?> Ended => _ended.Task;

    public void HasStarted(int pid) => _started.TrySetResult(pid);

    public void HasEnded(int? code)
    {
        _started.TrySetException(new Refusal($"{Name} ended at once."));
        _ended.TrySetResult(code);
    }

    public void HasFailed(string error)
    {
        _started.TrySetException(new Refusal($"{Name} could not be started: {error}"));
        _ended.TrySetResult(null);
    }

    /// <summary>Why it is not running, in its own words.</summary>
    public Refusal Died() => new($"{Name} has ended. The last it said ({Log}):\n{LastLines(Log, 20)}");

    private static string LastLines(string path, int count)
    {
        if (!File.Exists(path)) return "  (nothing)";
        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete));
        var last = new Queue<string>(count);
        while (reader.ReadLine() is { } line)
        {
            if (last.Count == count) last.Dequeue();
            last.Enqueue("  " + line);
        }
        return last.Count == 0 ? "  (nothing)" : string.Join('\n', last);
    }
}
