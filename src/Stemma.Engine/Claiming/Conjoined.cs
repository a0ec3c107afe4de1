using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>Takes apart what is said of several, where it is said of each.</summary>
internal static class Conjoined
{
    private const int MostConjuncts = 8;

    /// <summary>The claim, or one for each of those it tells of.</summary>
    public static IEnumerable<Draft> Split(SentenceTree tree, Draft draft)
    {
        List<Draft> found = [draft];
        foreach (var noun in Places(tree, draft))
        {
            found = [.. found.SelectMany(one => ByNoun(tree, one, noun))];
        }

        return found.SelectMany(one => ByVerb(tree, one)).SelectMany(one => Gapped.Split(tree, one));
    }

    private static bool IsDenied(SentenceTree tree, Draft draft) => tree.Lemma(draft.Head) is "deny" or "refuse" || Negations.In(tree, draft) is not null;

    // Subject and object, if they hang on the verb itself.
    private static IEnumerable<int> Places(SentenceTree tree, Draft draft) =>
        tree.Children(draft.Head).Where(at => tree.Relation(at) is "nsubj" or "obj" && draft.Tokens.Contains(at));

    private static List<Draft> ByNoun(SentenceTree tree, Draft draft, int noun)
    {
        List<int> all = [noun];
        for (var next = 0; next < all.Count; next++)
        {
            all.AddRange(tree.Children(all[next]).Where(at => tree.Is(at, "conj") && draft.Tokens.Contains(at)));
        }

        if (all.Count is < 2 or > MostConjuncts || !all.TrueForAll(tree.IsNominal) || !IsEach(tree, draft, noun, all))
        {
            return [draft];
        }

        return
        [
            .. all.Select(one => draft with
            {
                Tokens = Only(draft.Tokens, at => !all.Exists(other => other != one && IsOwn(tree, at, other, all) && !IsGoal(tree, at, all)) && !IsJoint(tree, at, noun, one, all)),
                Subject = Only(draft.Subject, at => !all.Exists(other => other != one && IsOwn(tree, at, other, all))),
            }),
        ];
    }

    private static HashSet<int> Only(IReadOnlySet<int> tokens, Func<int, bool> keeps) => [.. tokens.Where(keeps)];

    // What belongs to the first one alone: all that hangs below it but the others.
    private static bool IsOwn(SentenceTree tree, int at, int noun, List<int> all) =>
        tree.IsUnder(at, noun) && !all.Exists(other => other != noun && tree.IsUnder(other, noun) && tree.IsUnder(at, other));

    // “200 soldiers and 30 vehicles to the island”: all went there.
    private static bool IsGoal(SentenceTree tree, int at, List<int> all) => IsOfAll(tree, at, all) ||
        tree.Is(all[0], "obj") && tree.Children(all[^1]).Any(way => tree.Is(way, "nmod") && way > all[^1] && tree.Child(way, "case") is >= 0 and var word && tree.Lemma(word) is "to" or "into" or "onto" or "from" && tree.IsUnder(at, way));

    // “neither the time nor the place of the meeting”
    private static bool IsOfAll(SentenceTree tree, int at, List<int> all) =>
        all.TrueForAll(noun => tree.Token(noun).Tag is PartOfSpeech.Noun && tree.Child(noun, "det") is >= 0 and var word && tree.Lemma(word) == "the" && (noun == all[^1] || tree.Child(noun, "nmod") < 0))
        && tree.Children(all[^1]).Any(way => tree.Is(way, "nmod") && way > all[^1] && tree.Child(way, "case") is >= 0 and var of && tree.Lemma(of) == "of" && tree.IsUnder(at, way));

    private static bool IsJoint(SentenceTree tree, int at, int noun, int one, List<int> all) => (all.Contains(tree.HeadOf(at)) || tree.Is(at, "fixed")) &&
        (tree.Is(at, "cc") || (tree.Is(at, "fixed") && tree.Is(tree.HeadOf(at), "cc"))) && tree.Lemma(at) is not ("nor" or "neither") && tree.IsUnder(at, noun) && !(tree.HeadOf(at) != one && tree.Lemma(at) == "nor");

    private static bool IsEach(SentenceTree tree, Draft draft, int noun, List<int> all)
    {
        HashSet<string> words = [.. draft.Tokens.Where(at => tree.HeadOf(at) == draft.Head || tree.HeadOf(at) == noun || all.Contains(tree.HeadOf(at))).Select(tree.Lemma)];
        if (words.Overlaps(ClauseWords.Together) || Verbs(tree, draft.Head).Any(verb => ClauseWords.Collective.Contains(tree.Lemma(verb)) && !(tree.Lemma(verb) is "have" or "own" or "hold" or "raise" && tree.Is(noun, "obj") && all.TrueForAll(one => IsCounted(tree, one))) && !words.Contains("each")))
        {
            return words.Contains("each") || words.Contains("neither");
        }

        if (words.Contains("each") || words.Contains("both") || words.Contains("neither") || all.Exists(one => tree.Child(one, "cc") is >= 0 and var joint && tree.Lemma(joint) == "as"))
        {
            return true;
        }

        return !words.Contains("or") && (all.TrueForAll(one => IsName(tree, one)) || ((!tree.Is(noun, "nsubj") || tree.Child(draft.Head, "expl") >= 0) && all.TrueForAll(one => IsCounted(tree, one))));
    }

    private static bool IsName(SentenceTree tree, int noun) => tree.Token(noun).Tag is PartOfSpeech.ProperNoun;

    private static bool IsCounted(SentenceTree tree, int noun) =>
        tree.Child(noun, "nummod") >= 0 || tree.Token(noun).Tag is PartOfSpeech.Numeral || (tree.Child(noun, "det") is >= 0 and var no && tree.Lemma(no) == "no");

    private static IEnumerable<int> Verbs(SentenceTree tree, int head)
    {
        for (var at = head; at >= 0; at = tree.Child(at, "xcomp"))
        {
            yield return at;
        }
    }

    // What a verb makes somebody do, or plans itself.
    private static int Governed(SentenceTree tree, int verb) =>
        tree.Child(verb, "xcomp") is >= 0 and var governed ? governed
        : (ClauseWords.Control.Contains(tree.Lemma(verb)) || ClauseWords.Resolving.Contains(tree.Lemma(verb))) && tree.Child(verb, "advcl") is >= 0 and var made && made > verb && tree.HasMark(made, "to") ? made
        : -1;

    // “plans to build a base and to lease it”: two plans.
    private static List<Draft> ByVerb(SentenceTree tree, Draft draft)
    {
        for (var verb = Governed(tree, draft.Head); verb >= 0; verb = Governed(tree, verb))
        {
            List<int> joined = [.. tree.Children(verb).Where(at => tree.Is(at, "conj") && at > verb && tree.IsClause(at) && tree.SubjectOf(at) < 0 && draft.Tokens.Contains(at))];
            if (joined.Count is 0 or > MostConjuncts || joined.Exists(at => tree.Child(at, "cc") is >= 0 and var word && tree.Lemma(word) is not ("and" or "but") && !IsDenied(tree, draft)))
            {
                continue;
            }

            var first = draft with { Tokens = Only(draft.Tokens, at => !joined.Exists(other => tree.IsUnder(at, other))) };
            return
            [
                first,
                .. joined.Select(one => draft with
                {
                    Tokens = Only(draft.Tokens, at => !tree.IsUnder(at, verb) || (tree.IsUnder(at, one) && !(tree.HeadOf(at) == one && tree.Is(at, "cc"))) || (tree.Child(one, "mark") < 0 && tree.HeadOf(at) == verb && tree.Is(at, "mark"))),
                }),
            ];
        }

        return [draft];
    }
}
