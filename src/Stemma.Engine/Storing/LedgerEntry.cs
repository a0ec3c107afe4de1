using System.Text.Json.Serialization;
using Stemma.Model;

namespace Stemma.Storing;

/// <summary>One line of the ledger, as it was written.</summary>
/// <param name="Seq">Its number, from 1, without gaps.</param>
/// <param name="At">When it was written.</param>
/// <param name="Story">The story it belongs to; null when it holds for the whole workspace.</param>
/// <param name="Fact">What happened.</param>
public sealed record LedgerEntry(long Seq, DateTimeOffset At, string? Story, LedgerFact Fact);

/// <summary>What a ledger line says. One of the nested cases, and nothing else.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(StoryCreated), StoryCreated.Kind)]
[JsonDerivedType(typeof(BytesCaptured), BytesCaptured.Kind)]
[JsonDerivedType(typeof(CaptureFailed), CaptureFailed.Kind)]
[JsonDerivedType(typeof(SourceDescribed), SourceDescribed.Kind)]
[JsonDerivedType(typeof(LinkDecided), LinkDecided.Kind)]
public abstract record LedgerFact
{
    private LedgerFact()
    {
    }

    /// <summary>The word in the ledger's <c>kind</c> column.</summary>
    [JsonIgnore]
    public abstract string KindName { get; }

    /// <summary>Somebody began to follow a story.</summary>
    /// <param name="About">What it is about, in the analyst's words.</param>
    public sealed record StoryCreated(string About) : LedgerFact
    {
        internal const string Kind = "story";

        /// <inheritdoc/>
        public override string KindName => Kind;
    }

    /// <summary>Bytes arrived for the story; they lie in the snapshot store.</summary>
    /// <param name="Input">The input as a person named it.</param>
    /// <param name="Address">Where they came from.</param>
    /// <param name="Snapshot">Their identity.</param>
    /// <param name="MediaType">What the sender said they are.</param>
    /// <param name="Headers">What else the sender said.</param>
    /// <param name="CapturedAt">When they arrived.</param>
    public sealed record BytesCaptured(
        string Input,
        string Address,
        SnapshotId Snapshot,
        string MediaType,
        IReadOnlyList<Header> Headers,
        DateTimeOffset CapturedAt) : LedgerFact
    {
        internal const string Kind = "captured";

        /// <inheritdoc/>
        public override string KindName => Kind;

        /// <summary>The identity of these bytes at this address.</summary>
        [JsonIgnore]
        public ReportId Capture => ReportId.Of(Address, Snapshot);
    }

    /// <summary>An input gave no bytes, or fewer than it should have.</summary>
    /// <param name="Input">The input as a person named it.</param>
    /// <param name="Problem">What was wrong.</param>
    public sealed record CaptureFailed(string Input, Problem Problem) : LedgerFact
    {
        internal const string Kind = "problem";

        /// <inheritdoc/>
        public override string KindName => Kind;
    }

    /// <summary>A person described or rated a source: this takes the place of what was known of it.</summary>
    /// <param name="Source">The source as it is from now on.</param>
    public sealed record SourceDescribed(Source Source) : LedgerFact
    {
        internal const string Kind = "source";

        /// <inheritdoc/>
        public override string KindName => Kind;
    }

    /// <summary>A person decided which passages of a story say the same.</summary>
    /// <param name="Decision">What was decided.</param>
    public sealed record LinkDecided(LinkDecision Decision) : LedgerFact
    {
        internal const string Kind = "link";

        /// <inheritdoc/>
        public override string KindName => Kind;
    }
}
