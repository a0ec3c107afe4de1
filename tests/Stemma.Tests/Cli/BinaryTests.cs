using System.Text.Json;

namespace Stemma.Tests.Cli;

/// <summary>What the real program answers: exit status, lines for programs, one line for what went wrong.</summary>
public sealed class BinaryTests : IDisposable
{
    private readonly Binary _stemma = new();

    [Fact]
    public async Task A_story_from_nothing_to_its_claims()
    {
        Assert.Equal(new Ran(0, "story harbour in .stemma\n", ""), await _stemma.RunAsync("new", "harbour", "--about", "The harbour force"));
        foreach (var (name, text) in SomeReports.Files(6))
        {
            _stemma.Write(Path.Combine("in", name), text);
        }

        var added = await _stemma.RunAsync("add", "in");
        Assert.StartsWith("harbour: 6 added, 0 known before", added.Printed, StringComparison.Ordinal);
        Assert.Equal(0, added.Exit);

        var again = await _stemma.RunAsync("add", "in");
        Assert.StartsWith("harbour: 0 added, 6 known before", again.Printed, StringComparison.Ordinal);
        Assert.Equal(1, again.Exit);

        Assert.StartsWith("harbour\t6\t", (await _stemma.RunAsync("status")).Printed, StringComparison.Ordinal);
        Assert.Equal(0, (await _stemma.RunAsync("claims")).Exit);
        Assert.Equal(0, (await _stemma.RunAsync("trace", "--all")).Exit);
        Assert.Equal(new Ran(0, "6 snapshots, 1 stories: the same\n", ""), await _stemma.RunAsync("replay"));
    }

    [Theory]
    [InlineData("stemma: STEMMA1301 .stemma: ", "status")]
    [InlineData("stemma: STEMMA1312 a b: ", "new", "a b", "--about", "x")]
    [InlineData("stemma: Required argument 'CLAIM' missing", "show")]
    [InlineData("stemma: Name one CLAIM, or --all.", "trace")]
    [InlineData("stemma: “yesterday” is no time", "claims", "--as-of", "yesterday")]
    [InlineData("stemma: ", "no-such-verb")]
    public async Task Bad_input_is_one_line_and_2(string begins, params string[] words)
    {
        var ran = await _stemma.RunAsync(words);

        Assert.StartsWith(begins, ran.Errors, StringComparison.Ordinal);
        Assert.Equal((2, "", 1), (ran.Exit, ran.Printed, ran.Errors.Count(one => one == '\n')));
    }

    [Theory]
    [InlineData("STEMMA1308", "claims", "--story", "other")]
    [InlineData("STEMMA1309", "show", "ffff")]
    [InlineData("STEMMA1311", "new", "harbour", "--about", "again")]
    [InlineData("STEMMA0101", "add", "nowhere.txt")]
    public async Task What_is_not_there_is_named_by_code(string code, params string[] words)
    {
        await _stemma.RunAsync("new", "harbour", "--about", "x");

        var ran = await _stemma.RunAsync(words);

        Assert.Equal(2, ran.Exit);
        Assert.StartsWith($"stemma: {code} ", ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_bad_input_does_not_cost_the_others()
    {
        await _stemma.RunAsync("new", "harbour", "--about", "x");
        _stemma.Write("good.txt", SomeReports.Files(1).First().Text);

        var ran = await _stemma.RunAsync("add", "nowhere.txt", "good.txt");

        Assert.Equal(0, ran.Exit);
        Assert.StartsWith("stemma: STEMMA0101 nowhere.txt: ", ran.Errors, StringComparison.Ordinal);
        Assert.Contains("STEMMA0101", (await _stemma.RunAsync("status")).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_database_ends_in_one_line_and_is_left_as_it_is()
    {
        await _stemma.RunAsync("new", "harbour", "--about", "x");
        File.WriteAllText(Path.Combine(_stemma.Workspace, "stemma.db"), new string('x', 20_000));

        var ran = await _stemma.RunAsync("status");

        Assert.Equal(2, ran.Exit);
        Assert.StartsWith("stemma: STEMMA1303 ", ran.Errors, StringComparison.Ordinal);
        Assert.Equal(new string('x', 20_000), File.ReadAllText(Path.Combine(_stemma.Workspace, "stemma.db")));
    }

    [Theory]
    [InlineData("status", "--json")]
    [InlineData("claims", "--json")]
    [InlineData("trace", "--all", "--json")]
    [InlineData("sources", "--json")]
    [InlineData("replay", "--json")]
    public async Task Json_is_json(params string[] words)
    {
        await _stemma.RunAsync("new", "harbour", "--about", "x");

        var ran = await _stemma.RunAsync(words);

        Assert.InRange(ran.Exit, 0, 1);
        Assert.NotEqual(JsonValueKind.Undefined, JsonDocument.Parse(ran.Printed).RootElement.ValueKind);
    }

    [Fact]
    public async Task A_rating_is_kept_with_its_reason()
    {
        await _stemma.RunAsync("new", "harbour", "--about", "x");
        Assert.StartsWith("stemma: STEMMA1313 ", (await _stemma.RunAsync("sources", "set", "The Lantern", "--reliability", "B", "--reason", "x")).Errors, StringComparison.Ordinal);
        _stemma.Write("known.json", """[{"name": "The Lantern", "kind": "press", "domains": ["lantern.example"]}]""");
        Assert.Equal(new Ran(0, "1 sources described\n", ""), await _stemma.RunAsync("sources", "import", "known.json"));

        Assert.Equal(0, (await _stemma.RunAsync("sources", "set", "the lantern", "--reliability", "B", "--reason", "right so far")).Exit);

        Assert.Contains("The Lantern\tB\tpress\t\tright so far\n", (await _stemma.RunAsync("sources")).Printed, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_list_of_sources_that_is_none_is_refused()
    {
        await _stemma.RunAsync("new", "harbour", "--about", "x");
        _stemma.Write("bad.json", """[{"kind": "press"}]""");

        Assert.StartsWith("stemma: STEMMA1314 bad.json: ", (await _stemma.RunAsync("sources", "import", "bad.json")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Interrupted_it_ends_with_130_and_goes_on_the_next_time()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no SIGINT to send");
        await _stemma.RunAsync("new", "harbour", "--about", "x");
        foreach (var (name, text) in SomeReports.Files(400))
        {
            _stemma.Write(Path.Combine("in", name), text);
        }

        using var process = _stemma.Start("add", "in");
        while (Sql.Lines(_stemma.Workspace, "select seq from ledger where kind = 'captured'").Length == 0 && !process.HasExited)
        {
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }

        using var signal = System.Diagnostics.Process.Start("kill", ["-INT", $"{process.Id}"]);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal(130, process.ExitCode);
        Assert.StartsWith("harbour: ", (await _stemma.RunAsync("add", "in")).Printed, StringComparison.Ordinal);
        Assert.Equal(400, Sql.Lines(_stemma.Workspace, "select seq from ledger where kind = 'captured'").Length);
    }

    public void Dispose() => _stemma.Dispose();
}
