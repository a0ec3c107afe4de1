using Microsoft.Extensions.Time.Testing;
using Stemma.Eval;

namespace Stemma.Tests.Evaluating;

public sealed class EvalRunTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("eval").FullName;
    private readonly StringWriter _output = new() { NewLine = "\n" };
    private readonly StringWriter _error = new() { NewLine = "\n" };
    private double _figure = 0.8;

    [Fact]
    public async Task Prints_a_line_for_each_set()
    {
        Assert.Equal(0, await RunAsync(Options()));
        Assert.Equal("toy set/dev f1=0.800 matched=7 n=3\nbundled mini f1=0.800 n=1\n", _output.ToString());
    }

    [Fact]
    public async Task Missing_data_are_one_line_and_no_failure()
    {
        Assert.Equal(0, await RunAsync(Options() with { Data = Path.Combine(_folder, "nowhere"), Gate = true }));
        Assert.Contains("bundled mini", _output.ToString(), StringComparison.Ordinal);
        Assert.Single(_output.ToString().Split('\n'), line => line.StartsWith("no data: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_needs_no_data_says_nothing_of_data()
    {
        Assert.Equal(0, await RunAsync(Options() with { Data = Path.Combine(_folder, "nowhere"), Tasks = ["bundled"] }));
        Assert.Equal("bundled mini f1=0.800 n=1\n", _output.ToString());
    }

    [Fact]
    public async Task An_unknown_task_is_refused()
    {
        Assert.Equal(2, await RunAsync(Options() with { Tasks = ["toy", "nonsense"] }));
        Assert.Equal("There is no task “nonsense”; there are toy, bundled.\n", _error.ToString());
        Assert.Empty(_output.ToString());
    }

    [Fact]
    public async Task The_gate_fails_after_a_fall_and_passes_after_it_was_lowered()
    {
        await RunAsync(Options() with { Raise = true });
        _figure = 0.6;

        Assert.Equal(1, await RunAsync(Options() with { Gate = true }));
        Assert.Equal(1, await RunAsync(Options() with { Raise = true }));
        Assert.Equal(2, await RunAsync(Options() with { Lower = " " }));
        Assert.Equal(0, await RunAsync(Options() with { Lower = "a stricter gold" }));
        Assert.Equal(0, await RunAsync(Options() with { Gate = true }));
        Assert.Contains("a stricter gold", await File.ReadAllTextAsync(Options().Floors, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_gate_fails_when_a_gold_file_changes_but_not_when_its_description_does()
    {
        var gold = Directory.CreateDirectory(Path.Combine(_folder, "toy", "set", "dev")).FullName;
        await File.WriteAllTextAsync(Path.Combine(gold, "gold.json"), "1", TestContext.Current.CancellationToken);
        await RunAsync(Options() with { Raise = true });

        await File.WriteAllTextAsync(Path.Combine(gold, "README.md"), "about", TestContext.Current.CancellationToken);
        Assert.Equal(0, await RunAsync(Options() with { Gate = true }));

        await File.WriteAllTextAsync(Path.Combine(gold, "gold.json"), "2", TestContext.Current.CancellationToken);
        Assert.Equal(1, await RunAsync(Options() with { Gate = true }));
    }

    [Fact]
    public async Task The_gate_looks_only_at_the_tasks_that_ran()
    {
        await RunAsync(Options() with { Raise = true });
        _figure = 0.6;

        Assert.Equal(1, await RunAsync(Options() with { Gate = true, Tasks = ["toy"] }));
        Assert.Contains("gate: 1 floors, 1 broken", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Damaged_floors_are_told_of()
    {
        await File.WriteAllTextAsync(Options().Floors, "{", TestContext.Current.CancellationToken);

        Assert.Equal(2, await RunAsync(Options() with { Gate = true }));
        Assert.NotEmpty(_error.ToString());
    }

    [Fact]
    public async Task The_history_grows_by_a_row_a_line()
    {
        await RunAsync(Options() with { Command = "./dev eval --history" });
        await RunAsync(Options() with { Command = "./dev eval toy, \"again\"", Tasks = ["toy"] });

        Assert.Equal(
            [
                "date,task,set,figures,seed,command",
                "2031-05-01,toy,set/dev,f1=0.800 matched=7 n=3,none,./dev eval --history",
                "2031-05-01,bundled,mini,f1=0.800 n=1,none,./dev eval --history",
                "2031-05-01,toy,set/dev,f1=0.800 matched=7 n=3,none,\"./dev eval toy, \"\"again\"\"\"",
            ],
            await File.ReadAllLinesAsync(Options().History, TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Every_task_has_a_name_of_its_own() => Assert.Distinct(Tasks.All.Select(task => task.Name));

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private EvalOptions Options() => new()
    {
        Data = _folder,
        Floors = Path.Combine(_folder, "floors.json"),
        History = Path.Combine(_folder, "history.csv"),
    };

    private Task<int> RunAsync(EvalOptions options)
    {
        EvalTask[] tasks =
        [
            new("toy", (_, _) => Lines(new EvalLine("toy", "set/dev", [new Figure("f1", _figure), Figure.Count("matched", 7)], 3))),
            new("bundled", (_, _) => Lines(new EvalLine("bundled", "mini", [new Figure("f1", 0.8)], 1))) { NeedsData = false },
        ];
        var clock = new FakeTimeProvider(new DateTimeOffset(2031, 5, 1, 12, 0, 0, TimeSpan.Zero));
        return new EvalRun(tasks, _output, _error, clock).RunAsync(options, TestContext.Current.CancellationToken);
    }

    private static async IAsyncEnumerable<EvalLine> Lines(EvalLine line)
    {
        await Task.Yield();
        yield return line;
    }
}
