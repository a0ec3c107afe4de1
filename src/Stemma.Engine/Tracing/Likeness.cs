using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>How alike two reports word one claim.</summary>
internal static class Likeness
{
    /// <summary>At this share of common words two sentences are one sentence, edited.</summary>
    public const double SameSentence = 0.6;

    /// <summary>How sure it is that a report that names nobody, and words the claim like an earlier one, had it there: a little more than even.</summary>
    public const double Probability = 0.55;

    // Two sentences that state one claim share its names anyway; this is more than those.
    private const double LeastAlike = 0.4;

    /// <summary>The share of the child's words for the claim that stand in the parent's, 0 to 1.</summary>
    public static double Of(Carrier child, Carrier parent) => child.Assertions.Max(one => Of(one, child.Report, parent));

    /// <summary>The same for one assertion of the child.</summary>
    public static double Of(Assertion one, Wording child, Carrier parent)
    {
        var words = child.ContentOf(one.Sentence);
        return words.Count == 0 ? 0 : parent.Assertions.Max(other => (double)words.Count(parent.Report.ContentOf(other.Sentence).Contains) / words.Count);
    }

    /// <summary>The earlier carrier of another address whose words are most like the child's; null if none are.</summary>
    public static Carrier? Earlier(Carrier child, IReadOnlyList<Carrier> carriers) => carriers
        .TakeWhile(one => one.Place < child.Place)
        .Where(one => TimeOrder.Allows(child.Report, one.Report))
        .Select(one => (Carrier: one, Share: Of(child, one)))
        .Where(one => one.Share >= LeastAlike)
        .OrderByDescending(one => Math.Round(one.Share, 1))
        .ThenBy(one => one.Carrier.Place)
        .Select(one => one.Carrier)
        .FirstOrDefault();

    /// <summary>Why the one is thought to have it from the other.</summary>
    public static Evidence Evidence(Carrier child, Carrier parent) => new(
        EvidenceKind.Unnamed,
        child.Assertions[0].Where,
        parent.Assertions[0].Where,
        $"It states this in its own voice and names nobody, after {parent.Report.Report.Outlet} and in like words.");
}
