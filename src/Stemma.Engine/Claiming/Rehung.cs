using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>Hangs words where no other reading is left, however sure the parser was: a verb has one subject, a clause one, a list goes on as it began.</summary>
internal static class Rehung
{
    /// <summary>The tree with them.</summary>
    public static SentenceTree In(SentenceTree tree)
    {
        foreach (var at in Enumerable.Range(tree.First, tree.End - tree.First).Where(tree.Holds))
        {
            tree = tree.Token(at).Tag is PartOfSpeech.Verb ? Infinitive(Subject(tree, at), at)
                : tree.IsNominal(at) && tree.HeadOf(at) == -1 ? Resumed(tree, at)
                : tree.IsNominal(at) ? Closing(tree, at)
                : tree;
        }

        return Reported(tree);
    }

    // “A barrage knocked out power, the ministry said”: of two subjects the first is that of what is told.
    private static SentenceTree Subject(SentenceTree tree, int verb)
    {
        List<int> subjects = [.. tree.Children(verb).Where(at => tree.Is(at, "nsubj") && at < verb)];
        return subjects.Count == 2 && tree.Child(verb, "ccomp") is >= 0 and var told && tree.SubjectOf(told) < 0 && told > subjects[0] && (told < subjects[1] || tree.Child(told, "aux") >= 0)
            && Enumerable.Range(subjects[0], subjects[1] - subjects[0]).Any(at => tree.Sign(at) == ',')
            ? tree.With(subjects[0], told, "nsubj") : tree;
    }

    // “agreed to exchange lists, to reopen the crossing and to refrain from statements”
    private static SentenceTree Infinitive(SentenceTree tree, int verb)
    {
        if (!tree.Is(verb, "advcl") || !tree.HasMark(verb, "to") || tree.SubjectOf(verb) >= 0 || !tree.IsSetOff(verb)
            || tree.Child(tree.HeadOf(verb), "xcomp") is not (>= 0 and var first) || first > verb || !tree.HasMark(first, "to"))
        {
            return tree;
        }

        List<int> joined = [.. tree.Children(verb).Where(at => tree.Is(at, "conj") && tree.HasMark(at, "to") && tree.Child(at, "cc") >= 0)];
        return joined.Count == 0 ? tree : joined.Aggregate(tree.With(verb, first, "conj"), (hung, at) => hung.With(at, first, "conj"));
    }

    // “Falk, who turns 36 in August, has been left out”: the verb after the relative clause was joined to it.
    private static SentenceTree Resumed(SentenceTree tree, int noun)
    {
        if (tree.Child(noun, "acl:relcl") is not (>= 0 and var clause) || !tree.IsSetOff(clause) || tree.SubjectOf(noun) >= 0 || tree.Child(noun, "cop") >= 0)
        {
            return tree;
        }

        var verb = tree.Children(clause).LastOrDefault(at => at > clause && tree.Is(at, "conj") && tree.SubjectOf(at) < 0 && tree.Child(at, "cc") < 0 && tree.IsSetOff(at) && (tree.IsFinite(at) || tree.Child(at, "aux") >= 0), -1);
        if (verb < 0)
        {
            return tree;
        }

        tree = tree.With(verb, -1, "root").With(noun, verb, "nsubj");
        foreach (var late in tree.Children(noun).Where(at => at > verb).ToList())
        {
            tree = tree.With(late, verb, tree.Label(late));
        }

        return tree;
    }

    // “…, a method last used in 1987”: set off at the end, and told of by a clause of its own, it says what went before is.
    private static SentenceTree Closing(SentenceTree tree, int noun)
    {
        var comma = tree.FirstWordOf(noun) - 1;
        if (tree.Relation(noun) is not ("nsubj" or "obl" or "obj" or "dep") || tree.HeadOf(noun) > noun || tree.Sign(comma) != ',' || comma - 1 < tree.First || tree.Child(noun, "case") >= 0
            || !tree.Children(noun).Any(at => at < noun && tree.Is(at, "det") && tree.Lemma(at) is "a" or "an") || !tree.Children(noun).Any(at => at > noun && tree.Is(at, "acl") && tree.Child(at, "mark") < 0))
        {
            return tree;
        }

        var before = comma - 1;
        while (tree.Relation(before) is "flat" or "compound" && tree.HeadOf(before) is >= 0 and var head && head < comma)
        {
            before = head;
        }

        return tree.IsNominal(before) ? tree.With(noun, before, "appos") : tree;
    }

    // “found that it had known, that it had hidden it and that …”: after the first, what begins with “that” is told too.
    private static SentenceTree Reported(SentenceTree tree)
    {
        foreach (var word in Enumerable.Range(tree.First + 1, Math.Max(0, tree.End - tree.First - 1)).Where(at => tree.Is(at, "mark") && tree.Lemma(at) == "that" && (tree.Sign(at - 1) == ',' || tree.Lemma(at - 1) == "and")))
        {
            var clause = tree.HeadOf(word);
            if (clause > word && tree.IsClause(clause) && tree.IsFinite(clause) && !tree.Is(clause, "conj")
                && Enumerable.Range(tree.First, word - tree.First).FirstOrDefault(at => tree.Is(at, "ccomp") && tree.HasMark(at, "that") && tree.HeadOf(at) < at, -1) is >= 0 and var told && !tree.IsUnder(told, clause))
            {
                tree = tree.With(clause, told, "conj");
                tree = tree.Lemma(word - 1) == "and" ? tree.With(word - 1, clause, "cc") : tree;
            }
        }

        return tree;
    }
}
