using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Splits compound clauses where it is safe, and finds the purposes inside them.</summary>
internal static class ClauseSplitter
{
    private const int FewestTokens = 4;
    private const int LongestSubject = 7;

    private static readonly FrozenSet<string> Joints =
        FrozenSet.ToFrozenSet(["and", "but", "while", "whereas", "although", "though", "yet"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.ToFrozenSet(
        ["will", "would", "be", "have", "can", "could", "may", "might", "must", "shall", "should", "do"], StringComparer.Ordinal);

    // What a purpose is of: a force, a mandate, or an action done to an end.
    private static readonly FrozenSet<string> Purposeful = FrozenSet.ToFrozenSet(
        ["send", "train", "join", "launch", "move", "build", "hold", "fund", "troop", "mandate", "agreement", "weapon", "money"], StringComparer.Ordinal);

    /// <summary>The clause's parts in order; itself if it is not to be split. A purpose comes after the clause that it lies within.</summary>
    public static IEnumerable<Clause> Split(string text, Clause clause)
    {
        foreach (var part in Coordinated(text, clause))
        {
            yield return part;
            if (PurposeIn(part) is { } purpose)
            {
                yield return purpose;
            }
        }
    }

    private static IEnumerable<Clause> Coordinated(string text, Clause clause)
    {
        var start = 0;
        for (var at = 1; at < clause.Tokens.Count; at++)
        {
            if (at - start >= FewestTokens && IsJoint(text, clause.Tokens, at, out var next) && clause.Tokens.Count - next >= FewestTokens)
            {
                yield return clause.Part(start, at, within: false);
                start = next;
                at = next;
            }
        }

        yield return start == 0 ? clause : clause.Part(start, clause.Tokens.Count, within: false);
    }

    // “…; the ministry denied it”, “…, but the number was not given”: what follows must have its own subject and verb.
    private static bool IsJoint(string text, IReadOnlyList<Token> tokens, int at, out int next)
    {
        next = at + 1;
        if (text[tokens[at].Where.Start] == ';')
        {
            return true;
        }

        if (text[tokens[at].Where.Start] != ',' || next >= tokens.Count || !Joints.Contains(tokens[next].Lemma))
        {
            return false;
        }

        next++;
        return next < tokens.Count && StartsSubject(text, tokens[next]) && HasVerbSoon(text, tokens, next + 1);
    }

    private static bool StartsSubject(string text, Token token) =>
        char.IsUpper(text[token.Where.Start])
        || token.Lemma is "the" or "a" or "an" or "it" or "he" or "she" or "they" or "we" or "its" or "their" or "his" or "her" or "no" or "this" or "that" or "some";

    private static bool HasVerbSoon(string text, IReadOnlyList<Token> tokens, int from)
    {
        for (var at = from; at < Math.Min(tokens.Count, from + LongestSubject); at++)
        {
            if (text[tokens[at].Where.Start] is ',' or ';')
            {
                return false;
            }

            if (Auxiliaries.Contains(tokens[at].Lemma) || (IsPast(text, tokens[at]) && !IsJoined(text, tokens, at)))
            {
                return true;
            }
        }

        return false;
    }

    // “Veldan-backed” is no verb.
    private static bool IsJoined(string text, IReadOnlyList<Token> tokens, int at) =>
        at > 0 && text[tokens[at - 1].Where.Start] == '-' && tokens[at - 1].Where.End == tokens[at].Where.Start;

    private static bool IsPast(string text, Token token) =>
        token.Where.Length > 3 && token.Where.In(text).EndsWith("ed", StringComparison.Ordinal);

    private static Clause? PurposeIn(Clause clause)
    {
        for (var at = FewestTokens - 1; at < clause.Tokens.Count - 2; at++)
        {
            if (clause.Tokens[at].Lemma == "to"
                && Thesaurus.RingOf(Normal.Stem(clause.Tokens[at + 1].Lemma)) is { IsAction: true, IsFrame: false } action
                && HasPurposeful(clause.Tokens, at, action.Name))
            {
                return clause.Part(at, EndOfPurpose(clause.Tokens, at + 2), within: true);
            }
        }

        return null;
    }

    // “plans to send” is no purpose of the planning, but “soldiers to disarm” is one of the soldiers.
    private static bool HasPurposeful(IReadOnlyList<Token> tokens, int to, string action)
    {
        var before = tokens[to - 1];
        if (Thesaurus.RingOf(Normal.Stem(before.Lemma)) is { IsFrame: true })
        {
            return false;
        }

        return tokens.Take(to).Any(token =>
            Thesaurus.RingOf(Normal.Stem(token.Lemma)) is { } ring && ring.Name != action && Purposeful.Contains(ring.Name));
    }

    private static int EndOfPurpose(IReadOnlyList<Token> tokens, int from)
    {
        var end = from;
        while (end < tokens.Count && tokens[end].Lemma is not ("," or ";" or "–" or "—" or "if" or "unless" or "because" or "although"))
        {
            end++;
        }

        return end;
    }
}
