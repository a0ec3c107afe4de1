using System.Globalization;
using System.Text.Json;
using Stemma.Words;

namespace Stemma.Storing;

/// <summary>A row of the table <c>ledger</c>.</summary>
internal sealed record LedgerRow(long Seq, string At, string Kind, string? Story, string Body, string Prev, string Hash)
{
    public const string Columns = "seq, at, kind, story, body, prev, hash";

    public const string Insert = $"insert into ledger ({Columns}) values (@Seq, @At, @Kind, @Story, @Body, @Prev, @Hash)";

    /// <summary>The hash that the row must have: over itself and the line before.</summary>
    public string TrueHash => ContentHash.Of(string.Create(CultureInfo.InvariantCulture, $"{Prev}\n{Seq}\n{At}\n{Story}\n{Body}"));

    /// <summary>What the row says.</summary>
    public LedgerEntry Entry => new(
        Seq,
        DateTimeOffset.Parse(At, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        Story,
        JsonSerializer.Deserialize(Body, StoredJson.Context.LedgerFact) ?? throw new JsonException($"Ledger line {Seq} is empty."));
}
