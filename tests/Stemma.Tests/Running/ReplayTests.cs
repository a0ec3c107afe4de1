using Stemma.Model;
using Stemma.Running;

namespace Stemma.Tests.Running;

public sealed class ReplayTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_differs_after_ordinary_work()
    {
        await using var temp = await FilledAsync();

        var replayed = await RunAsync(temp, repair: false);

        Assert.Equal((3, 1), (replayed.Snapshots, replayed.Stories));
        Assert.Empty(replayed.Differences);
        Assert.Empty(replayed.Problems);
    }

    [Theory]
    [InlineData("update extract set title = 'Other' where title = 'Alpha'", "extract\t")]
    [InlineData("update extract set body = replace(body, 'Alpha', 'Omega')", "extract\t")]
    [InlineData("delete from extract where title = 'Alpha'", "extract\t")]
    [InlineData("delete from story_report where ordinal = 1", "story_report\tharbour row 1\tmissing")]
    [InlineData("insert into question values ('harbour', 0, 'x', 'whether', 'x', '{}')", "question\tharbour row 0\ttoo many")]
    [InlineData("update problem set code = 201", "problem\tharbour row 0\tdiffers")]
    public async Task A_row_that_was_changed_is_found_and_repaired(string tampering, string difference)
    {
        await using var temp = await FilledAsync();
        var before = Sql.Derived(temp.Workspace.Folder);
        Sql.Run(temp.Workspace.Folder, tampering);

        var found = await RunAsync(temp, repair: false);
        Assert.StartsWith(difference, Assert.Single(found.Differences), StringComparison.Ordinal);
        Assert.NotEqual(before, Sql.Derived(temp.Workspace.Folder));

        await RunAsync(temp, repair: true);
        Assert.Equal(before, Sql.Derived(temp.Workspace.Folder));
        Assert.Empty((await RunAsync(temp, repair: false)).Differences);
    }

    [Fact]
    public async Task Everything_derived_can_be_lost_and_made_again()
    {
        await using var temp = await FilledAsync();
        var before = Sql.Derived(temp.Workspace.Folder);
        Sql.Run(temp.Workspace.Folder, "delete from extract; delete from derived; delete from story_report; delete from problem");

        await new Stories(temp.Workspace, TimeProvider.System) { Analyse = ToyStages.Analyse }.StateAsync(TempWorkspace.Story, null, Cancel);

        Assert.Equal(before, Sql.Derived(temp.Workspace.Folder));
    }

    [Fact]
    public async Task A_snapshot_that_is_gone_and_a_broken_ledger_are_problems()
    {
        await using var temp = await FilledAsync();
        File.Delete(Directory.GetFiles(temp.Workspace.Folder, "*.gz", SearchOption.AllDirectories)[0]);
        Sql.Run(temp.Workspace.Folder, "update ledger set at = '2020-01-01T00:00:00.0000000Z' where seq = 2");

        var replayed = await RunAsync(temp, repair: false);

        Assert.Equal([ProblemCode.DatabaseDamaged, ProblemCode.SnapshotMissing], replayed.Problems.Select(one => one.Code).Order());
    }

    private static async Task<TempWorkspace> FilledAsync()
    {
        var temp = await TempWorkspace.CreateAsync();
        await PipelineTests.AddAsync(
            temp, TempWorkspace.Captured("a", "Alpha"), TempWorkspace.Captured("b", "Beta"), TempWorkspace.Captured("b", "Beta, better"), TempWorkspace.Failed("c"));
        return temp;
    }

    private static Task<Replayed> RunAsync(TempWorkspace temp, bool repair) =>
        new Replay(temp.Workspace, TimeProvider.System) { Analyse = ToyStages.Analyse }.RunAsync(repair, null, Cancel);
}
