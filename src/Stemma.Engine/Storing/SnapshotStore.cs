using System.IO.Compression;
using Stemma.Model;

namespace Stemma.Storing;

/// <summary>Bytes at rest: one compressed file a snapshot, named by the hash of what is inside. Safe for threads.</summary>
/// <remarks>
/// A file is written beside, flushed to disk and then renamed, so that a name always stands for whole bytes. It is never
/// overwritten. The files are plain gzip: <c>gunzip -c FILE | sha256sum</c> checks one without Stemma.
/// </remarks>
public sealed class SnapshotStore(string folder)
{
    private int _temporary;

    /// <summary>Keeps these bytes; does nothing if they are there already.</summary>
    /// <exception cref="ProblemException">There is a file of that name with other bytes in it.</exception>
    public async Task AddAsync(Snapshot snapshot, CancellationToken cancel)
    {
        var path = PathOf(snapshot.Id);
        if (File.Exists(path))
        {
            await ReadAsync(snapshot.Id, cancel);
            return;
        }

        // The number is enough: only one process writes at a time, and what it left behind when killed may go.
        var temporary = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, "tmp")).FullName, $"{Interlocked.Increment(ref _temporary)}");
        await WriteAsync(temporary, snapshot.Bytes, cancel);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another thread was faster with the same bytes.
            File.Delete(temporary);
        }
    }

    /// <summary>The bytes, checked against their hash.</summary>
    /// <exception cref="ProblemException">They are not there, or are not what they were.</exception>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(SnapshotId id, CancellationToken cancel)
    {
        var path = PathOf(id);
        byte[] bytes;
        try
        {
            await using var file = File.OpenRead(path);
            await using var plain = new GZipStream(file, CompressionMode.Decompress);
            using var all = new MemoryStream();
            await plain.CopyToAsync(all, cancel);
            bytes = all.ToArray();
        }
        catch (Exception failure) when (failure is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new ProblemException(new Problem(
                ProblemCode.SnapshotMissing, path, null, "a captured snapshot is not there: put the file back from a backup"));
        }
        catch (InvalidDataException)
        {
            throw Altered(path);
        }

        return SnapshotId.Of(bytes) == id ? bytes : throw Altered(path);
    }

    private static async Task WriteAsync(string path, ReadOnlyMemory<byte> bytes, CancellationToken cancel)
    {
        await using var file = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None);
        await using (var packed = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true))
        {
            await packed.WriteAsync(bytes, cancel);
        }

        file.Flush(flushToDisk: true);
    }

    private static ProblemException Altered(string path) => new(new Problem(
        ProblemCode.SnapshotAltered, path, null, "a captured snapshot does not have its hash any more: put the file back from a backup"));

    private string PathOf(SnapshotId id) => Path.Combine(folder, id.Value[..2], $"{id}.gz");
}
