using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Tests.Storing;

public sealed class StateRowsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_state_comes_back_as_it_was_stored()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        var state = StoredState.WithEverything();
        Problem[] problems = [new(ProblemCode.Undated, "file:a", null, "no date")];
        KeptExtract[] kept = [.. state.Reports.Concat(state.EarlierVersions).Select(one => new KeptExtract(one.Report.Id, one, problems))];
        var rows = StateRows.Of(state, kept.ToDictionary(one => one.Capture, one => one.Capture), problems);
        using (var writer = temp.Workspace.Write(TimeProvider.System))
        {
            await writer.AppendAsync([], kept.Select(one => one.Row("1")), Cancel);
            await writer.ReplaceAsync(state.Story.Name, rows, "1", 7, Cancel);
        }

        var stored = await temp.Workspace.Derived.RowsAsync(state.Story.Name, Cancel);
        var read = await temp.Workspace.Derived.StateAsync(state.Story, "1", 7, Cancel);

        Assert.NotNull(read);
        Assert.Equal(rows.Select(row => row.Line), stored.Select(row => row.Line));
        Assert.Equivalent(state, read, strict: true);
        Assert.Equal(problems, await temp.Workspace.Derived.ProblemsAsync(state.Story.Name, "1", 7, Cancel));
    }

    [Theory]
    [InlineData("2", 7)]
    [InlineData("1", 8)]
    public async Task A_state_of_another_engine_or_ledger_line_is_not_given(string engine, long seq)
    {
        await using var temp = await TempWorkspace.CreateAsync();
        using var writer = temp.Workspace.Write(TimeProvider.System);
        await writer.ReplaceAsync("harbour", [], "1", 7, Cancel);

        Assert.NotNull(await temp.Workspace.Derived.StateAsync(TempWorkspace.Story, "1", 7, Cancel));
        Assert.Null(await temp.Workspace.Derived.StateAsync(TempWorkspace.Story, engine, seq, Cancel));
    }
}
