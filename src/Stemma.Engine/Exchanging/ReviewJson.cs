using Stemma.Model;

namespace Stemma.Exchanging;

/// <summary>What a person may decide about a story's links, and what was decided.</summary>
/// <param name="Schema">Which form this is: <c>stemma/review/1</c>.</param>
/// <param name="Story">The story's name.</param>
/// <param name="Proposals">Claims that may answer one question, the nearest first.</param>
/// <param name="Decisions">What was decided, in that order.</param>
public sealed record ReviewJson(string Schema, string Story, IReadOnlyList<ProposalJson> Proposals, IReadOnlyList<DecisionJson> Decisions)
{
    /// <summary>The wire form of a state's proposals and the decisions made so far.</summary>
    public static ReviewJson Of(StoryState state, IReadOnlyList<LinkDecision> decisions)
    {
        var texts = state.Claims.ToDictionary(claim => claim.Id, claim => claim.Text);
        return new ReviewJson(
            "stemma/review/1",
            state.Story.Name,
            [.. state.Proposals.Select(one => new ProposalJson(one.One.Value, texts[one.One], one.Other.Value, texts[one.Other], one.Score))],
            [.. decisions.Select(one => new DecisionJson(one.Act, [.. one.These.Select(Printed)], Printed(one.With), one.Why))]);
    }

    private static string Printed(Anchor anchor) => $"{anchor.Report}:{anchor.Where.Start}";
}

/// <summary>Two claims that may answer one question.</summary>
/// <param name="One">The first claim's identity.</param>
/// <param name="OneText">Its words.</param>
/// <param name="Other">The second claim's identity.</param>
/// <param name="OtherText">Its words.</param>
/// <param name="Score">How near they are, 0 to 1.</param>
public sealed record ProposalJson(string One, string OneText, string Other, string OtherText, double Score);

/// <summary>A decision about links.</summary>
/// <param name="Act">What was decided.</param>
/// <param name="These">The passages it is about, <c>REPORT:PLACE</c>.</param>
/// <param name="With">A passage of the claim that they belong to, or no longer belong to.</param>
/// <param name="Why">The reason.</param>
public sealed record DecisionJson(LinkAct Act, IReadOnlyList<string> These, string With, string Why);
