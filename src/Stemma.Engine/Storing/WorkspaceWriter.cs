using System.Data.Common;
using Dapper;

namespace Stemma.Storing;

/// <summary>The one way to change a workspace: there is at most one of it at a time, over all processes.</summary>
/// <remarks>Each method is one transaction: all of it is stored, or none. It holds the lock until it is disposed of, or its process dies.</remarks>
public sealed class WorkspaceWriter : IDisposable
{
    private readonly DbDataSource _database;
    private readonly TimeProvider _clock;
    private readonly FileStream _lock;
    private readonly Ledger _ledger;
    private readonly LedgerCopy _copy;

    internal WorkspaceWriter(string folder, DbDataSource database, TimeProvider clock, FileStream held)
    {
        (_database, _clock, _lock) = (database, clock, held);
        (_ledger, _copy) = (new Ledger(database), new LedgerCopy(folder));
    }

    /// <summary>Adds ledger lines, and the extracts that were made of what they tell of.</summary>
    internal async Task AppendAsync(IReadOnlyCollection<(string? Story, LedgerFact Fact)> facts, IEnumerable<ExtractRow> extracts, CancellationToken cancel)
    {
        await InOneAsync(
            async (connection, transaction) =>
            {
                await Ledger.AppendAsync(connection, transaction, _clock.GetUtcNow(), facts, cancel);
                await connection.ExecuteAsync(new CommandDefinition(ExtractRow.Insert, extracts, transaction, cancellationToken: cancel));
            },
            cancel);
        await _copy.CatchUpAsync(_ledger, cancel);
    }

    /// <summary>Puts a story's rows in the place of those that were there, with the ledger line and engine version they follow from.</summary>
    internal Task ReplaceAsync(string story, IReadOnlyList<Row> rows, string engine, long seq, CancellationToken cancel) =>
        InOneAsync(
            async (connection, transaction) =>
            {
                foreach (var (table, columns) in DerivedTables.All)
                {
                    await connection.ExecuteAsync(new CommandDefinition(
                        $"delete from {table} where story = @story", new { story }, transaction, cancellationToken: cancel));
                    await InsertAsync(connection, transaction, story, table, columns, rows.Where(row => row.Table == table), cancel);
                }

                await connection.ExecuteAsync(new CommandDefinition(
                    """
                    insert into derived (story, engine, seq) values (@story, @engine, @seq)
                    on conflict (story) do update set engine = excluded.engine, seq = excluded.seq
                    """,
                    new { story, engine, seq },
                    transaction,
                    cancellationToken: cancel));
            },
            cancel);

    /// <summary>Lets the next writer in.</summary>
    public void Dispose() => _lock.Dispose();

    private static async Task InsertAsync(
        DbConnection connection,
        DbTransaction transaction,
        string story,
        string table,
        string[] columns,
        IEnumerable<Row> rows,
        CancellationToken cancel)
    {
        await using var insert = connection.CreateCommand();
        insert.Transaction = transaction;
        string[] names = ["story", "ordinal", .. columns];
        insert.CommandText = $"insert into {table} ({string.Join(", ", names)}) values ({string.Join(", ", names.Select(name => "@" + name))})";
        foreach (var name in names)
        {
            var parameter = insert.CreateParameter();
            parameter.ParameterName = "@" + name;
            insert.Parameters.Add(parameter);
        }

        foreach (var row in rows)
        {
            object?[] values = [story, row.Ordinal, .. row.Values];
            for (var at = 0; at < values.Length; at++)
            {
                insert.Parameters[at].Value = values[at] ?? DBNull.Value;
            }

            await insert.ExecuteNonQueryAsync(cancel);
        }
    }

    private async Task InOneAsync(Func<DbConnection, DbTransaction, Task> work, CancellationToken cancel)
    {
        await using var connection = await _database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        await work(connection, transaction);
        await transaction.CommitAsync(cancel);
    }
}
