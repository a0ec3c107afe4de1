using Stemma.Running;
using Stemma.Storing;
using Stemma.Tests.Running;

namespace Stemma.Tests.Storing;

public sealed class LedgerCopyTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_destroyed_database_is_made_again_with_nothing_lost()
    {
        await using var temp = await FilledAsync();
        var (ledger, derived) = (Ledger(temp), Sql.Derived(temp.Workspace.Folder));
        await temp.Workspace.DisposeAsync();
        await File.WriteAllTextAsync(Path.Combine(temp.Workspace.Folder, "stemma.db"), "destroyed", Cancel);

        Assert.Equal(ledger.Length, await Workspace.RestoreAsync(temp.Workspace.Folder, Cancel));
        await temp.ReopenAsync();
        await new Replay(temp.Workspace, TimeProvider.System) { Analyse = ToyStages.Analyse }.RunAsync(true, null, Cancel);

        Assert.Equal(ledger, Ledger(temp));
        Assert.Equal(derived, Sql.Derived(temp.Workspace.Folder));
        Assert.Equal("destroyed", await File.ReadAllTextAsync(Path.Combine(temp.Workspace.Folder, "damaged-1.db"), Cancel));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(int.MaxValue)]
    public async Task What_a_kill_tore_off_the_copy_is_written_again(int bytesLost)
    {
        await using var temp = await FilledAsync();
        var path = Path.Combine(temp.Workspace.Folder, "ledger.jsonl");
        await using (var file = File.OpenWrite(path))
        {
            file.SetLength(Math.Max(0, file.Length - bytesLost));
        }

        await PipelineTests.AddAsync(temp, TempWorkspace.Captured("d", "Delta"));

        Assert.Equal(Ledger(temp).Length, new LedgerCopy(temp.Workspace.Folder).Rows().Count);
        Assert.Equal(Ledger(temp).Length, (await File.ReadAllLinesAsync(path, Cancel)).Length);
    }

    [Fact]
    public async Task A_copy_of_another_ledger_is_put_aside_not_overwritten()
    {
        await using var temp = await FilledAsync();
        await using var other = await TempWorkspace.CreateAsync();
        var path = Path.Combine(temp.Workspace.Folder, "ledger.jsonl");
        File.Copy(Path.Combine(other.Workspace.Folder, "ledger.jsonl"), path, overwrite: true);

        await PipelineTests.AddAsync(temp, TempWorkspace.Captured("d", "Delta"));

        Assert.Equal(Ledger(temp).Length, new LedgerCopy(temp.Workspace.Folder).Rows().Count);
        Assert.Single(Directory.GetFiles(temp.Workspace.Folder, "ledger-*.jsonl"));
    }

    [Fact]
    public async Task Without_a_copy_nothing_is_touched()
    {
        await using var temp = await FilledAsync();
        await temp.Workspace.DisposeAsync();
        File.Delete(Path.Combine(temp.Workspace.Folder, "ledger.jsonl"));
        var before = await File.ReadAllBytesAsync(Path.Combine(temp.Workspace.Folder, "stemma.db"), Cancel);

        Assert.Equal(0, await Workspace.RestoreAsync(temp.Workspace.Folder, Cancel));

        Assert.Equal(before, await File.ReadAllBytesAsync(Path.Combine(temp.Workspace.Folder, "stemma.db"), Cancel));
    }

    private static string[] Ledger(TempWorkspace temp) => Sql.Lines(temp.Workspace.Folder, "select * from ledger order by seq");

    private static async Task<TempWorkspace> FilledAsync()
    {
        var temp = await TempWorkspace.CreateAsync();
        await PipelineTests.AddAsync(temp, TempWorkspace.Captured("a", "Alpha"), TempWorkspace.Captured("b", "Beta, “quoted”"), TempWorkspace.Failed("c"));
        return temp;
    }
}
