using System.Data.Common;
using Dapper;
using Microsoft.Data.Sqlite;
using Stemma.Model;

namespace Stemma.Storing;

/// <summary>What was computed and kept: extracts of captures, and the state of each story. Reading never waits for a writer.</summary>
public sealed class DerivedStore(DbDataSource database)
{
    /// <summary>The kept extracts of a story's captures, by capture; those of another engine version are left out.</summary>
    public async Task<IReadOnlyDictionary<ReportId, KeptExtract>> ExtractsAsync(IEnumerable<ReportId> captures, string engine, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        Dictionary<ReportId, KeptExtract> kept = [];
        foreach (var some in captures.Select(capture => capture.Value).Chunk(500))
        {
            var rows = await connection.QueryAsync<ExtractRow>(new CommandDefinition(
                $"select {ExtractRow.Columns} from extract where engine = @engine and capture in @some", new { engine, some }, cancellationToken: cancel));
            foreach (var row in rows)
            {
                kept[new ReportId(row.Capture)] = row.Kept;
            }
        }

        return kept;
    }

    /// <summary>The state of a story as it is kept; null when none is kept that follows from this ledger line and engine version.</summary>
    public async Task<StoryState?> StateAsync(Story story, string engine, long seq, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var snapshot = await BeginReadingAsync(connection, cancel);
        if (!await IsFreshAsync(connection, snapshot, story.Name, engine, seq, cancel))
        {
            return null;
        }

        List<(string Table, string Body)> bodies = [];
        foreach (var table in DerivedTables.OfState)
        {
            var found = await connection.QueryAsync<string>(new CommandDefinition(
                $"select body from {table} where story = @Name order by ordinal", new { story.Name }, snapshot, cancellationToken: cancel));
            bodies.AddRange(found.Select(body => (table, body)));
        }

        var reports = (await connection.QueryAsync<(string? Body, long IsCurrent)>(new CommandDefinition(
            """
            select extract.body, is_current from story_report
            left join extract on extract.capture = story_report.capture and extract.engine = @engine
            where story = @Name order by ordinal
            """,
            new { story.Name, engine },
            snapshot,
            cancellationToken: cancel))).ToList();
        if (reports.Exists(row => row.Body is null))
        {
            // Somebody took a row out: as good as not kept.
            return null;
        }

        var extracts = reports.ToLookup(row => row.IsCurrent == 1, row => StateRows.ExtractOf(row.Body ?? ""));
        var byTable = bodies.ToLookup(pair => pair.Table, pair => pair.Body, StringComparer.Ordinal);
        return StateRows.StateOf(story, byTable, [.. extracts[true]], [.. extracts[false]]);
    }

    /// <summary>The problems of a story as they are kept; null when none are kept that follow from this ledger line and engine version.</summary>
    public async Task<IReadOnlyList<Problem>?> ProblemsAsync(string story, string engine, long seq, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var snapshot = await BeginReadingAsync(connection, cancel);
        if (!await IsFreshAsync(connection, snapshot, story, engine, seq, cancel))
        {
            return null;
        }

        return StateRows.ProblemsOf(await connection.QueryAsync<string>(new CommandDefinition(
            "select body from problem where story = @story order by ordinal", new { story }, snapshot, cancellationToken: cancel)));
    }

    /// <summary>Whether the kept state of a story follows from this ledger line and engine version.</summary>
    internal async Task<bool> IsFreshAsync(string story, string engine, long seq, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await IsFreshAsync(connection, null, story, engine, seq, cancel);
    }

    /// <summary>The rows of a story as they are kept.</summary>
    internal async Task<IReadOnlyList<Row>> RowsAsync(string story, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        List<Row> rows = [];
        foreach (var (table, columns) in DerivedTables.All)
        {
            await using var reader = await connection.ExecuteReaderAsync(new CommandDefinition(
                $"select ordinal, {string.Join(", ", columns)} from {table} where story = @story order by ordinal", new { story }, cancellationToken: cancel));
            while (await reader.ReadAsync(cancel))
            {
                object?[] values = [.. Enumerable.Range(1, columns.Length).Select(at => reader.IsDBNull(at) ? null : reader.GetValue(at))];
                rows.Add(new Row(table, reader.GetInt32(0), values));
            }
        }

        return rows;
    }

    /// <summary>Every kept extract of this engine version, as rows.</summary>
    internal async Task<IReadOnlyList<ExtractRow>> ExtractRowsAsync(string engine, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<ExtractRow>(new CommandDefinition(
            $"select {ExtractRow.Columns} from extract where engine = @engine order by capture", new { engine }, cancellationToken: cancel))];
    }

    private static async Task<bool> IsFreshAsync(
        DbConnection connection, DbTransaction? transaction, string story, string engine, long seq, CancellationToken cancel) =>
        await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select count(*) from derived where story = @story and engine = @engine and seq = @seq",
            new { story, engine, seq },
            transaction,
            cancellationToken: cancel)) > 0;

    // One state of the database for several reads. SQLite's plain transaction would wait for the writer.
    private static async Task<DbTransaction> BeginReadingAsync(DbConnection connection, CancellationToken cancel) => connection is SqliteConnection sqlite
        ? sqlite.BeginTransaction(deferred: true)
        : await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancel);
}
