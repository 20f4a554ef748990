using System.Runtime.CompilerServices;

namespace OpenRadiomics.CommandLine;

/// <summary>Work side by side, answers one after the other in the order of the work: at most as many are held as run at once.</summary>
internal static class InOrder
{
    public static async IAsyncEnumerable<TDone> Run<TWork, TDone>(IEnumerable<TWork> work, int atOnce, Func<TWork, CancellationToken, TDone> todo,
        [EnumeratorCancellation] CancellationToken ct)
    {
        var running = new Queue<Task<TDone>>();
        foreach (var one in work)
        {
            if (running.Count == atOnce) yield return await running.Dequeue();
            running.Enqueue(Task.Run(() => todo(one, ct), ct));
        }
        while (running.TryDequeue(out var last)) yield return await last;
    }
}
