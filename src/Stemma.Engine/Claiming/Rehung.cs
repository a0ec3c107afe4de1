using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>Hangs words where no other reading is left, however sure the parser was: a verb has one subject, and every finite verb one.</summary>
internal static class Rehung
{
    /// <summary>The tree with them.</summary>
    public static SentenceTree In(SentenceTree tree)
    {
        foreach (var at in Enumerable.Range(tree.First, tree.End - tree.First).Where(tree.Holds))
        {
            tree = tree.Token(at).Tag is PartOfSpeech.Verb ? Circumstance(Subject(tree, at), at)
                : tree.Lemma(at) is "whom" or "which" ? Share(tree, at)
                : tree.IsNominal(at) && tree.HeadOf(at) == -1 ? Resumed(tree, at)
                : tree.Is(at, "conj") ? Contrast(tree, at)
                : tree.IsNominal(at) ? Closing(tree, at)
                : tree;
        }

        return Reported(tree);
    }

    // “A barrage knocked out power, the ministry said”: of two subjects the first is that of what is told.
    private static SentenceTree Subject(SentenceTree tree, int verb)
    {
        List<int> subjects = [.. tree.Children(verb).Where(at => tree.Is(at, "nsubj") && at < verb)];

        // “Aftershocks, the strongest of magnitude 5.1, have hampered the search”
        if (subjects.Count == 2 && tree.Child(subjects[1], "det") >= 0 && tree.FirstWordOf(subjects[1]) - 2 == tree.LastOf(subjects[0]) && tree.IsSetOff(subjects[1])
            && (tree.Sign(tree.LastOf(subjects[1])) == ',' || tree.Sign(tree.LastOf(subjects[1]) + 1) == ',') && tree.Child(verb, "ccomp") < 0)
        {
            return tree.With(subjects[1], subjects[0], "appos");
        }

        return subjects.Count == 2 && tree.Child(verb, "ccomp") is >= 0 and var told && tree.SubjectOf(told) < 0 && told > subjects[0] && (told < subjects[1] || tree.Child(told, "aux") >= 0)
            && Enumerable.Range(subjects[0], subjects[1] - subjects[0]).Any(at => tree.Sign(at) == ',')
            ? tree.With(subjects[0], told, "nsubj") : tree;
    }

    // “narrowed from 1.6 billion a year earlier as imports fell”: no noun is told of by a clause of time or cause.
    private static SentenceTree Circumstance(SentenceTree tree, int verb) =>
        tree.Is(verb, "acl") && !tree.Is(verb, "acl:relcl") && tree.SubjectOf(verb) >= 0 && tree.Child(verb, "mark") is >= 0 and var mark && tree.Lemma(mark) is "as" or "after" or "because" or "while" or "since" && mark < verb && Finite(tree, verb) is >= 0 and var above
            ? tree.With(verb, above, "advcl") : tree;

    // The nearest finite clause above.
    private static int Finite(SentenceTree tree, int at)
    {
        at = tree.HeadOf(at);
        while (at >= 0 && !(tree.IsClause(at) && (tree.IsFinite(at) || tree.Child(at, "aux") >= 0)))
        {
            at = tree.HeadOf(at);
        }

        return at;
    }

    // “seven members, three of whom were appointed last month”: the number is what the relative clause tells of.
    private static SentenceTree Share(SentenceTree tree, int pronoun)
    {
        if (!tree.Is(pronoun, "nmod") || tree.HeadOf(pronoun) is not (>= 0 and var share) || share > pronoun || !tree.Is(share, "appos") || tree.HeadOf(share) is not (>= 0 and var noun))
        {
            return tree;
        }

        var verb = tree.Children(noun).FirstOrDefault(at => at > pronoun && tree.Is(at, "acl") && tree.SubjectOf(at) < 0, -1);
        return verb < 0 ? tree : tree.With(verb, noun, "acl:relcl").With(share, verb, "nsubj");
    }

    // “sent eleven wagons down an embankment, but no fuel leaked”: what “but” sets against a clause is one.
    private static SentenceTree Contrast(SentenceTree tree, int noun)
    {
        if (!tree.IsNominal(noun) || tree.Children(noun).FirstOrDefault(at => at == noun + 1 && tree.Is(at, "acl") && tree.Token(at).FineTag is "VBD" or "VBN", -1) is not (>= 0 and var verb)
            || tree.Children(noun).Concat(tree.Children(verb)).FirstOrDefault(at => at < noun && tree.Is(at, "cc"), -1) is not (>= 0 and var word) || tree.Lemma(word) != "but" || tree.Sign(word - 1) != ',' || Finite(tree, noun) is not (>= 0 and var above))
        {
            return tree;
        }

        return tree.With(verb, above, "conj").With(noun, verb, "nsubj").With(word, verb, "cc");
    }

    // “Falk, who turns 36 in August, has been left out”: the verb after the relative clause was joined to it.
    private static SentenceTree Resumed(SentenceTree tree, int noun)
    {
        if (tree.Child(noun, "acl:relcl") is not (>= 0 and var clause) || !tree.IsSetOff(clause) || tree.SubjectOf(noun) >= 0 || tree.Child(noun, "cop") >= 0)
        {
            return tree;
        }

        var verb = tree.Children(clause).LastOrDefault(at => at > clause && tree.Is(at, "conj") && tree.SubjectOf(at) < 0 && tree.Child(at, "cc") < 0 && tree.Sign(StartOf(tree, at) - 1) == ',', -1);
        if (verb < 0)
        {
            return tree;
        }

        // What stands before the comma still belongs to the relative clause.
        var last = tree.Children(clause).LastOrDefault(at => at < verb && tree.Is(at, "conj") && tree.IsClause(at), clause);
        foreach (var early in tree.Children(verb).Where(at => at > clause && at < StartOf(tree, verb)).ToList())
        {
            tree = tree.With(early, last, tree.Label(early));
        }

        tree = tree.With(verb, -1, "root").With(noun, verb, "nsubj");
        foreach (var late in tree.Children(noun).Concat(tree.Children(clause)).Where(at => at > verb).ToList())
        {
            tree = tree.With(late, verb, tree.Label(late));
        }

        return tree;
    }

    // Where a finite verb begins with its auxiliaries.
    private static int StartOf(SentenceTree tree, int verb) => tree.Children(verb).FirstOrDefault(at => tree.Is(at, "aux") && at < verb, verb);

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
