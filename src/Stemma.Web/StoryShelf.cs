using Stemma.Model;

namespace Stemma.Web;

/// <summary>All that the pages take from the rest of Stemma: the one seam between this host and a workspace.</summary>
/// <remarks>Each delegate may be called from several requests at once and must give what holds now; pages keep nothing.</remarks>
public sealed record StoryShelf
{
    /// <summary>The stories there are, in the order to show them.</summary>
    public required Func<CancellationToken, Task<IReadOnlyList<Story>>> Stories { get; init; }

    /// <summary>A story's state as of a time, or of now; null when there is no story of this name.</summary>
    public required Func<string, DateTimeOffset?, CancellationToken, Task<StoryState?>> State { get; init; }

    /// <summary>What went wrong with inputs of the story with this name.</summary>
    public required Func<string, CancellationToken, Task<IReadOnlyList<Problem>>> Problems { get; init; }

    /// <summary>The sources that are known, with their ratings.</summary>
    public required Func<CancellationToken, Task<SourceBook>> Sources { get; init; }

    /// <summary>A claim's stemma as an SVG element without style attributes, style elements or scripts.</summary>
    public required Func<ClaimStemma, StoryState, string> Drawing { get; init; }

    /// <summary>The story's brief, verified; or why there is none.</summary>
    public required Func<StoryState, CancellationToken, Task<ShownBrief>> Brief { get; init; }
}

/// <summary>A brief as its page shows it.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Sections">Its sections, in order.</param>
/// <param name="Refused">Why there is no brief; empty when there is one.</param>
public sealed record ShownBrief(string Title, IReadOnlyList<ShownSection> Sections, IReadOnlyList<Problem> Refused);

/// <summary>One section of a brief.</summary>
public sealed record ShownSection(string Heading, IReadOnlyList<ShownSentence> Sentences);

/// <summary>One sentence of a brief with the words it rests on.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Citations">Where its words stand.</param>
public sealed record ShownSentence(string Text, IReadOnlyList<Passage> Citations)
{
    /// <summary>How deep it is indented below the sentence before it: 0 or 1.</summary>
    public int Depth { get; init; }
}
