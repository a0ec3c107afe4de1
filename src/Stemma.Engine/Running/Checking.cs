using Stemma.Linking;
using Stemma.Model;

namespace Stemma.Running;

/// <summary>Holds a claim that somebody typed against what a story's reports say.</summary>
public static class Checking
{
    /// <summary>The parts of the typed claim, each with what the story has on it.</summary>
    /// <param name="words">One or a few sentences.</param>
    /// <param name="state">The story; it is not changed.</param>
    /// <param name="decisions">What people decided about its links.</param>
    /// <param name="book">The sources.</param>
    /// <exception cref="ProblemException">No claim can be read in the words.</exception>
    public static IReadOnlyList<CheckedPart> Of(string words, StoryState state, IReadOnlyList<LinkDecision> decisions, SourceBook book)
    {
        var typed = ReportAnalysis.Of(ReportStances.Typed(words), book);
        if (typed.Propositions.Count == 0)
        {
            throw new ProblemException(new Problem(
                ProblemCode.NothingToCheck, words.Length > 60 ? $"{words[..60]}…" : words, null, "no claim can be read in this: write a sentence that says who does what"));
        }

        // Linked as one more report: it joins a question or it does not, by the same rule as all others.
        var links = new StoryLinks(decisions);
        foreach (var report in state.Reports)
        {
            links.Add(report);
        }

        links.Add(typed);
        var linked = links.Linked;
        var id = typed.Report.Id;
        var mine = linked.Assertions.Where(one => one.Report == id).ToLookup(one => one.Proposition);
        var known = state.Claims.Select(claim => claim.Id).ToHashSet();
        return [.. typed.Propositions.Select((proposition, at) => PartOf(typed, proposition, [.. mine[at]], linked, known))];
    }

    private static CheckedPart PartOf(Extract typed, Proposition proposition, IReadOnlyList<Assertion> mine, Linked linked, HashSet<ClaimId> known)
    {
        var question = linked.Claims.FirstOrDefault(claim => mine.Any(one => one.Claim == claim.Id))?.Question;
        var answers = linked.Claims.Where(claim => claim.Question == question && known.Contains(claim.Id)).Select(claim => claim.Id).ToList();
        var same = mine.Where(one => one.Supports && known.Contains(one.Claim)).Select(one => one.Claim).ToList();
        var near = linked.Proposals
            .Where(one => mine.Any(each => each.Claim == one.One || each.Claim == one.Other))
            .Select(one => mine.Any(each => each.Claim == one.One) ? one.Other : one.One)
            .Where(known.Contains)
            .ToList();
        var printed = proposition.Facet == Facet.HowMany ? typed.Words(proposition.Quantity!.Where) : typed.Words(proposition.Where);
        return new CheckedPart(printed, proposition.Facet, proposition.Polarity, same, [.. answers.Except(same)], answers.Count > 0 ? [] : near);
    }
}

/// <summary>One part of a typed claim, and what a story has on it.</summary>
/// <param name="Words">The part: its clause, or its number as typed.</param>
/// <param name="Facet">Whether it says that something is so, or how many.</param>
/// <param name="Polarity">Whether the typed words say that it is so.</param>
/// <param name="Same">The story's claims that say the same; empty when none does.</param>
/// <param name="Against">The other answers to the same question.</param>
/// <param name="Near">Claims that may speak to it, for a person to judge; set only when nothing is linked.</param>
public sealed record CheckedPart(
    string Words,
    Facet Facet,
    Polarity Polarity,
    IReadOnlyList<ClaimId> Same,
    IReadOnlyList<ClaimId> Against,
    IReadOnlyList<ClaimId> Near)
{
    /// <summary>Whether any report speaks to it.</summary>
    public bool IsKnown => Same.Count + Against.Count > 0;
}
