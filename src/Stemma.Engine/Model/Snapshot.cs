using System.Text.Json.Serialization;
using Stemma.Words;

namespace Stemma.Model;

/// <summary>The identity of received bytes: their SHA-256 in lower-case hex, 64 characters.</summary>
[JsonConverter(typeof(IdentityConverter<SnapshotId>))]
public readonly record struct SnapshotId(string Value) : IIdentity<SnapshotId>
{
    /// <inheritdoc/>
    public static SnapshotId From(string value) => new(value);

    /// <summary>The identity of these bytes.</summary>
    public static SnapshotId Of(ReadOnlySpan<byte> bytes) => new(ContentHash.Of(bytes));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>Bytes as they were received, with where from. Never changed, never overwritten.</summary>
/// <param name="Address">Where the bytes came from: an absolute web address, or <c>file:name</c> for a file.</param>
/// <param name="MediaType">What the sender or the file's name says the bytes are, lower case: <c>text/html</c>.</param>
/// <param name="Headers">The sender's headers in order, or what the container said of the item (JSON Lines, feed).</param>
/// <param name="CapturedAt">When the bytes arrived.</param>
/// <param name="Bytes">The bytes.</param>
public sealed record Snapshot(
    string Address,
    string MediaType,
    IReadOnlyList<Header> Headers,
    DateTimeOffset CapturedAt,
    ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The identity of the bytes alone: the same bytes from two addresses are one.</summary>
    public SnapshotId Id { get; } = SnapshotId.Of(Bytes.Span);
}

/// <summary>One name and value that came with a snapshot.</summary>
public readonly record struct Header(string Name, string Value);
