using Stemma.Model;

namespace Stemma.Linking;

/// <summary>Finds the same question and the same or competing answers across reports.</summary>
public static class Linker
{
    /// <summary>The story's questions, claims and assertions. Pure; the order of <paramref name="reports"/> does not matter.</summary>
    /// <param name="reports">The reports.</param>
    /// <param name="decisions">What people decided about links, in the order in which they did.</param>
    /// <remarks>Conflicting numbers and opposite polarities are different claims of one question, never one claim.</remarks>
    public static Linked Link(IReadOnlyList<Extract> reports, IEnumerable<LinkDecision> decisions)
    {
        List<Extract> ordered = [.. reports];
        ordered.Sort(Extract.InStoryOrder);
        var links = new StoryLinks(decisions);
        foreach (var report in ordered)
        {
            links.Add(report);
        }

        return links.Linked;
    }
}
