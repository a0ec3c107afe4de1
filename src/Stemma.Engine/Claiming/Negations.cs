using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Finds what negates a clause in the tree: what negates only a part of it does not count.</summary>
internal static class Negations
{
    private static readonly FrozenSet<string> Adverbs = WordTable.Words("not n't n’t never");
    private static readonly FrozenSet<string> Nouns = WordTable.Words("none nobody nothing neither nowhere");
    private static readonly FrozenSet<string> Verbs = WordTable.Words("fail refuse");
    private static readonly FrozenSet<string> Adjectives = WordTable.Words("unlikely false untrue baseless fabricated");

    /// <summary>Whether a dependent negates what it hangs on.</summary>
    public static bool IsNegator(SentenceTree tree, int at) => Adverbs.Contains(tree.Lemma(at)) || tree.Lemma(at) is "neither" or "cannot";

    /// <summary>The word that negates a claim; null if none does.</summary>
    public static TextSpan? In(SentenceTree tree, Draft draft)
    {
        var verbs = Chain(tree, draft);
        foreach (var at in draft.Tokens.Order())
        {
            var head = tree.HeadOf(at);
            var isNegation = tree.Lemma(at) switch
            {
                var word when Adverbs.Contains(word) => !IsLimited(tree, at) && (verbs.Contains(head) || IsShared(tree, draft, head) || (draft.Subject.Contains(head) && tree.Relation(head) is not ("appos" or "conj")) || (head >= 0 && verbs.Contains(tree.HeadOf(head)) && tree.Relation(head) is "aux" or "cop")),
                "cannot" => true,
                "no" when IsNoLonger(tree, at) => verbs.Contains(head) || (head >= 0 && verbs.Contains(tree.HeadOf(head))),
                "no" => (IsOfVerb(tree, draft, verbs, head) || IsFronted(tree, verbs, head)) && !IsLimited(tree, at),
                "neither" or "nor" => verbs.Contains(head) || draft.Subject.Contains(head) || draft.Subject.Contains(at) || (head >= 0 && IsOfVerb(tree, draft, verbs, head)) || verbs.Contains(tree.HeadOf(Math.Max(head, tree.First))),
                var word when Nouns.Contains(word) => draft.Subject.Contains(at) || verbs.Contains(head),
                var word when Verbs.Contains(word) => verbs.Contains(at) && (tree.Child(at, "xcomp") >= 0 || (word == "refuse" && tree.Child(at, "obj") >= 0)),
                var word when Adjectives.Contains(word) => verbs.Contains(at) || (verbs.Contains(head) && tree.Is(at, "xcomp")),
                _ => false,
            };
            if (isNegation)
            {
                return tree.Token(at).Where;
            }
        }

        return null;
    }

    // The verb, what it governs without a subject of its own, and what is joined to that.
    private static HashSet<int> Chain(SentenceTree tree, Draft draft)
    {
        HashSet<int> verbs = [draft.Head];
        for (var at = draft.Head; at >= 0;)
        {
            at = tree.Child(at, "xcomp");
            if (at >= 0 && draft.Tokens.Contains(at))
            {
                verbs.Add(at);
            }
        }

        return verbs;
    }

    // “will not lift the ban or pay”: what the claim has taken over from the verb it is joined to negates it too.
    private static bool IsShared(SentenceTree tree, Draft draft, int verb)
    {
        var at = draft.Head;
        while (at >= 0 && tree.Is(at, "conj") && at != verb)
        {
            at = tree.HeadOf(at);
        }

        return at == verb && verb != draft.Head && !draft.Tokens.Contains(verb);
    }

    // “no ships”: as subject or object, not inside another phrase.
    private static bool IsOfVerb(SentenceTree tree, Draft draft, HashSet<int> verbs, int noun)
    {
        for (var steps = 0; noun >= 0 && steps < 4 && tree.Is(noun, "conj"); steps++)
        {
            noun = tree.HeadOf(noun);
        }

        return noun >= 0 && ((verbs.Contains(noun) && !tree.Is(noun, "obl")) || (verbs.Contains(tree.HeadOf(noun)) && tree.Relation(noun) is "nsubj" or "obj" or "csubj") || draft.Subject.Contains(noun));
    }

    // “At no point did the captain send a call”
    private static bool IsFronted(SentenceTree tree, HashSet<int> verbs, int noun) =>
        noun >= 0 && tree.Is(noun, "obl") && tree.HeadOf(noun) is var verb && verbs.Contains(verb) && noun < verb && tree.SubjectOf(verb) is >= 0 and var subject
        && tree.Children(verb).Any(at => tree.Is(at, "aux") && at > noun && at < subject);

    // “no longer”, “no more”, but not “no longer than”
    private static bool IsNoLonger(SentenceTree tree, int at) =>
        at + 2 < tree.End && tree.Lemma(at + 1) is "longer" or "long" && tree.Lemma(at + 2) != "than" && tree.Is(at + 1, "advmod");

    // “not only”, “no more than”, “no longer than”; but “no longer” alone negates.
    private static bool IsLimited(SentenceTree tree, int at) =>
        at + 1 < tree.End && tree.Lemma(at + 1) is "only" or "just" or "merely" or "less" or "more" or "fewer" or "later" or "doubt" or "least" or "many" or "much";
}
