using System.Text;
using System.Text.Json;

namespace Stemma.Storing;

/// <summary>The ledger once more as plain JSON Lines beside the database: with it and the snapshots a lost database is made again.</summary>
/// <remarks>It is brought up to the database after every change; a copy that does not belong to the database is put aside, never overwritten.</remarks>
internal sealed class LedgerCopy(string folder)
{
    private const string Name = "ledger.jsonl";
    private readonly string _path = Path.Combine(folder, Name);
    private LedgerRow? _last;
    private bool _isOpened;

    /// <summary>Appends what the database has and the copy has not.</summary>
    public async Task CatchUpAsync(Ledger ledger, CancellationToken cancel)
    {
        if (!_isOpened)
        {
            await OpenAsync(ledger, cancel);
            _isOpened = true;
        }

        var missing = (await ledger.RowsAfterAsync(_last?.Seq ?? 0, cancel)).ToList();
        await using var file = new FileStream(_path, FileMode.Append, FileAccess.Write, FileShare.Read);
        foreach (var row in missing)
        {
            await file.WriteAsync(LineOf(row), cancel);
        }

        file.Flush(flushToDisk: true);
        _last = missing.Count > 0 ? missing[^1] : _last;
    }

    /// <summary>The lines up to the first that does not fit: a torn end is left out.</summary>
    public IReadOnlyList<LedgerRow> Rows()
    {
        List<LedgerRow> rows = [];
        if (!File.Exists(_path))
        {
            return rows;
        }

        foreach (var line in File.ReadLines(_path))
        {
            if (RowOf(line) is not { } row || row.Seq != rows.Count + 1 || row.Prev != (rows.Count == 0 ? "" : rows[^1].Hash) || row.Hash != row.TrueHash)
            {
                break;
            }

            rows.Add(row);
        }

        return rows;
    }

    // What a kill tore off is cut away; a copy of another ledger is put aside.
    private async Task OpenAsync(Ledger ledger, CancellationToken cancel)
    {
        var rows = Rows();
        var stored = (await ledger.RowsAfterAsync(0, cancel)).Take(rows.Count).ToList();
        if (!rows.SequenceEqual(stored))
        {
            File.Move(_path, Path.Combine(folder, $"ledger-{rows[^1].Hash[..8]}.jsonl"), overwrite: true);
            return;
        }

        if (File.Exists(_path))
        {
            await using var file = new FileStream(_path, FileMode.Open, FileAccess.Write, FileShare.Read);
            var whole = rows.Sum(row => LineOf(row).LongLength);
            file.SetLength(Math.Min(file.Length, whole));
            if (file.Seek(0, SeekOrigin.End) < whole)
            {
                // Only the last line break is missing.
                file.WriteByte((byte)'\n');
            }
        }

        _last = rows.Count > 0 ? rows[^1] : null;
    }

    private static byte[] LineOf(LedgerRow row) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(row, StoredJson.Context.LedgerRow) + "\n");

    private static LedgerRow? RowOf(string line)
    {
        try
        {
            return JsonSerializer.Deserialize(line, StoredJson.Context.LedgerRow);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
