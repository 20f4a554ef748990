using System.Text.Json;
using OpenRadiomics.Core;
using Spectre.Console;

namespace OpenRadiomics.CommandLine;

/// <summary>People read tables and progress bars; programs read JSON on standard output. Progress and problems go to standard error.</summary>
internal sealed class Output(bool json)
{
    private static readonly JsonSerializerOptions Indented = new(Json.Options) { WriteIndented = true };

    private readonly IAnsiConsole people = AnsiConsole.Console;
    private readonly IAnsiConsole aside = AnsiConsole.Create(new() { Out = new AnsiConsoleOutput(Console.Error) });

    /// <summary>Whether programs read the answer.</summary>
    public bool IsJson => json;

    /// <summary>The answer: as JSON, or as people read it.</summary>
    public void Answer<T>(T value, Action<IAnsiConsole> forPeople)
    {
        if (json) Console.Out.WriteLine(JsonSerializer.Serialize(value, Indented));
        else forPeople(people);
    }

    /// <summary>A part of the answer that people need not wait for; programs get all of it at the end, as one document.</summary>
    public void Show(Action<IAnsiConsole> forPeople)
    {
        if (!json) forPeople(people);
    }

    /// <summary>Something to know on the way.</summary>
    public void Say(string text)
    {
        if (!json) aside.MarkupLineInterpolated($"[grey]{text}[/]");
    }

    /// <summary>Why it did not work.</summary>
    public void Complain(string text) => aside.MarkupLineInterpolated($"[red]{text}[/]");

    /// <summary>Work with bars, a line each.</summary>
    public async Task<T> Progress<T>(Func<Func<string, double, IProgress<double>>, Task<T>> work)
    {
        if (json) return await work((_, _) => new Progress<double>());
        return await aside.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(context => work((name, total) => new Bar(context.AddTask(Markup.Escape(name), maxValue: Math.Max(total, 1)), total)));
    }

    private sealed class Bar(ProgressTask task, double total) : IProgress<double>
    {
        public void Report(double value) => task.Value = total <= 0 ? 1 : Math.Min(value, total);
    }
}
