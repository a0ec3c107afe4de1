using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Stemma.Model;

namespace Stemma.Storing;

/// <summary>A folder with everything an analyst keeps: <c>stemma.db</c> and <c>snapshots/</c>. Safe for threads.</summary>
public sealed class Workspace : IAsyncDisposable
{
    private const string DatabaseFile = "stemma.db";
    private readonly DbDataSource _database;

    private Workspace(string folder)
    {
        Folder = folder;
        _database = DatabaseAt(Path.Combine(folder, DatabaseFile));
        Snapshots = new SnapshotStore(Path.Combine(folder, "snapshots"));
        Ledger = new Ledger(_database);
        Derived = new DerivedStore(_database);
    }

    /// <summary>The folder.</summary>
    public string Folder { get; }

    /// <summary>The bytes.</summary>
    public SnapshotStore Snapshots { get; }

    /// <summary>What happened.</summary>
    public Ledger Ledger { get; }

    /// <summary>What was computed.</summary>
    public DerivedStore Derived { get; }

    /// <summary>Opens the workspace in a folder.</summary>
    /// <exception cref="ProblemException">There is none, it is damaged, or a newer version wrote it.</exception>
    public static Task<Workspace> OpenAsync(string folder, CancellationToken cancel) =>
        File.Exists(Path.Combine(folder, DatabaseFile))
            ? OpenedAsync(folder, cancel)
            : throw new ProblemException(new Problem(
                ProblemCode.NoWorkspace, folder, null, "there is no workspace here: make one with `stemma new NAME --about TEXT`"));

    /// <summary>Opens the workspace in a folder, and makes it first if there is none.</summary>
    /// <exception cref="ProblemException">It is damaged, or a newer version wrote it.</exception>
    public static async Task<Workspace> CreateAsync(string folder, CancellationToken cancel)
    {
        if (!File.Exists(Path.Combine(folder, DatabaseFile)))
        {
            Directory.CreateDirectory(folder);
            using var held = Lock(folder);
            await MakeAsync(folder, [], cancel);
        }

        return await OpenedAsync(folder, cancel);
    }

    /// <summary>Makes the database of a workspace anew from the copy of its ledger. The old file is kept beside it.</summary>
    /// <returns>How many ledger lines there are now; 0 when there is no copy, and nothing was touched.</returns>
    public static async Task<int> RestoreAsync(string folder, CancellationToken cancel)
    {
        var rows = new LedgerCopy(folder).Rows();
        if (rows.Count == 0)
        {
            return 0;
        }

        using var held = Lock(folder);
        PutAside(folder);
        await MakeAsync(folder, rows, cancel);
        return rows.Count;
    }

    /// <summary>Takes the workspace for writing. Readers go on undisturbed.</summary>
    /// <exception cref="ProblemException">Another process, or another part of this one, is writing.</exception>
    public WorkspaceWriter Write(TimeProvider clock) => new(Folder, _database, clock, Lock(Folder));

    /// <summary>Closes the database file.</summary>
    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        Release(Path.Combine(Folder, DatabaseFile));
    }

    // Made beside and renamed, so that stemma.db is whole from its first moment.
    private static async Task MakeAsync(string folder, IReadOnlyList<LedgerRow> ledger, CancellationToken cancel)
    {
        var beside = Path.Combine(folder, "new.db");
        foreach (var leftover in Directory.GetFiles(folder, "new.db*"))
        {
            File.Delete(leftover);
        }

        await using (var fresh = DatabaseAt(beside))
        {
            await using (var connection = await fresh.OpenConnectionAsync(cancel))
            {
                await connection.ExecuteAsync(new CommandDefinition("pragma journal_mode = wal", cancellationToken: cancel));
            }

            await Schema.ApplyAsync(fresh, cancel);
            await using var filled = await fresh.OpenConnectionAsync(cancel);
            await using var transaction = await filled.BeginTransactionAsync(cancel);
            await filled.ExecuteAsync(new CommandDefinition(LedgerRow.Insert, ledger, transaction, cancellationToken: cancel));
            await transaction.CommitAsync(cancel);
        }

        Release(beside);
        File.Move(beside, Path.Combine(folder, DatabaseFile), overwrite: false);
    }

    // With what belongs to it, under the first number that is free.
    private static void PutAside(string folder)
    {
        var number = 1;
        while (File.Exists(Path.Combine(folder, $"damaged-{number}.db")))
        {
            number++;
        }

        foreach (var part in (string[])["", "-wal", "-shm"])
        {
            if (File.Exists(Path.Combine(folder, DatabaseFile + part)))
            {
                File.Move(Path.Combine(folder, DatabaseFile + part), Path.Combine(folder, $"damaged-{number}.db{part}"));
            }
        }
    }

    private static async Task<Workspace> OpenedAsync(string folder, CancellationToken cancel)
    {
        var workspace = new Workspace(folder);
        var version = await Schema.VersionOfAsync(workspace._database, cancel);
        if (version > Schema.Version)
        {
            await workspace.DisposeAsync();
            throw new ProblemException(new Problem(
                ProblemCode.WorkspaceNewer, folder, null, $"a newer version wrote this workspace (schema {version}, this one knows {Schema.Version}): update Stemma"));
        }

        return workspace;
    }

    private static FileStream Lock(string folder)
    {
        try
        {
            return new FileStream(Path.Combine(folder, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure) when (failure.GetType() == typeof(IOException) && !StoreFailure.IsDiskFull(failure))
        {
            throw new ProblemException(new Problem(
                ProblemCode.WorkspaceInUse, folder, null, "another stemma is writing here: wait until it ends, or stop it, and run this again"));
        }
    }

    private static DbDataSource DatabaseAt(string file) => SqliteFactory.Instance.CreateDataSource(ConnectionTo(file));

    private static void Release(string file)
    {
        using var connection = new SqliteConnection(ConnectionTo(file));
        SqliteConnection.ClearPool(connection);
    }

    private static string ConnectionTo(string file) => new SqliteConnectionStringBuilder { DataSource = Path.GetFullPath(file) }.ToString();
}
