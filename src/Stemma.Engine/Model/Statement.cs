using Stemma.Words;

namespace Stemma.Model;

/// <summary>An attribution in a report: a chain of speakers, a cue and the words attributed.</summary>
/// <remarks>The report itself is not a hop. The first hop is the one nearest to the report, the last the speaker behind it all.</remarks>
/// <param name="Source">The words that name the speaker; null when the words are attributed to nobody named here.</param>
/// <param name="Cue">The words that attribute: “said”, “according to”; null for a quotation without one.</param>
/// <param name="Content">What is attributed, in reading order; more than one piece when the cue stands inside it.</param>
/// <param name="Sense">What sort of saying the cue is.</param>
/// <param name="Chain">The hops, outermost first: a cited outlet, then its source. Never empty; one unattributed hop if nobody is found.</param>
public sealed record Statement(
    TextSpan? Source,
    TextSpan? Cue,
    IReadOnlyList<TextSpan> Content,
    CueSense Sense,
    IReadOnlyList<Speaker> Chain)
{
    /// <summary>Whether the words stand between quotation marks, wholly or for the most part.</summary>
    public bool IsQuoted { get; init; }

    /// <summary>From the first attributed word to the last, with what stands between the pieces.</summary>
    public TextSpan Reach => new(Content[0].Start, Content[^1].End);

    /// <summary>The speaker behind it all.</summary>
    public Speaker Speaker => Chain[^1];
}

/// <summary>What sort of saying a cue is.</summary>
public enum CueSense
{
    /// <summary>Neutral: said, told, according to.</summary>
    Say,

    /// <summary>Said to be not so: denied, dismissed, rejected the report.</summary>
    Deny,

    /// <summary>Said to be so by one who would know: confirmed, acknowledged, admitted.</summary>
    Confirm,

    /// <summary>Put in doubt: questioned, could not confirm.</summary>
    Doubt,

    /// <summary>Asked.</summary>
    Ask,

    /// <summary>Announced as own will: plans, vowed, promised, threatened.</summary>
    Intend,

    /// <summary>Is for it: backed, welcomed, urged.</summary>
    Support,

    /// <summary>Is against it: opposed, condemned, warned against.</summary>
    Oppose,

    /// <summary>Will not do it: refused, ruled out.</summary>
    Refuse,

    /// <summary>Would not say: declined to comment.</summary>
    Decline,

    /// <summary>Thinks so: believes, suspects, expects.</summary>
    Believe,
}
