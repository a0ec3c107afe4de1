using Stemma.Model;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>The cited text on a story: ten sections, each sentence tied to stored words.</summary>
/// <remarks>It stands for itself: with the snapshots it cites, and nothing else, it can be verified.</remarks>
/// <param name="Story">The story's short name.</param>
/// <param name="About">What the story is about, in the analyst's words.</param>
/// <param name="AsOf">Only what was published up to then was used; null for all.</param>
/// <param name="Sections">The ten sections, in the order of the ten questions.</param>
public sealed record Brief(string Story, string About, DateTimeOffset? AsOf, IReadOnlyList<BriefSection> Sections)
{
    /// <summary>The name of this form of brief.</summary>
    public const string CurrentFormat = "stemma-brief/1";

    /// <summary>The form it was written in.</summary>
    public string Format { get; init; } = CurrentFormat;
}

/// <summary>The answer to one of the ten questions.</summary>
/// <param name="Heading">The question, as headed.</param>
/// <param name="Sentences">The answer, in reading order; never empty.</param>
public sealed record BriefSection(string Heading, IReadOnlyList<BriefSentence> Sentences);

/// <summary>One sentence of a brief: a closed template whose slots hold stored values.</summary>
/// <param name="Text">The sentence as read.</param>
/// <param name="Template">The name of its template.</param>
/// <param name="Slots">What was put in, in the template's order.</param>
/// <param name="Citations">The passages it rests on; empty only for a sentence about the record itself.</param>
public sealed record BriefSentence(
    string Text,
    string Template,
    IReadOnlyList<BriefSlot> Slots,
    IReadOnlyList<Citation> Citations);

/// <summary>One value in a sentence, with the passages behind it.</summary>
/// <param name="Name">The slot's name in the template.</param>
/// <param name="Value">The words put in.</param>
/// <param name="Citations">Which of the sentence's citations it rests on, by index.</param>
public sealed record BriefSlot(string Name, string Value, IReadOnlyList<int> Citations);

/// <summary>A passage of a stored snapshot, with all that is needed to find it again and to see that it has not changed.</summary>
/// <param name="Report">The report.</param>
/// <param name="Snapshot">The bytes the report was read from.</param>
/// <param name="TextHash">The fingerprint of the report's text.</param>
/// <param name="Where">The passage in that text.</param>
/// <param name="Words">The words of the passage.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Title">The headline; may be empty.</param>
/// <param name="Address">Where it stands.</param>
/// <param name="Published">When it was published, if known.</param>
public sealed record Citation(
    ReportId Report,
    SnapshotId Snapshot,
    string TextHash,
    TextSpan Where,
    string Words,
    string Outlet,
    string Title,
    string Address,
    Moment? Published);
