using System.Data.Common;
using System.Globalization;
using System.Text.Json;
using Dapper;

namespace Stemma.Storing;

/// <summary>The append-only list of what was captured or decided. Reading never waits for a writer.</summary>
/// <remarks>Each line carries a hash over itself and the line before, so that a changed or missing line is noticed.</remarks>
public sealed class Ledger(DbDataSource database)
{
    private const string Select = $"select {LedgerRow.Columns} from ledger";

    /// <summary>Every line, in order.</summary>
    public Task<IReadOnlyList<LedgerEntry>> AllAsync(CancellationToken cancel) => ReadAsync($"{Select} order by seq", null, cancel);

    /// <summary>The lines of one story, in order; those that hold for the whole workspace are left out.</summary>
    public Task<IReadOnlyList<LedgerEntry>> OfStoryAsync(string story, CancellationToken cancel) =>
        ReadAsync($"{Select} where story = @story order by seq", new { story }, cancel);

    /// <summary>The lines of one kind, of all stories, in order.</summary>
    public Task<IReadOnlyList<LedgerEntry>> OfKindAsync(string kind, CancellationToken cancel) =>
        ReadAsync($"{Select} where kind = @kind order by seq", new { kind }, cancel);

    /// <summary>The number of the last line that bears on a story; 0 when there is none.</summary>
    public async Task<long> LastSeqAsync(string story, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(
            "select coalesce(max(seq), 0) from ledger where story = @story or story is null", new { story }, cancellationToken: cancel));
    }

    /// <summary>The first line whose hash does not fit, in words; null when the chain is whole.</summary>
    public async Task<string?> BreakAsync(CancellationToken cancel)
    {
        var (seq, prev) = (0L, "");
        foreach (var row in await RowsAsync($"{Select} order by seq", null, cancel))
        {
            if (row.Seq != ++seq || row.Prev != prev || row.Hash != row.TrueHash)
            {
                return $"ledger line {row.Seq} does not fit the line before it";
            }

            prev = row.Hash;
        }

        return null;
    }

    /// <summary>The lines after this one as they are stored, in order.</summary>
    internal Task<IEnumerable<LedgerRow>> RowsAfterAsync(long seq, CancellationToken cancel) =>
        RowsAsync($"{Select} where seq > @seq order by seq", new { seq }, cancel);

    /// <summary>Adds lines at the end, inside the writer's transaction.</summary>
    internal static async Task AppendAsync(
        DbConnection connection,
        DbTransaction transaction,
        DateTimeOffset at,
        IEnumerable<(string? Story, LedgerFact Fact)> facts,
        CancellationToken cancel)
    {
        var last = await connection.QuerySingleOrDefaultAsync<(long Seq, string Hash)?>(new CommandDefinition(
            "select seq, hash from ledger order by seq desc limit 1", transaction: transaction, cancellationToken: cancel));
        var (seq, prev) = last ?? (0, "");
        foreach (var (story, fact) in facts)
        {
            var body = JsonSerializer.Serialize(fact, StoredJson.Context.LedgerFact);
            var row = new LedgerRow(++seq, at.UtcDateTime.ToString("O", CultureInfo.InvariantCulture), fact.KindName, story, body, prev, "");
            prev = row.TrueHash;
            await connection.ExecuteAsync(new CommandDefinition(LedgerRow.Insert, row with { Hash = prev }, transaction, cancellationToken: cancel));
        }
    }

    private async Task<IReadOnlyList<LedgerEntry>> ReadAsync(string sql, object? values, CancellationToken cancel) =>
        [.. (await RowsAsync(sql, values, cancel)).Select(row => row.Entry)];

    private async Task<IEnumerable<LedgerRow>> RowsAsync(string sql, object? values, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QueryAsync<LedgerRow>(new CommandDefinition(sql, values, cancellationToken: cancel));
    }
}
