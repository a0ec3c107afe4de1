using Stemma.Words;

namespace Stemma.Web.Reports;

/// <summary>Words of a report that mean something to the reader.</summary>
/// <param name="Where">The words.</param>
/// <param name="Role">What they are.</param>
/// <param name="Title">What to say of them.</param>
/// <param name="Href">Where they lead; null for nowhere.</param>
public sealed record Highlight(TextSpan Where, HighlightRole Role, string Title, string? Href = null);

/// <summary>What highlighted words are.</summary>
public enum HighlightRole
{
    /// <summary>What somebody is said to have said.</summary>
    Content,

    /// <summary>Who is said to have said it.</summary>
    Source,

    /// <summary>The words that say so: “said”.</summary>
    Cue,

    /// <summary>A clause that carries a claim of the story.</summary>
    Claim,

    /// <summary>Words that a citation has led to.</summary>
    Cited,
}

/// <summary>A paragraph of a report.</summary>
public sealed record Paragraph(TextSpan Where, IReadOnlyList<Run> Runs);

/// <summary>Neighbouring pieces that lead to one place, or to none.</summary>
public sealed record Run(string? Href, IReadOnlyList<Piece> Pieces);

/// <summary>Words over which the same highlights lie, with the places in the page that begin here.</summary>
/// <param name="Where">The words; empty only where a place begins at the very end of a paragraph.</param>
/// <param name="Over">The highlights that lie over all of them, widest first.</param>
/// <param name="Anchors">The spans that begin here.</param>
public sealed record Piece(TextSpan Where, IReadOnlyList<Highlight> Over, IReadOnlyList<TextSpan> Anchors)
{
    /// <summary>The style classes: one a role.</summary>
    public string Classes => string.Join(' ', Over.Select(one => one.Role).Distinct().Order().Select(Wording.Lower));

    /// <summary>What to say of the words.</summary>
    public string Title => Wording.Short(string.Join(" · ", Over.Select(one => one.Title).Distinct()), 400);
}
