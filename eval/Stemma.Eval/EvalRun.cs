using System.Text.Json;

namespace Stemma.Eval;

/// <summary>What was asked for on the command line.</summary>
internal sealed record EvalOptions
{
    /// <summary>The tasks by name; all of them if none is named.</summary>
    public IReadOnlyList<string> Tasks { get; init; } = [];

    /// <summary>The data folder.</summary>
    public required string Data { get; init; }

    public required string Floors { get; init; }

    public required string History { get; init; }

    public bool Gate { get; init; }

    public bool Raise { get; init; }

    /// <summary>Why floors are taken down; null if they are not.</summary>
    public string? Lower { get; init; }

    /// <summary>The command to note in the history; null if nothing is noted.</summary>
    public string? Command { get; init; }
}

/// <summary>Runs tasks, prints a line for each data set, and compares with the floors or moves them.</summary>
internal sealed class EvalRun(IReadOnlyList<EvalTask> all, TextWriter output, TextWriter error, TimeProvider clock)
{
    private const int Ok = 0;
    private const int Failed = 1;
    private const int Wrong = 2;

    /// <summary>0 if all is well, 1 if a floor is broken, 2 if the command cannot be carried out.</summary>
    public async Task<int> RunAsync(EvalOptions options, CancellationToken cancel)
    {
        if (options.Tasks.FirstOrDefault(name => all.All(task => task.Name != name)) is { } unknown)
        {
            return await RefuseAsync($"There is no task “{unknown}”; there are {string.Join(", ", all.Select(task => task.Name))}.");
        }

        if (options.Lower is { } reason && string.IsNullOrWhiteSpace(reason))
        {
            return await RefuseAsync("--lower needs a reason.");
        }

        try
        {
            var chosen = all.Where(task => options.Tasks.Count == 0 ? !task.IsLong : options.Tasks.Contains(task.Name)).ToList();
            var measured = await MeasureAsync(chosen, options.Data, cancel);
            return await ConcludeAsync(options, chosen, measured);
        }
        catch (Exception problem) when (problem is JsonException or FormatException or IOException or UnauthorizedAccessException)
        {
            return await RefuseAsync(problem.Message);
        }
    }

    private async Task<List<Measured>> MeasureAsync(IReadOnlyList<EvalTask> chosen, string data, CancellationToken cancel)
    {
        var hasData = Directory.Exists(data);
        List<Measured> measured = [];
        foreach (var task in chosen.Where(task => hasData || !task.NeedsData))
        {
            await foreach (var line in task.Run(data, cancel))
            {
                await output.WriteLineAsync(line.ToString());
                measured.Add(new Measured(line, GoldDigest.Of(line.Folder ?? Path.Combine(data, line.Task, line.Set))));
            }
        }

        if (!hasData && chosen.Any(task => task.NeedsData))
        {
            var skipped = string.Join(", ", chosen.Where(task => task.NeedsData).Select(task => task.Name));
            await output.WriteLineAsync($"no data: there is no folder {data} ({skipped} not measured); give --data DIR or set STEMMA_DATA");
        }

        return measured;
    }

    private async Task<int> ConcludeAsync(EvalOptions options, IReadOnlyList<EvalTask> chosen, IReadOnlyList<Measured> measured)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        if (options.Command is { } command)
        {
            History.Append(options.History, measured.Select(one => one.Line), today, command);
        }

        var floors = Floors.In(options.Floors);
        if (options.Lower is { } reason)
        {
            floors = Pinning.Lower(floors, measured, reason, today);
            floors.Save(options.Floors);
        }

        var refusals = options.Raise ? await RaiseAsync(options, floors, measured) : Ok;
        return options.Gate ? Math.Max(refusals, await CheckAsync(Floors.In(options.Floors), chosen, measured)) : refusals;
    }

    private async Task<int> RaiseAsync(EvalOptions options, Floors floors, IReadOnlyList<Measured> measured)
    {
        var (raised, refusals) = Pinning.Raise(floors, measured);
        raised.Save(options.Floors);
        foreach (var refusal in refusals)
        {
            await error.WriteLineAsync(refusal);
        }

        return refusals.Count > 0 ? Failed : Ok;
    }

    private async Task<int> CheckAsync(Floors floors, IReadOnlyList<EvalTask> chosen, IReadOnlyList<Measured> measured)
    {
        var concerned = new Floors([.. floors.Sets.Where(set => chosen.Any(task => IsOf(set.Task, task)))]);
        var verdict = Gate.Check(concerned, measured, set => chosen.Any(task => IsOf(set.Task, task) && task.IsOwn(set.Set)));
        foreach (var line in verdict.Lines)
        {
            await output.WriteLineAsync(line);
        }

        await output.WriteLineAsync($"gate: {concerned.Sets.Sum(set => set.Figures.Count)} floors, {verdict.Failures} broken");
        return verdict.Failures > 0 ? Failed : Ok;
    }

    // A task may print further lines under its name with an ending: stories-more.
    private static bool IsOf(string printed, EvalTask task) =>
        printed == task.Name || printed.StartsWith($"{task.Name}-", StringComparison.Ordinal);

    private async Task<int> RefuseAsync(string why)
    {
        await error.WriteLineAsync(why);
        return Wrong;
    }
}
