using System.CommandLine;
using Spectre.Console;
using Stemma.Exchanging;
using Stemma.Running;

namespace Stemma.Cli;

internal static class ReadCommand
{
    public static Command Create()
    {
        var inputs = AskedInputs.Create();
        var command = new Command("read", "Reads inputs and prints one JSON line for each (docs/json.md); stores nothing.");
        inputs.AddTo(command);
        command.SetAction((parsed, cancel) => RunAsync(inputs.Of(parsed), AnsiConsole.Console, Console.Error, cancel));
        return command;
    }

    /// <returns>0 there was a report, 1 there were no inputs, 2 no input held a report.</returns>
    internal static async Task<int> RunAsync(InputOptions options, IAnsiConsole console, TextWriter errors, CancellationToken cancel)
    {
        var (reports, problems) = (0, 0);
        await foreach (var read in Readings.OfAsync(Inputs.Of(options, TimeProvider.System, cancel), cancel))
        {
            foreach (var problem in read.Problems)
            {
                problems++;
                await errors.WriteLineAsync(Failures.LineOf(problem));
            }

            reports += read.Report is null ? 0 : 1;
            console.Line(WireText.Line(ReadJson.Of(read.Input, read.Snapshot, read.Report, read.Problems)));
        }

        return reports > 0 ? 0 : problems > 0 ? 2 : 1;
    }
}
