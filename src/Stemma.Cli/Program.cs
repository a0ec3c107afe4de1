using System.CommandLine;
using System.Text;
using Stemma.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var parsed = Verbs.Root().Parse(args);
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // A second time ends the process at once; nothing stored is lost by that.
    pressed.Cancel = !interrupted.IsCancellationRequested;
    interrupted.Cancel();
};
try
{
    if (parsed.Errors is [var error, ..])
    {
        await Console.Error.WriteLineAsync($"stemma: {Clean.Line(error.Message)} (`stemma {parsed.CommandResult.Command.Name} --help` shows how)");
        return 2;
    }

    return await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupted.Token);
}
catch (Exception failure) when (Failures.LineOf(failure, Asked.WorkspaceOf(parsed)) is { } line)
{
    await Console.Error.WriteLineAsync(line);
    return 2;
}
catch (OperationCanceledException)
{
    return 130;
}
