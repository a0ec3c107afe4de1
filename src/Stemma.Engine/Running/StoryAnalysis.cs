using Stemma.Grading;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Positioning;
using Stemma.Tracing;

namespace Stemma.Running;

/// <summary>The per-story stages in their order.</summary>
public static class StoryAnalysis
{
    /// <summary>The state of a story. Pure; the order of <paramref name="extracts"/> does not matter.</summary>
    /// <param name="story">The story.</param>
    /// <param name="extracts">Its reports, all versions of each.</param>
    /// <param name="book">The sources.</param>
    /// <param name="decisions">What people decided about links, in the order in which they did.</param>
    /// <param name="asOf">Use only what was published up to then; undated reports are left out. Null uses all.</param>
    public static StoryState Of(Story story, IEnumerable<Extract> extracts, SourceBook book, IReadOnlyList<LinkDecision> decisions, DateTimeOffset? asOf)
    {
        var known = extracts.Where(extract => asOf is null || extract.Report.Published?.At <= asOf).ToList();
        known.Sort(Extract.InStoryOrder);
        var current = known.GroupBy(extract => extract.Report.Address, StringComparer.Ordinal).Select(versions => versions.Last()).ToHashSet();
        Extract[] reports = [.. known.Where(current.Contains)];

        var linked = Linker.Link(reports, decisions);
        var traced = Tracer.Trace(reports, linked, book);
        var positions = Positioner.PositionsIn(reports, linked);
        return new StoryState
        {
            Story = story,
            AsOf = asOf,
            Reports = reports,
            EarlierVersions = [.. known.Where(extract => !current.Contains(extract))],
            Questions = linked.Questions,
            Claims = linked.Claims,
            Assertions = linked.Assertions,
            Proposals = linked.Proposals,
            Dependences = traced.Dependences,
            Stemmas = traced.Stemmas,
            Assessments = Grader.Grade(reports, linked, traced, book),
            Positions = positions,
            Reversals = Positioner.ReversalsIn(positions),
        };
    }
}
