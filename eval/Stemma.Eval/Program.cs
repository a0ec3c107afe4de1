using Stemma.Eval;

foreach (var task in Tasks.All)
{
    await foreach (var line in task.Run(args.Length > 0 ? args[0] : "../shared/data", CancellationToken.None))
    {
        await Console.Out.WriteLineAsync(line.ToString());
    }
}
