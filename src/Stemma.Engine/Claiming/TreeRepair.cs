using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>Mends what the parser is known to get wrong where clauses meet, as far as the words around tell it for sure.</summary>
internal static class TreeRepair
{
    /// <summary>The tree of the tokens of one world, hung on one root; null if there is no clause among them.</summary>
    public static SentenceTree? Of(SentenceTree sentence, Func<int, bool> keeps)
    {
        var tree = Headlines(sentence.Only(keeps));
        List<int> roots = [.. tree.Roots.Where(at => !tree.IsMark(at) && tree.Relation(at) is not ("mark" or "cc" or "case" or "det"))];
        List<int> clauses = [.. roots.Where(tree.IsClause)];
        if (clauses.Count == 0)
        {
            return null;
        }

        var main = clauses.FindIndex(at => tree.Relation(at) is not ("advcl" or "acl")) is >= 0 and var first ? clauses[first] : clauses[0];
        foreach (var root in tree.Roots.ToList().Where(at => at != main))
        {
            tree = tree.With(root, main, RelationOf(tree, root, main));
        }

        return Conjuncts(Closed(Seconds(Conditions(tree))));
    }

    // Clauses side by side; “Ilmaria of arming the rebels” has its doer before the preposition.
    private static string RelationOf(SentenceTree tree, int root, int main) =>
        tree.IsClause(root) && tree.Relation(root) is "ccomp" or "root" or "conj" or "parataxis" ? "conj"
        : tree.Is(root, "obj") && root < main && tree.SubjectOf(main) < 0 && (tree.Token(main).FineTag == "VBG" || tree.Child(main, "aux") >= 0) ? "nsubj"
        : tree.Label(root);

    // “Veldania to send soldiers”, “the navy called off the search” read as nouns with something to them.
    private static SentenceTree Headlines(SentenceTree tree)
    {
        foreach (var verb in Enumerable.Range(tree.First, tree.End - tree.First))
        {
            var noun = tree.HeadOf(verb);
            if (noun < 0 || noun > verb || !tree.IsNominal(noun) || tree.Token(verb).Tag is not PartOfSpeech.Verb || tree.SubjectOf(verb) >= 0)
            {
                continue;
            }

            // “as investors sold bonds”
            if (tree.Is(verb, "acl") && tree.Is(noun, "obl") && tree.Child(verb, "obj") >= 0
                && tree.Token(verb).FineTag is "VBD" or "VBN" && tree.Child(noun, "case") is >= 0 and var joint && ClauseWords.Circumstances.Contains(tree.Lemma(joint)) && verb == noun + 1)
            {
                tree = tree.With(verb, tree.HeadOf(noun), "advcl").With(noun, verb, "nsubj").With(joint, verb, "mark");
                continue;
            }

            var above = tree.HeadOf(noun);
            while (tree.Is(noun, "conj") && above >= 0 && !tree.IsNominal(above) && !tree.IsClause(above) && tree.HeadOf(above) >= 0)
            {
                above = tree.HeadOf(above);
            }

            var isTo = tree.Is(verb, "acl") && tree.HasMark(verb, "to") && noun + 2 >= verb;
            var isFinite = tree.Relation(verb) is "acl" or "appos" && !tree.Is(verb, "acl:relcl") && tree.Token(verb).FineTag is "VBD" or "VBN" or "VBZ" && (!tree.IsSetOff(verb) || tree.Is(verb, "appos"));
            var isVerbless = above < 0 || (tree.Is(noun, "conj") && !tree.IsNominal(above)) || (above >= 0 && tree.Is(noun, "appos") && tree.Roots.First() is var root && tree.Token(root).FineTag == "VBG");
            if (isVerbless && ((isTo && above < 0) || (isFinite && (tree.Token(verb).FineTag != "VBN" || above >= 0 || tree.Is(verb, "appos")))))
            {
                var top = tree.Roots.First();
                tree = tree.With(verb, above < 0 || tree.Is(noun, "appos") ? -1 : above, above < 0 || tree.Is(noun, "appos") ? "root" : "conj").With(noun, verb, "nsubj");
                tree = top != noun && tree.Is(verb, "root") ? tree.With(top, verb, "advcl") : tree;
            }
        }

        return tree;
    }

    // “Should the talks fail, the government would call a vote”
    private static SentenceTree Conditions(SentenceTree tree)
    {
        foreach (var clause in Enumerable.Range(tree.First, tree.End - tree.First).Where(at => tree.HeadOf(at) == -1 && IsInverted(tree, at)))
        {
            foreach (var other in tree.Children(clause).Where(at => at > clause && tree.IsClause(at) && tree.Relation(at) is "parataxis" or "ccomp" or "conj" && tree.SubjectOf(at) > clause))
            {
                return tree.With(other, -1, "root").With(clause, other, "advcl:if");
            }
        }

        // “Assuming that the vote is confirmed, Strede would take the oath”
        foreach (var verb in tree.Roots.Where(at => tree.Lemma(at) is "assume" or "suppose" or "provide" or "grant" && tree.Token(at).FineTag is "VBG" or "VBN" && tree.SubjectOf(at) < 0))
        {
            List<int> clauses = [.. tree.Children(verb).Where(at => at > verb && tree.IsClause(at) && tree.SubjectOf(at) >= 0)];
            if (clauses.Count > 1 && tree.Sign(tree.FirstWordOf(clauses[^1]) - 1) == ',' && tree.Child(clauses[^1], "mark") < 0)
            {
                return tree.With(clauses[^1], -1, "root").With(verb, clauses[^1], "advcl:if");
            }
        }

        return tree;
    }

    /// <summary>Whether the clause begins with its auxiliary: “had the alarm worked”.</summary>
    public static bool IsInverted(SentenceTree tree, int clause) =>
        tree.SubjectOf(clause) is >= 0 and var subject
        && tree.Children(clause).FirstOrDefault(at => tree.Is(at, "aux") && tree.Lemma(at) is "should" or "have" or "be", -1) is >= 0 and var auxiliary
        && auxiliary < tree.FirstOf(subject) && tree.FirstOf(clause) == auxiliary && tree.Sign(tree.End - 1) != '?';

    // “two journalists, who had been held since October, to six years in prison”: the second comma ends the clause.
    private static SentenceTree Closed(SentenceTree tree)
    {
        foreach (var clause in Enumerable.Range(tree.First, tree.End - tree.First).Where(at => tree.Holds(at) && tree.Is(at, "acl:relcl") && tree.IsSetOff(at) && tree.IsClause(at)))
        {
            var comma = Enumerable.Range(clause, tree.End - clause).FirstOrDefault(at => tree.Sign(at) == ',', tree.End);
            var main = Above(tree, clause);

            // “a recorder, which they have sent to Terrin, and parts of a wing”
            foreach (var joined in tree.Subtree(clause).Where(at => at > comma && tree.Is(at, "conj") && tree.IsNominal(at) && tree.FirstOf(at) is var start && (start == comma || start == comma + 1)).ToList())
            {
                tree = tree.With(joined, tree.HeadOf(clause), "conj");
            }

            foreach (var late in tree.Children(clause).Where(at => main >= 0 && at > comma && tree.Is(at, "obl") && tree.Child(at, "case") >= 0 && tree.FirstOf(at) == comma + (tree.IsMark(tree.FirstOf(at)) ? 0 : 1)).ToList())
            {
                foreach (var next in tree.Children(clause).Where(at => at >= late && !tree.IsMark(at) && !tree.Is(at, "conj")).ToList())
                {
                    tree = tree.With(next, main, tree.Label(next));
                }

                break;
            }
        }

        return tree;
    }

    // “oil prices would double and dozens of refineries could shut”: the second subject was read as joined to the verb.
    private static SentenceTree Seconds(SentenceTree tree)
    {
        foreach (var verb in Enumerable.Range(tree.First, tree.End - tree.First))
        {
            if (tree.HeadOf(verb) < 0 || tree.Relation(verb) is not ("conj" or "parataxis") || !tree.IsClause(verb) || tree.SubjectOf(verb) >= 0 || tree.Child(verb, "cc") >= 0)
            {
                continue;
            }

            var before = tree.FirstWordOf(verb) - 1;
            before -= tree.Sign(before) == ',' ? 1 : 0;
            foreach (var noun in Enumerable.Range(tree.First, Math.Max(0, before + 1 - tree.First)).Where(at => tree.IsNominal(at) && tree.Is(at, "conj") && (tree.LastOf(at) == before || (tree.LastOf(at) == before + 1 && tree.IsMark(before + 1))) && tree.Child(at, "cc") >= 0))
            {
                tree = tree.With(noun, verb, "nsubj");
                break;
            }
        }

        return tree;
    }

    private static SentenceTree Conjuncts(SentenceTree tree)
    {
        foreach (var clause in Enumerable.Range(tree.First, tree.End - tree.First))
        {
            if (tree.HeadOf(clause) is not (>= 0 and var head))
            {
                continue;
            }

            if (tree.Is(clause, "conj") && tree.IsClause(clause) && PlaceOf(tree, clause, head) is >= 0 and var place)
            {
                tree = tree.With(clause, place, "conj");
            }
            else if (tree.Is(clause, "ccomp") && IsBeside(tree, clause, head))
            {
                tree = tree.With(clause, head, "conj");
            }
            else if (tree.Is(clause, "advcl") && IsListed(tree, clause, head))
            {
                tree = tree.With(clause, head, "conj");
            }
        }

        return Late(tree);
    }

    // Where a conjunct belongs if not where it was hung; −1 if it may stay.
    private static int PlaceOf(SentenceTree tree, int clause, int head)
    {
        // “… had entered the waters and that neither was hit”
        if (tree.Child(clause, "mark") is >= 0 and var mark && tree.Lemma(mark) == "that" && !HasThat(tree, head) && Above(tree, head) is >= 0 and var above)
        {
            return above;
        }

        var isJoinedByComma = tree.Sign(tree.FirstOf(clause) - 1) == ',' || tree.Sign(tree.FirstOf(clause)) == ',';

        // “want to hold talks but refuse to disarm”: a finite verb is joined to a finite one.
        if (tree.SubjectOf(clause) < 0 && tree.Token(clause).FineTag is "VBP" or "VBZ" or "VBD" or "VB" && tree.Is(head, "xcomp") && tree.Child(head, "mark") >= 0 && tree.Child(clause, "mark") < 0
            && (tree.Token(clause).FineTag != "VB" || (tree.Child(clause, "cc") is >= 0 and var word && tree.Lemma(word) == "but" && tree.Token(tree.HeadOf(head)).FineTag == "VBP")))
        {
            return tree.HeadOf(head);
        }

        // “a treaty that sets the border, gives access and bans bases”: the forms agree.
        if (tree.SubjectOf(clause) < 0 && tree.Token(clause).FineTag is "VBZ" or "VBP" or "VBD" && tree.Token(head).FineTag is "VBZ" or "VBP" or "VBD" && tree.Token(head).FineTag != tree.Token(clause).FineTag
            && Enumerable.Range(head + 1, Math.Max(0, clause - head - 1)).LastOrDefault(at => tree.Is(at, "acl:relcl") && tree.IsUnder(at, head) && tree.Token(at).FineTag == tree.Token(clause).FineTag, -1) is >= 0 and var relative)
        {
            return relative;
        }

        // “…, when most were asleep, and went on for hours”
        if (tree.SubjectOf(clause) < 0 && isJoinedByComma && tree.Child(clause, "cc") >= 0 && tree.IsSetOff(head) && (tree.Is(head, "advcl") || tree.Is(head, "acl:relcl")) && tree.SubjectOf(head) >= 0)
        {
            return Above(tree, head);
        }

        // “will reach it only when the road is cleared and the bridge is repaired”
        return !isJoinedByComma && tree.SubjectOf(clause) >= 0 && HasModal(tree, head) && !HasModal(tree, clause) && tree.Token(clause).FineTag is not "VBD"
            ? tree.Children(head).LastOrDefault(at => at > head && at < clause && tree.Is(at, "advcl") && tree.SubjectOf(at) >= 0 && tree.LastOf(at) < tree.FirstOf(clause), -1)
            : -1;
    }

    private static bool HasThat(SentenceTree tree, int clause) => tree.Child(clause, "mark") is >= 0 and var mark && tree.Lemma(mark) == "that";

    // The next clause above whose words begin before.
    private static int Above(SentenceTree tree, int at)
    {
        for (at = tree.HeadOf(at); at >= 0; at = tree.HeadOf(at))
        {
            if (tree.IsClause(at) && tree.IsFinite(at) && !tree.Is(at, "acl:relcl"))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool HasModal(SentenceTree tree, int clause) => tree.Children(clause).Any(at => tree.Is(at, "aux") && tree.Token(at).FineTag == "MD");

    // “the alarm failed, the doors were locked”
    private static bool IsBeside(SentenceTree tree, int clause, int head) =>
        clause > head && tree.SubjectOf(clause) >= 0 && tree.SubjectOf(head) >= 0 && tree.Child(clause, "mark") < 0 && tree.Child(head, "obj") < 0
        && (tree.Sign(tree.FirstOf(clause)) == ',' || tree.Sign(tree.FirstOf(clause) - 1) == ',') && tree.Sign(tree.FirstOf(clause) - 1) is not ('“' or '"' or '”')
        && !ClauseWords.Speaking.Contains(tree.Lemma(head));

    // “was arrested, questioned for six hours and released”
    private static bool IsListed(SentenceTree tree, int clause, int head) =>
        clause > head && tree.Child(clause, "mark") < 0 && tree.SubjectOf(clause) < 0 && tree.IsSetOff(clause)
        && tree.Token(clause).FineTag is "VBN" or "VBD" or "VB" && tree.Token(clause).FineTag == tree.Token(head).FineTag
        && tree.Children(clause).Any(at => tree.Is(at, "conj") && tree.IsClause(at) && tree.Child(at, "cc") >= 0);

    // “will pay the fine and close the plant”: what follows a conjunct belongs to it.
    private static SentenceTree Late(SentenceTree tree)
    {
        foreach (var head in Enumerable.Range(tree.First, tree.End - tree.First).Where(at => tree.HeadOf(at) != -2 && tree.IsClause(at)))
        {
            List<int> joined = [.. tree.Children(head).Where(at => at > head && tree.Is(at, "conj") && tree.IsClause(at))];
            foreach (var late in tree.Children(head).Where(at => joined.Count > 0 && at > joined[0] && tree.Relation(at) is not ("conj" or "punct" or "parataxis" or "cc")).ToList())
            {
                // “…, freeze rents and, as soon as it is safe, reopen the border”
                var next = joined.Find(at => at > late && tree.Child(at, "cc") is >= 0 and var word && word < tree.FirstOf(late));
                tree = tree.With(late, next > 0 ? next : joined.FindLast(at => at < late), tree.Label(late));
            }
        }

        return tree;
    }
}
