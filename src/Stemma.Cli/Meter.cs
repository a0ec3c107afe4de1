using Spectre.Console;

namespace Stemma.Cli;

/// <summary>Shows how far long work has come: a bar for a person, now and then a plain line on standard error otherwise.</summary>
internal static class Meter
{
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(10);

    public static async Task<T> RunAsync<T>(IAnsiConsole console, TextWriter errors, string what, Func<Action<Running.Progress>, Task<T>> work)
    {
        if (!console.IsTerminal)
        {
            return await work(new PlainLines(errors, what).Show);
        }

        return await console.Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new ElapsedTimeColumn())
            .StartAsync(async context =>
            {
                var bar = context.AddTask(Markup.Escape(what), maxValue: 1);
                bar.IsIndeterminate = true;
                return await work(progress => Show(bar, what, progress));
            });
    }

    private static void Show(ProgressTask bar, string what, Running.Progress progress)
    {
        bar.Description = Markup.Escape(LineOf(what, progress));
        if (progress.Total is { } total)
        {
            bar.IsIndeterminate = false;
            bar.MaxValue = total;
            bar.Value = progress.Done;
        }
    }

    private static string LineOf(string what, Running.Progress progress) =>
        $"{what} {progress.Done}{(progress.Total is { } all ? $" of {all}" : "")}  {Clean.Short(Path.GetFileName(progress.What), 40)}";

    /// <summary>Short work prints nothing. Called from several threads.</summary>
    private sealed class PlainLines(TextWriter errors, string what)
    {
        private readonly Lock _turn = new();
        private long _last = TimeProvider.System.GetTimestamp();

        public void Show(Running.Progress progress)
        {
            lock (_turn)
            {
                if (TimeProvider.System.GetElapsedTime(_last) >= BetweenLines)
                {
                    _last = TimeProvider.System.GetTimestamp();
                    errors.WriteLine(LineOf(what, progress));
                }
            }
        }
    }
}
