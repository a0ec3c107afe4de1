using Microsoft.Data.Sqlite;
using Stemma.Model;

namespace Stemma.Storing;

/// <summary>Says in the words of the problem catalogue how the world failed under the store.</summary>
public static class StoreFailure
{
    // SQLite's primary result codes.
    private const int Busy = 5, Locked = 6, ReadOnly = 8, ReadFailed = 10, Corrupt = 11, Full = 13, CannotOpen = 14, NotADatabase = 26;

    // ENOSPC and EDQUOT on Unix, ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL on Windows.
    private static readonly int[] FullCodes = [28, 122, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>The problem behind an exception; null when it is no failure of the store.</summary>
    /// <param name="failure">What was thrown.</param>
    /// <param name="workspace">The workspace's folder.</param>
    public static Problem? ProblemOf(Exception failure, string workspace) => failure switch
    {
        ProblemException known => known.Problem,
        SqliteException sqlite => Sqlite(sqlite, workspace),
        IOException full when IsDiskFull(full) => DiskFull(workspace),
        UnauthorizedAccessException denied => new Problem(ProblemCode.NotAllowed, workspace, null, $"{denied.Message} Check who owns the workspace's folder."),
        _ => null,
    };

    /// <summary>Whether the disk has no room left.</summary>
    internal static bool IsDiskFull(IOException failure) => FullCodes.Contains(failure.HResult);

    private static Problem Sqlite(SqliteException failure, string workspace) => failure.SqliteErrorCode switch
    {
        Full => DiskFull(workspace),
        Busy or Locked => new Problem(
            ProblemCode.WorkspaceInUse, workspace, null, "another stemma is writing here: wait until it ends, or stop it, and run this again"),
        ReadOnly or CannotOpen => new Problem(
            ProblemCode.NotAllowed, workspace, null, "the workspace may not be written: check who owns the folder and stemma.db"),
        Corrupt or NotADatabase => new Problem(
            ProblemCode.DatabaseDamaged,
            workspace,
            null,
            "stemma.db cannot be read and was left as it is: `stemma replay --restore` makes it anew from ledger.jsonl and snapshots/, and keeps the old file"),
        _ => new Problem(ProblemCode.DatabaseDamaged, workspace, null, $"stemma.db could not be used: {failure.Message} Nothing was changed."),
    };

    private static Problem DiskFull(string workspace) => new(
        ProblemCode.DiskFull, workspace, null, "the disk is full: make room and run this again; what was stored before is whole");
}
