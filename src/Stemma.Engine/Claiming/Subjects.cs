using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>Finds the subjects of finite verbs that the parser left without one, by where they stand.</summary>
internal static class Subjects
{
    /// <summary>The tree with them.</summary>
    public static SentenceTree Found(SentenceTree tree)
    {
        foreach (var verb in Enumerable.Range(tree.First, tree.End - tree.First).Where(at => tree.Token(at).Tag is PartOfSpeech.Verb or PartOfSpeech.Adjective || IsPast(tree, at)))
        {
            tree = tree.SubjectOf(verb) >= 0 ? tree : Split(Passive(Beside(Between(AfterMark(tree, verb), verb), verb), verb), verb);
        }

        return Opening(Headline(Circumstance(tree)));
    }

    // “Asked whether he would stand, Salwyn laughed”: the participle was taken for the main verb.
    private static SentenceTree Opening(SentenceTree tree)
    {
        if (tree.Roots.FirstOrDefault(-1) is not (>= 0 and var root) || tree.Token(root).FineTag is not ("VBN" or "VBG") || tree.SubjectOf(root) >= 0 || tree.Child(root, "aux") >= 0 || tree.FirstWordOf(root) != root || root > tree.First + 1)
        {
            return tree;
        }

        var main = tree.Children(root).FirstOrDefault(at => at > root && tree.Relation(at) is "conj" or "ccomp" or "parataxis" && tree.IsClause(at) && tree.SubjectOf(at) is >= 0 and var subject && subject < at
            && tree.Child(at, "cc") < 0 && tree.Child(at, "mark") < 0 && tree.IsSetOff(at), -1);
        if (main < 0)
        {
            return tree;
        }

        List<int> late = [.. tree.Children(root).Where(at => at > main)];
        tree = tree.With(main, -1, "root").With(root, main, tree.Lemma(root) is "assume" or "suppose" or "provide" or "grant" ? "advcl:if" : "advcl");
        foreach (var child in late)
        {
            tree = tree.With(child, main, tree.Label(child));
        }

        return tree;
    }

    // “Six hurt as tram derails”, “as profits slump”: in headlines, which end without a stop.
    private static SentenceTree Circumstance(SentenceTree tree)
    {
        if (tree.Sign(tree.End - 1) is '.' or '”' or '"' or '!' or '?')
        {
            return tree;
        }

        foreach (var verb in Enumerable.Range(tree.First, tree.End - tree.First).Where(at => tree.Is(at, "obl") && tree.Token(at).FineTag is "NN" or "NNS" && tree.Child(at, "det") < 0 && tree.Child(at, "case") is >= 0 and var word && tree.Lemma(word) == "as"))
        {
            var noun = verb - 1;
            if (noun > tree.First && tree.HeadOf(noun) == verb && tree.Is(noun, "compound") && (tree.Token(noun).FineTag, tree.Token(verb).FineTag) is ("NNS", "NN") or ("NN", "NNS"))
            {
                return tree.With(verb, tree.HeadOf(verb), "advcl").With(noun, verb, "nsubj").With(tree.Child(verb, "case"), verb, "mark");
            }
        }

        return tree;
    }

    private static bool IsPast(SentenceTree tree, int at) => tree.Token(at).FineTag is "VBD" or "VBZ" or "VBP";

    // “as investors sold bonds”: read as if “as” were a preposition.
    private static SentenceTree AfterMark(SentenceTree tree, int verb)
    {
        if (!tree.Is(verb, "acl") || tree.HeadOf(verb) is not (>= 0 and var noun) || noun != verb - 1 || !tree.Is(noun, "obl") || tree.Child(verb, "obj") < 0 || tree.Token(verb).FineTag is not ("VBD" or "VBN"))
        {
            return tree;
        }

        var joint = tree.FirstWordOf(noun);
        joint = ClauseWords.Circumstances.Contains(tree.Lemma(joint)) ? joint : joint - 1;
        return joint >= tree.First && ClauseWords.Circumstances.Contains(tree.Lemma(joint)) && tree.Relation(joint) is "case" or "mark"
            ? tree.With(verb, tree.HeadOf(noun), "advcl").With(noun, verb, "nsubj").With(joint, verb, "mark")
            : tree;
    }

    // “after the Farmers' Party walked out”, “said the gifts she took were a bribe”: the noun between was hung on the verb before.
    private static SentenceTree Between(SentenceTree tree, int verb)
    {
        if (tree.SubjectOf(verb) >= 0 || tree.HeadOf(verb) is not (>= 0 and var head) || verb < head)
        {
            return tree;
        }

        // “where shops had reopened and children were playing”: the noun was joined to the verb before.
        if (tree.Is(verb, "conj"))
        {
            var joined = Enumerable.Range(head + 1, verb - head - 1).LastOrDefault(at => tree.IsNominal(at) && tree.Is(at, "conj") && tree.RivalOf(at) == verb && tree.HeadOf(at) < at && tree.IsClause(tree.HeadOf(at)) && tree.MarginOf(at) < 1, -1);
            return joined < 0 ? tree : tree.With(verb, tree.HeadOf(joined), "conj").With(joined, verb, "nsubj");
        }

        if (tree.Is(verb, "ccomp") && tree.Lemma(head) == "say" && tree.Child(verb, "mark") < 0)
        {
            var told = tree.Children(head).LastOrDefault(at => at > head && at < verb && tree.Relation(at) is "obj" or "iobj" && tree.IsNominal(at), -1);
            return told >= 0 ? tree.With(told, verb, "nsubj") : tree;
        }

        if (!tree.Is(verb, "advcl") || tree.Token(verb).FineTag is not ("VBD" or "VBN" or "VBZ" or "VBP") || tree.Child(verb, "mark") is not (>= 0 and var mark) || mark > verb)
        {
            return tree;
        }

        var noun = verb - 1;
        return noun > mark && tree.IsNominal(noun) && !tree.IsUnder(noun, verb) && tree.Relation(noun) is "obl" or "obj" or "nmod" or "nsubj" && tree.Child(noun, "case") < 0 && tree.FirstOf(noun) == mark + 1 ? tree.With(noun, verb, "nsubj") : tree;
    }

    // “deadline looms”, “12 drowned”, “the ministry blamed separatists”: the noun before a finite verb was hung on it, or on its object, as something else.
    private static SentenceTree Beside(SentenceTree tree, int verb)
    {
        var noun = verb - 1;
        if (!IsPast(tree, verb) || tree.Child(verb, "aux") >= 0 || noun < tree.First || !tree.IsNominal(noun) || !tree.Holds(noun))
        {
            return tree;
        }

        var head = tree.HeadOf(noun);
        var isOn = head == verb && tree.Relation(noun) is "compound" or "amod" or "nummod" or "vocative" or "dep";
        var isAcross = head > verb && tree.HeadOf(head) == verb && tree.Relation(noun) is "compound" or "amod" or "nmod" or "nsubj" or "det";
        if (!isOn && !isAcross)
        {
            return tree;
        }

        // What stands before the noun goes with it.
        foreach (var other in tree.Children(head).Where(at => at < noun && tree.Relation(at) is "det" or "amod" or "compound" or "nummod").ToList())
        {
            tree = tree.With(other, noun, tree.Label(other));
        }

        var joint = tree.FirstOf(noun) - 1;
        tree = joint >= tree.First && tree.HeadOf(joint) == verb && tree.Is(joint, "case") && ClauseWords.Circumstances.Contains(tree.Lemma(joint)) ? tree.With(joint, verb, "mark") : tree;
        return tree.With(noun, verb, "nsubj");
    }

    // “63 people were killed and 400 injured”: the second passive has neither its auxiliary nor, to the parser, a subject.
    private static SentenceTree Passive(SentenceTree tree, int verb)
    {
        if (!tree.Is(verb, "conj") || tree.HeadOf(verb) is not (>= 0 and var head) || tree.Child(head, "aux") < 0 || tree.Token(head).FineTag is not ("VBN" or "VBD") || !tree.Word(verb).EndsWith("ed") && tree.Token(verb).FineTag is not ("VBN" or "VBD"))
        {
            return tree;
        }

        var noun = tree.Children(verb).FirstOrDefault(at => at < verb && tree.IsNominal(at) && tree.Child(at, "case") < 0 && tree.Relation(at) is "obl" or "nummod" or "obj" or "compound" or "nsubj" or "dep", -1);
        return noun >= 0 ? tree.With(noun, verb, "nsubj:pass") : tree;
    }

    // “Profit at Norvik, the country's largest retailer, fell”, “The quake, which had a magnitude of 6.8, struck”: the verb comes after an aside.
    private static SentenceTree Split(SentenceTree tree, int verb)
    {
        if (tree.HeadOf(verb) is not (>= 0 and var head) || tree.Relation(verb) is not ("parataxis" or "conj" or "acl" or "appos") || tree.Is(verb, "acl:relcl") || tree.Child(verb, "mark") >= 0 || (tree.Child(verb, "cc") is >= 0 and var word && tree.Lemma(word) != "neither")
            || !(IsPast(tree, verb) || tree.Child(verb, "aux") >= 0 || tree.Token(verb).FineTag == "VBN") || tree.Sign(tree.FirstWordOf(verb) - 1) is not (',' or '–' or '—' or ')'))
        {
            return tree;
        }

        var noun = tree.IsNominal(head) ? head : tree.Relation(head) is "acl" && tree.IsSetOff(head) ? tree.HeadOf(head) : -1;
        if (noun < 0 || !tree.IsNominal(noun) || noun > verb || tree.Child(noun, "cop") >= 0 || tree.Child(noun, "case") >= 0 || tree.SubjectOf(noun) >= 0
            || !(tree.HeadOf(noun) < 0 || tree.Is(noun, "ccomp")) || !Enumerable.Range(noun, verb - noun).Any(at => tree.Sign(at) is ',' or '–' or '—' or '('))
        {
            return tree;
        }

        var (above, relation) = (tree.HeadOf(noun), tree.Label(noun));
        tree = tree.With(noun, -1, "root").With(verb, -1, "root").With(noun, verb, "nsubj");
        tree = above >= 0 ? tree.With(verb, above, relation) : tree;
        foreach (var late in tree.Children(noun).Concat(head == noun ? [] : tree.Children(head)).Where(at => at > verb).ToList())
        {
            tree = tree.With(late, verb, tree.Label(late));
        }

        return tree;
    }

    // “Ilmaria plans to build a base”, “Ortiz, a lawyer, chairs the committee”: the verb was taken for a noun in the plural.
    private static SentenceTree Headline(SentenceTree tree)
    {
        if (tree.Roots.FirstOrDefault(-1) is not (>= 0 and var root))
        {
            return tree;
        }

        if (Transitive(tree, root) is { } mended)
        {
            return mended;
        }

        if (Enumerable.Range(tree.First, tree.End - tree.First).Any(at => IsPast(tree, at) && tree.Relation(at) is not "acl"))
        {
            return tree;
        }

        var verb = tree.Token(root).FineTag == "NNS" ? root : root + 1 < tree.End && tree.HeadOf(root + 1) == root && tree.Token(root + 1).FineTag == "NNS" ? root + 1 : -1;
        if (verb < 0 || tree.Child(verb, "det") >= 0)
        {
            return tree;
        }

        var noun = verb == root ? tree.Children(root).FirstOrDefault(at => at < root && tree.Token(at).Tag is PartOfSpeech.ProperNoun && tree.Child(at, "case") < 0 && tree.Relation(at) is "vocative" or "compound" or "nsubj" or "dep", -1) : root;
        var purpose = tree.Children(verb).FirstOrDefault(at => tree.Is(at, "acl") && at > verb && tree.HasMark(at, "to"), -1);
        if (noun < 0 || tree.Token(noun).Tag is not PartOfSpeech.ProperNoun || (purpose < 0 && tree.Child(verb, "obj") < 0))
        {
            return tree;
        }

        tree = tree.With(noun, -1, "root").With(verb, -1, "root").With(noun, verb, "nsubj");
        return purpose < 0 ? tree : tree.With(purpose, verb, "xcomp");
    }

    // “Heavy snow closed schools in the north”: read as a list of nouns.
    private static SentenceTree? Transitive(SentenceTree tree, int root)
    {
        var verb = root + 1;
        if (verb >= tree.End || !tree.IsNominal(root) || tree.Token(verb).FineTag is not ("VBN" or "VBD") || tree.HeadOf(verb) is not (>= 0 and var noun) || noun <= verb
            || !tree.Is(verb, "amod") || tree.HeadOf(noun) != root || !(tree.Is(noun, "conj") || tree.Is(noun, "appos")) || tree.Children(noun).Any(at => at < verb))
        {
            return null;
        }

        List<int> late = [.. tree.Children(root).Where(at => at > verb && at != noun)];
        tree = tree.With(verb, -1, "root").With(root, verb, "nsubj").With(noun, verb, "obj");
        foreach (var child in late)
        {
            tree = tree.With(child, verb, tree.Label(child));
        }

        return tree;
    }
}
