using System.Text.Json.Serialization;
using Stemma.Words;

namespace Stemma.Model;

/// <summary>A report's identity: a hash of its address and of the bytes it was read from.</summary>
/// <remarks>The address is part of it: two papers that print the same words are two reports, or no copy could be traced.</remarks>
[JsonConverter(typeof(IdentityConverter<ReportId>))]
public readonly record struct ReportId(string Value) : IIdentity<ReportId>
{
    /// <inheritdoc/>
    public static ReportId From(string value) => new(value);

    /// <summary>The identity of what was read from these bytes at this address: 16 hex characters.</summary>
    public static ReportId Of(string address, SnapshotId snapshot) => new(ContentHash.Prefix($"{address}\n{snapshot}"));

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>The readable article, document or post made from a snapshot.</summary>
public sealed record Report
{
    /// <summary>Follows from <see cref="Address"/> and <see cref="Snapshot"/>.</summary>
    public ReportId Id => ReportId.Of(Address, Snapshot);

    /// <summary>The bytes it was read from.</summary>
    public required SnapshotId Snapshot { get; init; }

    /// <summary>Where it stands: the canonical link if the page names one, else where it was captured. Reports with one address are versions.</summary>
    public required string Address { get; init; }

    /// <summary>Who published it, as printed or as the address says: never empty.</summary>
    public required string Outlet { get; init; }

    /// <summary>The headline; empty if there is none.</summary>
    public required string Title { get; init; }

    /// <summary>The article's words, paragraphs apart by a blank line. Every span counts UTF-16 positions in this text.</summary>
    public required string Text { get; init; }

    /// <summary>The writers' names as printed.</summary>
    public string? Byline { get; init; }

    /// <summary>The agency or outlet whose text this is said to be: <c>Reuters</c> from “(Reuters) –”.</summary>
    public string? Credit { get; init; }

    /// <summary>When it was published, if it says so.</summary>
    public Moment? Published { get; init; }

    /// <summary>ISO 639-1 code of the text's language, or <c>und</c>. Only <c>en</c> is analysed; others are kept and marked.</summary>
    public required string Language { get; init; }

    /// <summary>Links out of the article's own text.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>What the words are worth as a fingerprint: citations carry it, so that a changed reading is noticed.</summary>
    public string TextHash => ContentHash.Of(Text);
}

/// <summary>A link in a report's text.</summary>
/// <param name="Where">The words that are linked; empty where they could not be placed.</param>
/// <param name="Target">The absolute address.</param>
public readonly record struct Link(TextSpan Where, string Target);
