using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Finds the purpose in a clause by its words, where the tree hangs it on a noun: “would have a mandate to disarm the militia”.</summary>
internal static class Purposes
{
    private const int FewestTokens = 3;

    // What a purpose is of: a force, a mandate, or an action done to an end.
    private static readonly FrozenSet<string> Purposeful = FrozenSet.ToFrozenSet(
        ["send", "train", "join", "launch", "move", "build", "hold", "fund", "troop", "mandate", "agreement", "weapon", "money"], StringComparer.Ordinal);

    /// <summary>The purpose as a part of the clause; null if there is none.</summary>
    public static Clause? In(ParsedText text, Clause clause)
    {
        for (var at = FewestTokens; at < clause.Tokens.Count - 2; at++)
        {
            if (clause.Tokens[at].Lemma == "to"
                && Thesaurus.RingOf(Normal.Stem(clause.Tokens[at + 1].Lemma)) is { IsAction: true, IsFrame: false } action
                && HasPurposeful(clause.Tokens, at, action.Name))
            {
                Token[] tokens = [.. clause.Tokens.Skip(at).Take(EndOf(clause.Tokens, at + 2) - at)];
                return clause with { Pieces = ClauseCutter.PiecesOf(text, tokens), Tokens = tokens, Asserted = tokens, Within = clause.Where, Condition = null, IsPurpose = true };
            }
        }

        return null;
    }

    // “plans to send” is no purpose of the planning, but “soldiers to disarm” is one of the soldiers.
    private static bool HasPurposeful(IReadOnlyList<Token> tokens, int to, string action) =>
        Thesaurus.RingOf(Normal.Stem(tokens[to - 1].Lemma)) is not { IsFrame: true } && !ClauseWords.Control.Contains(tokens[to - 1].Lemma)
        && tokens.Take(to).Any(token => Thesaurus.RingOf(Normal.Stem(token.Lemma)) is { } ring && ring.Name != action && Purposeful.Contains(ring.Name));

    private static int EndOf(IReadOnlyList<Token> tokens, int from)
    {
        var end = from;
        while (end < tokens.Count && tokens[end].Lemma is not ("," or ";" or "–" or "—" or "if" or "unless" or "because" or "although"))
        {
            end++;
        }

        return end;
    }
}
