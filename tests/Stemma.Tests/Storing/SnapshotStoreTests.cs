using System.Text;
using CsCheck;
using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Tests.Storing;

public sealed class SnapshotStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("stemma-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Gives_back_the_bytes_it_got()
    {
        var store = new SnapshotStore(_folder);
        await Gen.Byte.Array[0, 3000].SampleAsync(async bytes =>
        {
            var snapshot = Of(bytes);
            await store.AddAsync(snapshot, Cancel);
            return (await store.ReadAsync(snapshot.Id, Cancel)).Span.SequenceEqual(bytes);
        });
    }

    [Fact]
    public async Task The_same_bytes_twice_are_one_file_that_is_not_touched()
    {
        var store = new SnapshotStore(_folder);
        await store.AddAsync(Of("one"u8.ToArray()), Cancel);
        var (file, written) = (Files().Single(), File.GetLastWriteTimeUtc(Files().Single()));

        await Parallel.ForAsync(0, 20, Cancel, async (_, cancel) => await store.AddAsync(Of("one"u8.ToArray()), cancel));

        Assert.Equal((file, written), (Files().Single(), File.GetLastWriteTimeUtc(file)));
    }

    [Fact]
    public async Task Many_at_once_do_not_disturb_each_other()
    {
        var store = new SnapshotStore(_folder);
        await Parallel.ForAsync(0, 60, Cancel, async (at, cancel) => await store.AddAsync(Of(Encoding.UTF8.GetBytes($"{at % 7}")), cancel));

        Assert.Equal(7, Files().Length);
    }

    [Fact]
    public async Task What_a_killed_process_left_behind_is_no_hindrance()
    {
        Directory.CreateDirectory(Path.Combine(_folder, "tmp"));
        await File.WriteAllTextAsync(Path.Combine(_folder, "tmp", "1"), "half a fi", Cancel);
        var (store, snapshot) = (new SnapshotStore(_folder), Of("whole"u8.ToArray()));

        await store.AddAsync(snapshot, Cancel);

        Assert.Equal("whole"u8.ToArray(), (await store.ReadAsync(snapshot.Id, Cancel)).ToArray());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Altered_bytes_are_noticed_and_never_overwritten(bool isNoGzip)
    {
        var (store, snapshot) = (new SnapshotStore(_folder), Of("whole"u8.ToArray()));
        await store.AddAsync(snapshot, Cancel);
        var other = new SnapshotStore(Path.Combine(_folder, "other"));
        await other.AddAsync(Of("altered"u8.ToArray()), Cancel);
        var path = Files().Single(file => file.EndsWith($"{snapshot.Id}.gz", StringComparison.Ordinal));
        var spoiled = isNoGzip ? "no gzip"u8.ToArray() : await File.ReadAllBytesAsync(Files().Single(file => file.Contains("other", StringComparison.Ordinal)), Cancel);
        await File.WriteAllBytesAsync(path, spoiled, Cancel);

        var onRead = await Assert.ThrowsAsync<ProblemException>(() => store.ReadAsync(snapshot.Id, Cancel));
        var onAdd = await Assert.ThrowsAsync<ProblemException>(() => store.AddAsync(snapshot, Cancel));

        Assert.Equal((ProblemCode.SnapshotAltered, ProblemCode.SnapshotAltered), (onRead.Problem.Code, onAdd.Problem.Code));
        Assert.Equal(spoiled, await File.ReadAllBytesAsync(path, Cancel));
    }

    [Fact]
    public async Task A_missing_snapshot_is_named()
    {
        var failure = await Assert.ThrowsAsync<ProblemException>(() => new SnapshotStore(_folder).ReadAsync(SnapshotId.Of("gone"u8), Cancel));

        Assert.Equal(ProblemCode.SnapshotMissing, failure.Problem.Code);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static Snapshot Of(byte[] bytes) => new("file:one", "text/plain", [], Some.Time, bytes);

    private string[] Files() => Directory.GetFiles(_folder, "*.gz", SearchOption.AllDirectories);
}
