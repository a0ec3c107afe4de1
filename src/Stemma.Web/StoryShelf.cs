using Stemma.Briefing;
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

    /// <summary>A claim's stemma as an SVG element of this width in pixels: no scripts, no style attributes, nothing loaded.</summary>
    public required Func<ClaimStemma, StoryState, int, string> Drawing { get; init; }

    /// <summary>The story's brief, verified; or why there is none.</summary>
    public required Func<StoryState, CancellationToken, Task<CompiledBrief>> Brief { get; init; }
}
