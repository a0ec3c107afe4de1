using Microsoft.Extensions.Logging.Abstractions;
using Stemma.Capturing;
using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Running;

public sealed class PipelineTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_added_is_in_the_state_and_in_the_store()
    {
        await using var temp = await TempWorkspace.CreateAsync();

        var added = await AddAsync(temp, TempWorkspace.Captured("a", "Alpha"), TempWorkspace.Captured("b", "Beta, undated"));

        Assert.Equal((2, 2, 0), (added.Captured, added.Reports, added.Duplicates));
        Assert.Equal([ProblemCode.Undated], added.Problems.Select(one => one.Code));
        Assert.Equal(["Alpha", "Beta, undated"], (await StateAsync(temp)).Reports.Select(one => one.Report.Title).Order());
    }

    [Fact]
    public async Task The_same_input_twice_is_one()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        await AddAsync(temp, TempWorkspace.Captured("a", "Alpha"));
        var lines = (await temp.Workspace.Ledger.AllAsync(Cancel)).Count;

        var added = await AddAsync(temp, TempWorkspace.Captured("a", "Alpha"), TempWorkspace.Captured("b", "Beta"), TempWorkspace.Captured("b", "Beta"));

        Assert.Equal((1, 2), (added.Captured, added.Duplicates));
        Assert.Equal(lines + 1, (await temp.Workspace.Ledger.AllAsync(Cancel)).Count);
        Assert.Equal(2, added.State.Reports.Count);
    }

    [Fact]
    public async Task The_same_words_at_two_addresses_are_two_reports_and_one_snapshot()
    {
        await using var temp = await TempWorkspace.CreateAsync();

        var added = await AddAsync(temp, TempWorkspace.Captured("a", "Alpha"), TempWorkspace.Captured("b", "Alpha"));

        Assert.Equal(2, added.State.Reports.Count);
        Assert.Single(Directory.GetFiles(temp.Workspace.Folder, "*.gz", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task New_bytes_at_one_address_are_a_new_version()
    {
        await using var temp = await TempWorkspace.CreateAsync();

        var added = await AddAsync(temp, TempWorkspace.Captured("a", "Alpha"), TempWorkspace.Captured("a", "Alpha, corrected"));

        Assert.Equal((1, 1), (added.State.Reports.Count, added.State.EarlierVersions.Count));
    }

    [Fact]
    public async Task A_report_that_breaks_a_stage_costs_only_itself()
    {
        await using var temp = await TempWorkspace.CreateAsync();

        var added = await AddAsync(temp, TempWorkspace.Captured("a", "crash"), TempWorkspace.Captured("b", "Beta"));

        var problem = Assert.Single(added.Problems);
        Assert.Equal((ProblemCode.Internal, "file:a"), (problem.Code, problem.Input));
        Assert.Single(added.State.Reports);
        Assert.Equal([problem], await new Stories(temp.Workspace, TimeProvider.System).ProblemsAsync(TempWorkspace.Story, Cancel));
    }

    [Fact]
    public async Task A_problem_is_listed_until_its_input_is_well()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        var stories = new Stories(temp.Workspace, TimeProvider.System);

        await AddAsync(temp, TempWorkspace.Failed("a"), TempWorkspace.Captured("b", "Beta"));
        await AddAsync(temp, TempWorkspace.Failed("a"), TempWorkspace.Failed("b"));
        Assert.Equal(["a", "b"], (await stories.ProblemsAsync(TempWorkspace.Story, Cancel)).Select(one => one.Input));

        var added = await AddAsync(temp, TempWorkspace.Captured("a", "Alpha"), TempWorkspace.Captured("b", "Beta"));
        Assert.Empty(await stories.ProblemsAsync(TempWorkspace.Story, Cancel));
        Assert.Equal((1, 1), (added.Captured, added.Duplicates));
    }

    [Fact]
    public async Task A_second_story_uses_what_the_first_had_made()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        var other = new Story("other", "");
        await new Stories(temp.Workspace, TimeProvider.System).CreateAsync(other, Cancel);
        await AddAsync(temp, TempWorkspace.Captured("a", "Alpha"));

        var again = new Pipeline(temp.Workspace, TimeProvider.System, NullLogger<Pipeline>.Instance) { Analyse = (_, _) => throw new InvalidOperationException("twice") };
        var added = await again.AddAsync(other, Of(TempWorkspace.Captured("a", "Alpha")), null, Cancel);

        Assert.Equal("Alpha", Assert.Single(added.State.Reports).Report.Title);
    }

    [Fact]
    public async Task The_ledger_keeps_the_order_of_the_inputs()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        Captured[] inputs = [.. Enumerable.Range(0, 150).Select(at => TempWorkspace.Captured($"{at:000}", $"Report {at}"))];

        await AddAsync(temp, inputs);

        var lines = (await temp.Workspace.Ledger.AllAsync(Cancel)).Select(line => line.Fact).OfType<Stemma.Storing.LedgerFact.BytesCaptured>();
        Assert.Equal(inputs.Select(one => one.Input), lines.Select(line => line.Input));
    }

    [Fact]
    public async Task Inputs_that_stop_with_a_failure_keep_what_came_before()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        var pipeline = new Pipeline(temp.Workspace, TimeProvider.System, NullLogger<Pipeline>.Instance) { Analyse = ToyStages.Analyse };

        await Assert.ThrowsAsync<IOException>(() => pipeline.AddAsync(TempWorkspace.Story, Breaking(), null, Cancel));
        var added = await AddAsync(temp, [.. Enumerable.Range(0, 40).Select(at => TempWorkspace.Captured($"{at}", $"Report {at}"))]);

        Assert.Equal(40, added.State.Reports.Count);
    }

    [Fact]
    public async Task Only_one_adds_at_a_time()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        using var writer = temp.Workspace.Write(TimeProvider.System);

        var failure = await Assert.ThrowsAsync<ProblemException>(() => AddAsync(temp, TempWorkspace.Captured("a", "Alpha")));

        Assert.Equal(ProblemCode.WorkspaceInUse, failure.Problem.Code);
    }

    [Fact]
    public async Task A_time_leaves_out_what_came_later()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        await AddAsync(temp, TempWorkspace.Captured("a", "1"), TempWorkspace.Captured("b", "four"));

        var stories = new Stories(temp.Workspace, TimeProvider.System) { Analyse = ToyStages.Analyse };
        var state = await stories.StateAsync(TempWorkspace.Story, new DateTimeOffset(2026, 3, 3, 0, 0, 0, TimeSpan.Zero), Cancel);

        Assert.Equal(["1"], state.Reports.Select(one => one.Report.Title));
    }

    internal static Task<Added> AddAsync(TempWorkspace temp, params Captured[] inputs) =>
        new Pipeline(temp.Workspace, TimeProvider.System, NullLogger<Pipeline>.Instance) { Analyse = ToyStages.Analyse }
            .AddAsync(TempWorkspace.Story, Of(inputs), null, Cancel);

    internal static async IAsyncEnumerable<Captured> Of(params Captured[] inputs)
    {
        foreach (var input in inputs)
        {
            await Task.Yield();
            yield return input;
        }
    }

    private static async IAsyncEnumerable<Captured> Breaking()
    {
        for (var at = 0; at < 40; at++)
        {
            await Task.Yield();
            yield return at < 39 ? TempWorkspace.Captured($"{at}", $"Report {at}") : throw new IOException("the stick was pulled out");
        }
    }

    private static Task<StoryState> StateAsync(TempWorkspace temp) =>
        new Stories(temp.Workspace, TimeProvider.System) { Analyse = ToyStages.Analyse }.StateAsync(TempWorkspace.Story, null, Cancel);
}
