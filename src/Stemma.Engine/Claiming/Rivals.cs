using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Hangs words of a whole sentence where the parser's second choice fits better than its first: only where it was unsure, and the forms of the words tell.</summary>
internal static class Rivals
{
    // Differences of log likelihood. Below the first the parser is wrong about a clause's head in a third of the cases, above the second hardly ever.
    private const double Unsure = .8;
    private const double Doubtful = 2.2;

    // What he does who has just said something: “said that … and ordered that …”.
    private static readonly FrozenSet<string> Speaking = WordTable.Words(
        "say add deny warn order urge promise vow pledge insist accuse demand ask tell condemn call announce thank praise criticise criticize appeal reject refuse reiterate stress note argue claim");

    /// <summary>The tree with what could be mended.</summary>
    public static SentenceTree Weighed(SentenceTree tree)
    {
        tree = Subjects.Found(Shares(Rehung.In(Semicolons.Parted(tree))));
        foreach (var at in Enumerable.Range(tree.First, tree.End - tree.First))
        {
            tree = tree.HeadOf(at) < 0 ? tree
                : tree.Is(at, "conj") && tree.IsClause(at) ? Joined(tree, at)
                : tree.Is(at, "conj") ? Counted(tree, at)
                : tree.Is(at, "advcl") ? Adjoined(tree, at)
                : tree.Relation(at) is "amod" or "compound" ? Listed(tree, at)
                : tree.Is(at, "acl:relcl") ? Agreeing(tree, at)
                : tree.Is(at, "acl") ? Participle(tree, at)
                : tree.Is(at, "appos") ? Named(tree, at)
                : tree.Relation(at) is "mark" or "advmod" ? Expected(tree, at)
                : tree.Is(at, "det") ? Told(tree, at)
                : tree;
        }

        return tree;
    }

    // “61 per cent”: what is said of it is said of the number, in whichever way the two hang together.
    private static SentenceTree Shares(SentenceTree tree)
    {
        foreach (var cent in Enumerable.Range(tree.First, tree.End - tree.First).Where(at => at > tree.First + 1 && tree.Lemma(at) == "cent" && tree.HeadOf(at) is >= 0 and var number && tree.Token(number).Tag is PartOfSpeech.Numeral && tree.HeadOf(number) != at))
        {
            foreach (var child in tree.Children(cent).Where(child => tree.Relation(child) is "cop" or "nsubj" or "conj" or "appos" or "advcl" or "punct" or "parataxis" or "aux").ToList())
            {
                tree = tree.With(child, tree.HeadOf(cent), tree.Label(child));
            }
        }

        return tree;
    }

    private static SentenceTree Joined(SentenceTree tree, int clause)
    {
        var head = tree.HeadOf(clause);
        var rival = tree.RivalOf(clause);
        if (tree.MarginOf(clause) > Doubtful || clause < head)
        {
            return tree;
        }

        if (tree.SubjectOf(clause) >= 0)
        {
            // “will reach it only when …”
            return rival >= 0 && tree.IsClause(rival) && IsConditionFor(tree, rival, clause, head) ? tree.With(clause, rival, "conj") : tree;
        }

        List<int> above = [.. Above(tree, head).Where(tree.IsClause)];
        if (tree.IsClause(head) && above.Find(at => at != head && Tells(tree, at, head)) is > 0 and var teller && Speaking.Contains(tree.Lemma(clause)) && tree.Token(clause).FineTag is "VBD" or "VBZ" or "VBP" or "VBN" && tree.Child(clause, "aux") < 0 && Agrees(tree, clause, teller))
        {
            return tree.With(clause, teller, "conj");
        }

        // “said it was watching the situation but had no plans to intervene”
        if (tree.MarginOf(clause) < Unsure && rival > head && tree.Is(rival, "ccomp") && tree.HeadOf(rival) == head && Agrees(tree, clause, rival) && !Speaking.Contains(tree.Lemma(clause)))
        {
            return tree.With(clause, rival, "conj");
        }

        // “had been cleared to land when it struck geese and lost power”: not “had been … lost”.
        if (rival >= 0 && tree.Token(clause).FineTag == "VBD" && tree.Child(clause, "aux") < 0 && tree.Child(head, "aux") >= 0 && tree.IsClause(rival) && tree.IsUnder(rival, head) && rival < clause
            && tree.SubjectOf(rival) >= 0 && tree.Token(rival).FineTag == "VBD" && tree.Child(rival, "aux") < 0)
        {
            return tree.With(clause, rival, "conj");
        }

        // “suggested that Unity had won and would need a partner”
        if (tree.IsClause(head) && rival >= 0 && rival < head && Tells(tree, rival, head))
        {
            return tree;
        }

        var better = Agrees(tree, clause, head) ? tree.MarginOf(clause) < Unsure && above.Contains(rival) && Agrees(tree, clause, rival) && !(tree.IsClause(head) && head > rival && IsNear(tree, head, clause)) ? rival : -1
            : rival > head && tree.IsClause(rival) && tree.IsUnder(rival, head) && Agrees(tree, clause, rival) ? rival
            : above.Find(at => at != head && Agrees(tree, clause, at)) is > 0 and var fitting ? fitting : -1;
        return better >= 0 ? tree.With(clause, better, "conj") : tree;
    }

    // Nothing but the head's own words, and no comma, stands between it and what is joined.
    private static bool IsNear(SentenceTree tree, int head, int clause) =>
        tree.Sign(tree.FirstWordOf(clause) - 1) != ',' && Enumerable.Range(head, clause - head).All(at => tree.IsUnder(at, head));

    private static IEnumerable<int> Above(SentenceTree tree, int at)
    {
        for (; at >= 0; at = tree.HeadOf(at))
        {
            yield return at;
        }
    }

    // Whether one tells what the other is, or stands in.
    private static bool Tells(SentenceTree tree, int teller, int told) =>
        tree.SubjectOf(teller) is >= 0 and var subject && subject < teller && tree.Children(teller).Any(at => tree.Is(at, "ccomp") && at > teller && tree.IsUnder(told, at));

    // “took and sold”, “has taken and sold”, “is unlawful and forbids”: the forms of two verbs that share a subject.
    private static bool Agrees(SentenceTree tree, int one, int other) => tree.Token(one).FineTag switch
    {
        _ when tree.Children(one).FirstOrDefault(at => tree.Relation(at) is "aux" or "cop", -1) is >= 0 => tree.IsFinite(other),
        "VBG" => tree.Token(other).FineTag == "VBG",
        "VB" => tree.Token(other).FineTag == "VB",
        "VBN" => tree.Token(other).FineTag is "VBN" or "VBD" or "JJ",
        "VBD" => Form(tree, other) is "VBD" || tree.Token(other).FineTag == "VBN",
        "VBZ" or "VBP" => Form(tree, other) is "VBZ" or "MD" || (tree.Is(other, "ccomp") && Form(tree, other) == "VBD"),
        _ => true,
    };

    private static string? Form(SentenceTree tree, int at) =>
        tree.Token(tree.Children(at).FirstOrDefault(child => tree.Relation(child) is "aux" or "cop", -1) is >= 0 and var first ? first : at).FineTag is var tag && tag == "VBP" ? "VBZ" : tag;

    // “will free the sailors on condition that the blockade is lifted and its assets are returned”
    private static bool IsConditionFor(SentenceTree tree, int rival, int clause, int head) =>
        rival != head && tree.IsUnder(rival, head) && tree.Relation(rival) is "advcl" or "acl" or "ccomp" && tree.SubjectOf(rival) >= 0
        && tree.Sign(tree.FirstWordOf(clause) - 1) != ',' && (tree.MarginOf(clause) < Unsure / 2
            || (tree.MarginOf(clause) < Doubtful / 2 && Form(tree, clause) == Form(tree, rival) && Form(tree, clause) != Form(tree, head)));

    // “fewer than 200 doctors in the province and no surgeon”: what is counted is joined to what is counted.
    private static SentenceTree Counted(SentenceTree tree, int noun) =>
        tree.MarginOf(noun) < Unsure * 2 && tree.RivalOf(noun) is >= 0 and var rival && rival < noun && tree.IsNominal(noun) && tree.IsNominal(rival) && tree.IsUnder(tree.HeadOf(noun), rival)
        && IsCounted(tree, noun) && IsCounted(tree, rival) && !IsCounted(tree, tree.HeadOf(noun)) ? tree.With(noun, rival, "conj") : tree;

    private static bool IsCounted(SentenceTree tree, int noun) =>
        tree.Token(noun).Tag is PartOfSpeech.Numeral || tree.Child(noun, "nummod") >= 0 || (tree.Child(noun, "det") is >= 0 and var no && tree.Lemma(no) == "no");

    // “withdrew on Thursday, three days after signing a truce, leaving …”: what is set off tells of the whole clause.
    private static SentenceTree Adjoined(SentenceTree tree, int clause)
    {
        var head = tree.HeadOf(clause);

        // “The verdict, handed down after a trial, clears the police”
        if (clause < head && tree.MarginOf(clause) < Unsure && tree.Token(clause).FineTag is "VBD" or "VBN" && tree.SubjectOf(clause) < 0 && tree.Child(clause, "mark") < 0 && tree.Child(clause, "obj") < 0
            && tree.RivalOf(clause) is >= 0 and var told && tree.IsNominal(told) && tree.FirstWordOf(clause) - 2 == told)
        {
            return tree.With(clause, told, "acl");
        }

        if (clause < head || tree.MarginOf(clause) > Doubtful || !tree.IsSetOff(clause) || tree.RivalOf(clause) is not (>= 0 and var rival) || rival == head || !tree.IsClause(rival))
        {
            return tree;
        }

        var isParticiple = tree.Token(clause).FineTag == "VBG" && tree.SubjectOf(clause) < 0 && tree.Child(clause, "mark") < 0;
        // Of what is told inside an infinitive or a participle nothing is set off at the end of a sentence.
        if (isParticiple && !tree.IsFinite(head) && tree.Token(head).FineTag is "VB" or "VBG" or "VBN" && Above(tree, head).FirstOrDefault(at => tree.IsClause(at) && tree.IsFinite(at), -1) is >= 0 and var finite && !tree.Is(head, "conj"))
        {
            return tree.With(clause, finite, tree.Label(clause));
        }

        var isHigher = tree.IsUnder(head, rival) && !tree.IsFinite(head) && tree.IsFinite(rival);
        return (isParticiple && isHigher) || (isHigher && tree.MarginOf(clause) < Unsure) ? tree.With(clause, rival, tree.Label(clause)) : tree;
    }

    // “studied law in Ambry and entered parliament”: read as law in “Ambry and entered parliament”.
    private static SentenceTree Listed(SentenceTree tree, int verb)
    {
        var noun = tree.HeadOf(verb);
        if (tree.Token(verb).Tag is not PartOfSpeech.Verb || tree.Token(verb).FineTag == "VBG" || verb > noun || !tree.Is(noun, "conj") || (tree.MarginOf(noun) > Unsure && !IsPhrase(tree, noun, verb)) || verb <= tree.First || !tree.Is(verb - 1, "cc")
            || Above(tree, tree.HeadOf(noun)).FirstOrDefault(at => tree.IsClause(at) && tree.IsFinite(at), -1) is not (>= 0 and var above) || above > verb)
        {
            return tree;
        }

        tree = tree.With(verb, above, "conj").With(noun, verb, "obj");
        return tree.With(verb - 1, verb, "cc");
    }

    // “stranded the passengers”, “stranded tens of thousands”: no participle stands before an article or a number.
    private static bool IsPhrase(SentenceTree tree, int noun, int verb) =>
        tree.Lemma(noun) is "ten" or "tens" or "dozen" or "hundred" or "thousand" or "score" || tree.Children(noun).Any(at => at > verb && at < noun && tree.Relation(at) is "det" or "nmod" or "nummod");

    // “exports to Karsovia, which account for a tenth”: the verb agrees with what it tells of.
    private static SentenceTree Agreeing(SentenceTree tree, int clause)
    {
        var (noun, rival) = (tree.HeadOf(clause), tree.RivalOf(clause));
        if (rival > noun && rival < clause && tree.IsNominal(rival) && tree.FirstWordOf(clause) - 2 == rival && tree.MarginOf(clause) < 1.5 * Unsure)
        {
            return tree.With(clause, rival, "acl:relcl");
        }

        if (tree.MarginOf(clause) > Doubtful || rival < 0 || rival > clause || !tree.IsNominal(rival) || tree.SubjectOf(clause) is not (>= 0 and var subject) || tree.Lemma(subject) is not ("which" or "who" or "that"))
        {
            return tree;
        }

        var verb = tree.Children(clause).FirstOrDefault(at => tree.Relation(at) is "aux" or "cop", clause);
        var isPlural = tree.Token(verb).FineTag is "VBP" or "NN" || tree.Word(verb).SequenceEqual("were");
        var isSingular = tree.Token(verb).FineTag == "VBZ" || tree.Word(verb).SequenceEqual("was");
        return (isPlural && IsSingular(tree, noun) && IsPlural(tree, rival)) || (isSingular && IsPlural(tree, noun) && IsSingular(tree, rival)) ? tree.With(clause, rival, "acl:relcl") : tree;
    }

    private static bool IsPlural(SentenceTree tree, int noun) => tree.Token(noun).FineTag is "NNS" or "NNPS" || tree.Children(noun).Any(at => tree.Is(at, "conj"));

    private static bool IsSingular(SentenceTree tree, int noun) => tree.Token(noun).FineTag is "NN" or "NNP" && !IsPlural(tree, noun);

    // “was cleared of bribery, convicted of perjury and fined”: one of several that were done to him.
    private static SentenceTree Participle(SentenceTree tree, int verb)
    {
        // “crushed him in Harrow, won Ambry and lost Saar”
        if (tree.Token(verb).FineTag == "VBD" && tree.SubjectOf(verb) < 0 && tree.IsSetOff(verb) && (tree.Child(verb, "obj") >= 0 || !tree.Word(verb).EndsWith("ed"))
            && Above(tree, tree.HeadOf(verb)).FirstOrDefault(at => at < verb && tree.IsClause(at) && tree.IsFinite(at), -1) is >= 0 and var before && Agrees(tree, verb, before))
        {
            return tree.With(verb, before, "conj");
        }

        var rival = tree.RivalOf(verb);
        return tree.MarginOf(verb) < Unsure && rival >= 0 && rival < verb && tree.Token(verb).FineTag is "VBN" or "VBD" && tree.IsSetOff(verb) && tree.IsClause(rival) && tree.Token(rival).FineTag == "VBN" && tree.Child(rival, "aux:pass") >= 0
            && tree.Children(verb).Any(at => at > verb && tree.Is(at, "conj") && tree.Child(at, "cc") >= 0) ? tree.With(verb, rival, "conj") : tree;
    }

    // “profit at Norvik, the largest retailer, fell”: a name just before is what is told of.
    private static SentenceTree Named(SentenceTree tree, int noun) =>
        tree.MarginOf(noun) < Doubtful && tree.RivalOf(noun) is >= 0 and var rival && tree.HeadOf(noun) < rival && rival < noun && tree.IsNominal(rival) && tree.FirstWordOf(noun) - 2 == rival && (tree.MarginOf(noun) < Unsure || tree.Token(rival).Tag is PartOfSpeech.ProperNoun || tree.Child(rival, "det") < 0)
            ? tree.With(noun, rival, "appos") : tree;

    // “was due to arrive”: read as if “due” marked the verb.
    private static SentenceTree Expected(SentenceTree tree, int word)
    {
        var verb = tree.HeadOf(word);
        if (verb < word || tree.Lemma(word) is not ("due" or "set" or "likely" or "unlikely" or "able" or "unable" or "ready" or "supposed" or "expected" or "bound") || tree.Child(word, "cop") < 0 && tree.Child(verb, "cop") < 0 || tree.Lemma(word + 1) != "to")
        {
            return tree;
        }

        var (head, relation) = (tree.HeadOf(verb), tree.Label(verb));
        tree = tree.With(verb, -1, "root").With(word, head, relation).With(verb, word, "xcomp");
        foreach (var child in tree.Children(verb).Where(at => at < word).ToList())
        {
            tree = tree.With(child, word, tree.Label(child));
        }

        return tree;
    }

    // “and that fees will be halved”: before a plural “that” joins.
    private static SentenceTree Told(SentenceTree tree, int word) =>
        tree.Lemma(word) == "that" && tree.HeadOf(word) is var noun && noun > word && tree.Token(noun).FineTag == "NNS" && tree.Relation(noun) is "nsubj" && tree.HeadOf(noun) >= 0 ? tree.With(word, tree.HeadOf(noun), "mark") : tree;
}
