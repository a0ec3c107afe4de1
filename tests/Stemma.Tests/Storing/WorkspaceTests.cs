using Microsoft.Data.Sqlite;
using Stemma.Model;
using Stemma.Running;
using Stemma.Storing;

namespace Stemma.Tests.Storing;

public sealed class WorkspaceTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_without_one_says_how_to_make_one()
    {
        var failure = await Assert.ThrowsAsync<ProblemException>(() => Workspace.OpenAsync("/nowhere", Cancel));

        Assert.Equal(ProblemCode.NoWorkspace, failure.Problem.Code);
        Assert.Contains("stemma new", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task There_is_one_writer_at_a_time()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        using (temp.Workspace.Write(TimeProvider.System))
        {
            var failure = Assert.Throws<ProblemException>(() => temp.Workspace.Write(TimeProvider.System));
            Assert.Equal(ProblemCode.WorkspaceInUse, failure.Problem.Code);
        }

        temp.Workspace.Write(TimeProvider.System).Dispose();
    }

    [Fact(Timeout = 20_000)]
    public async Task A_reader_does_not_wait_for_the_writer()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        using var writer = temp.Workspace.Write(TimeProvider.System);
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(temp.Workspace.Folder, "stemma.db")}");
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(Cancel);
        await new SqliteCommand("delete from ledger", connection, (SqliteTransaction)transaction).ExecuteNonQueryAsync(Cancel);

        var stories = new Stories(temp.Workspace, TimeProvider.System);
        Assert.Equal(TempWorkspace.Story, await stories.FindAsync(null, Cancel));
        Assert.Empty((await stories.StateAsync(TempWorkspace.Story, null, Cancel)).Reports);
    }

    [Fact]
    public async Task One_from_a_newer_version_is_left_alone()
    {
        await using var temp = await TempWorkspace.CreateAsync();
        Sql.Run(temp.Workspace.Folder, "update workspace set value = '99' where name = 'schema'");

        var failure = await Assert.ThrowsAsync<ProblemException>(temp.ReopenAsync);

        Assert.Equal(ProblemCode.WorkspaceNewer, failure.Problem.Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2000)]
    public async Task A_damaged_database_is_said_to_be_so_and_left_as_it_is(int at)
    {
        await using var temp = await TempWorkspace.CreateAsync();
        await temp.Workspace.DisposeAsync();
        var path = Path.Combine(temp.Workspace.Folder, "stemma.db");
        var bytes = await File.ReadAllBytesAsync(path, Cancel);
        new Random(20260314).NextBytes(bytes.AsSpan(at, Math.Min(9000, bytes.Length - at)));
        await File.WriteAllBytesAsync(path, bytes, Cancel);

        var failure = await Assert.ThrowsAsync<SqliteException>(async () =>
        {
            await temp.ReopenAsync();
            await temp.Workspace.Ledger.AllAsync(Cancel);
        });

        Assert.Equal(ProblemCode.DatabaseDamaged, StoreFailure.ProblemOf(failure, "here")?.Code);
        Assert.Equal(bytes, await File.ReadAllBytesAsync(path, Cancel));
    }

    [Theory]
    [InlineData(13, ProblemCode.DiskFull)]
    [InlineData(5, ProblemCode.WorkspaceInUse)]
    [InlineData(8, ProblemCode.NotAllowed)]
    [InlineData(26, ProblemCode.DatabaseDamaged)]
    public void The_worlds_failures_have_codes_of_ours(int sqlite, ProblemCode code) =>
        Assert.Equal(code, StoreFailure.ProblemOf(new SqliteException("", sqlite), "here")?.Code);

    [Fact]
    public void A_full_disk_under_a_snapshot_is_the_same_as_under_the_database() =>
        Assert.Equal(ProblemCode.DiskFull, StoreFailure.ProblemOf(new IOException("No space left on device", 28), "here")?.Code);
}
