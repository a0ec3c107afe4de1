using System.Globalization;
using Stemma.Model;
using Stemma.Storing;

namespace Stemma.Running;

/// <summary>A person's decisions about which passages of a story say the same. They are kept in the ledger and outlive every re-analysis.</summary>
public sealed class Curation(Workspace workspace, TimeProvider clock)
{
    /// <summary>Decides that a passage speaks to a claim's question.</summary>
    /// <param name="story">The story.</param>
    /// <param name="passage">The passage as it is printed: the beginning of the report's id, a colon, where the clause begins.</param>
    /// <param name="claim">The claim's id or its first characters.</param>
    /// <param name="why">The reason.</param>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="ProblemException">There is no such passage or claim, or the two are of different sorts.</exception>
    public Task<LinkDecision> LinkAsync(Story story, string passage, string claim, string why, CancellationToken cancel) => DecideAsync(
        story, (state, whole) => (LinkAct.Link, [PassageOf(state, passage, FacetOf(state, whole))]), claim, why, cancel);

    /// <summary>Decides that a passage does not speak to a claim's question.</summary>
    /// <inheritdoc cref="LinkAsync"/>
    public Task<LinkDecision> UnlinkAsync(Story story, string passage, string claim, string why, CancellationToken cancel) => DecideAsync(
        story, (state, whole) => (LinkAct.Unlink, [Spoken(state, passage, whole)]), claim, why, cancel);

    /// <summary>Decides that two claims answer one question.</summary>
    /// <exception cref="ProblemException">There is no such claim, they do so already, or the two are of different sorts.</exception>
    public Task<LinkDecision> MergeAsync(Story story, string one, string other, string why, CancellationToken cancel) => DecideAsync(
        story, (state, whole) => (LinkAct.Merge, [MergedInto(state, ClaimOf(state, one), whole)]), other, why, cancel);

    /// <summary>Decides that some passages of a claim answer a question of their own.</summary>
    /// <inheritdoc cref="LinkAsync"/>
    public Task<LinkDecision> SplitAsync(Story story, string claim, IReadOnlyList<string> passages, string why, CancellationToken cancel) => DecideAsync(
        story, (state, whole) => (LinkAct.Split, [.. passages.Select(passage => Spoken(state, passage, whole)).Distinct()]), claim, why, cancel);

    /// <summary>What was decided in a story, in that order.</summary>
    public async Task<IReadOnlyList<LinkDecision>> AllAsync(Story story, CancellationToken cancel) => DecisionsIn(await workspace.Ledger.OfStoryAsync(story.Name, cancel));

    /// <summary>The decisions among a story's ledger lines.</summary>
    internal static IReadOnlyList<LinkDecision> DecisionsIn(IEnumerable<LedgerEntry> ledger) =>
        [.. ledger.Select(entry => entry.Fact).OfType<LedgerFact.LinkDecided>().Select(fact => fact.Decision)];

    private async Task<LinkDecision> DecideAsync(
        Story story, Func<StoryState, Claim, (LinkAct Act, IReadOnlyList<Anchor> These)> made, string claim, string why, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(why))
        {
            throw Refused(ProblemCode.BadLink, claim, "a decision needs a reason: --why \"…\"");
        }

        var state = await new Stories(workspace, clock).StateAsync(story, null, cancel);
        var whole = ClaimOf(state, claim);
        var (act, these) = made(state, whole);
        var decision = new LinkDecision(act, these, AnchorOf(state, whole, these), why.Trim());
        using var writer = workspace.Write(clock);
        await writer.AppendAsync([(story.Name, new LedgerFact.LinkDecided(decision))], [], cancel);
        return decision;
    }

    private static Claim ClaimOf(StoryState state, string prefix) =>
        state.Claims.Where(claim => claim.Id.Value.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)).Take(2).ToList() switch
        {
            [var one] => one,
            [] => throw Refused(ProblemCode.NoSuchClaim, prefix, "there is no such claim: `stemma claims` lists them"),
            _ => throw Refused(ProblemCode.NoSuchClaim, prefix, "several claims begin so: write more of the id"),
        };

    private static Facet FacetOf(StoryState state, Claim claim) => state.Questions.First(question => question.Id == claim.Question).Facet;

    // The passage that says the claim best, or, if that one is meant itself, another that speaks to it.
    private static Anchor AnchorOf(StoryState state, Claim claim, IReadOnlyList<Anchor> without)
    {
        var others = from assertion in state.Assertions
                     where assertion.Claim == claim.Id
                     let anchor = AnchorOf(state, assertion)
                     where !without.Contains(anchor)
                     orderby assertion.Report == claim.From.Report && assertion.Where == claim.From.Where descending, assertion.Supports descending
                     select (Anchor?)anchor;
        return others.FirstOrDefault()
            ?? throw Refused(ProblemCode.BadLink, claim.Id.Value, "nothing else speaks to this claim: there is nothing to take apart");
    }

    private static Anchor AnchorOf(StoryState state, Assertion assertion) =>
        Anchor.Of(state.Reports.First(one => one.Report.Id == assertion.Report).Propositions[assertion.Proposition]);

    private static Anchor MergedInto(StoryState state, Claim one, Claim other)
    {
        if (one.Question == other.Question)
        {
            throw Refused(ProblemCode.BadLink, one.Id.Value, "the two answer one question already; different answers to it stay different claims");
        }

        return FacetOf(state, one) == FacetOf(state, other)
            ? AnchorOf(state, one, [])
            : throw Refused(ProblemCode.BadLink, one.Id.Value, "one claim says how many, the other whether: they cannot answer one question");
    }

    // A passage that now speaks to the claim's question.
    private static Anchor Spoken(StoryState state, string passage, Claim claim)
    {
        var anchor = PassageOf(state, passage, FacetOf(state, claim));
        HashSet<ClaimId> answers = [.. state.Claims.Where(other => other.Question == claim.Question).Select(other => other.Id)];
        return state.Assertions.Any(one => answers.Contains(one.Claim) && one.Report == anchor.Report && AnchorOf(state, one) == anchor)
            ? anchor
            : throw Refused(ProblemCode.BadLink, passage, $"this passage does not speak to {claim.Id}: `stemma show {claim.Id}` lists those that do");
    }

    private static Anchor PassageOf(StoryState state, string passage, Facet facet)
    {
        var (report, start) = passage.Split(':') is [{ Length: > 0 } prefix, var number] && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var place)
            ? (prefix, place)
            : throw Refused(ProblemCode.NoSuchPassage, passage, "a passage is written REPORT:PLACE, as `stemma show CLAIM` prints it");
        var found = state.Reports.Where(one => one.Report.Id.Value.StartsWith(report, StringComparison.OrdinalIgnoreCase)).Take(2).ToList();
        if (found is not [var only])
        {
            throw Refused(ProblemCode.NoSuchPassage, passage, found.Count == 0 ? "no report's id begins so" : "several reports' ids begin so: write more of the id");
        }

        return only.Propositions
            .Where(one => one.Facet == facet && (one.Where.Start == start || one.Where.Holds(start)))
            .OrderBy(one => Math.Abs(one.Where.Start - start))
            .Select(one => (Anchor?)Anchor.Of(one))
            .FirstOrDefault()
            ?? throw Refused(ProblemCode.NoSuchPassage, passage, "no clause of this sort stands there");
    }

    private static ProblemException Refused(ProblemCode code, string input, string detail) => new(new Problem(code, input, null, detail));
}
