using Spectre.Console;

namespace Stemma.Cli;

/// <summary>Shows how far long work has come: a bar for a person, nothing into a pipe.</summary>
internal static class Meter
{
    public static async Task<T> RunAsync<T>(IAnsiConsole console, string what, Func<Action<Running.Progress>?, Task<T>> work)
    {
        if (!console.IsTerminal)
        {
            return await work(null);
        }

        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(what, maxValue: 1);
                bar.IsIndeterminate = true;
                return await work(progress => Show(bar, what, progress));
            });
    }

    private static void Show(ProgressTask bar, string what, Running.Progress progress)
    {
        bar.Description = Markup.Escape($"{what} {progress.Done}{(progress.Total is { } all ? $" of {all}" : "")}  {Clean.Short(Path.GetFileName(progress.What), 40)}");
        if (progress.Total is { } total)
        {
            bar.IsIndeterminate = false;
            bar.MaxValue = total;
            bar.Value = progress.Done;
        }
    }
}
