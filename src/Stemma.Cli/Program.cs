using System.CommandLine;
using System.CommandLine.Invocation;
using System.Text;
using Stemma.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var parsed = Verbs.Root().Parse(args);
using var interrupted = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    interrupted.Cancel();
};
try
{
    var status = await parsed.InvokeAsync(
        new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null }, interrupted.Token);
    return parsed.Action is ParseErrorAction ? 2 : status;
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
