using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>What is cut from a noun: relative clauses, participles, appositions.</summary>
internal sealed partial class Cuts
{
    // An apposition of which the parser was less sure is as often none.
    private const double LeastMargin = 0.5;

    private bool IsRelativeCut(int parent, int child)
    {
        // “Terrin, the capital, where most of the fighting took place, is now calm”
        if (child < parent || !_tree.IsSetOff(child) || !_tree.IsNominal(parent))
        {
            return false;
        }

        var isRelative = (_tree.Is(child, "acl:relcl") || (_tree.Is(child, "appos") && _tree.Token(child).Tag is PartOfSpeech.Verb)) && _tree.IsClause(child) && HasPronoun(child);
        var isParticiple = _tree.Is(child, "acl") && !_tree.Is(child, "acl:relcl") && (_tree.Token(child).FineTag is "VBN" or "VBG" || (_tree.Token(child).FineTag == "VBD" && _tree.SubjectOf(child) < 0 && _tree.Child(child, "obj") < 0 && (_tree.Word(child).EndsWith("ed") || _tree.MarginOf(child) > 100))) && _tree.Child(child, "mark") < 0 && !ClauseWords.Prepositional.Contains(_tree.Lemma(child));
        if (isRelative || isParticiple)
        {
            _relatives[child] = isRelative ? Antecedent(parent, child) : parent;
            Clauses.Add(child);
            return true;
        }

        return false;
    }

    // “half of the workers at the plant, which makes engines”: of a share, and of a place, the noun just before.
    private int Antecedent(int parent, int child)
    {
        var before = (_tree.IsMark(_tree.FirstOf(child)) ? _tree.FirstOf(child) : _tree.FirstOf(child) - 1) - 1;
        while (before > parent && !_tree.IsMark(before) && !_tree.IsNominal(before))
        {
            before--;
        }

        while (before > parent && _tree.Relation(before) is "flat" or "compound" && _tree.HeadOf(before) > parent)
        {
            before = _tree.HeadOf(before);
        }

        var isShare = _tree.Lemma(parent) is "half" or "third" or "quarter" or "part" or "most" or "majority" or "number" or "rest";
        var isPlace = _tree.Subtree(child).Any(at => at < child && _tree.Lemma(at) == "where");
        return before > parent && (isShare || isPlace) && _tree.IsNominal(before) ? before : parent;
    }

    private bool HasPronoun(int clause) => _tree.Subtree(clause).Any(at => at < clause + 1 && _tree.Lemma(at) is "which" or "who" or "whom" or "whose" or "where" or "when");

    private bool IsApposition(int parent, int child)
    {
        var isBeside = child > parent && _tree.IsNominal(parent) && (_tree.IsNominal(child) || _tree.Child(child, "det") >= 0) && _tree.IsSetOff(child);
        var isNamed = _tree.Is(child, "appos") || (_tree.Is(child, "conj") && IsLoneConjunct(parent, child));

        // “The port, not the airport, was the target”; “is held by the rebels, the south by the army”
        if (isBeside && (_tree.Children(child).Any(at => Negations.IsNegator(_tree, at)) || IsGapped(parent, child)))
        {
            return false;
        }

        // “The scheme, worth 240 million crowns, …”, “The tunnel, 14 kilometres long, …”
        if (child > parent && _tree.IsNominal(parent) && _tree.IsSetOff(child) && _tree.Child(child, "cc") < 0 && _tree.Relation(child) is "appos" or "conj" or "acl" or "amod" or "advmod"
            && (_tree.Lemma(_tree.FirstWordOf(child)) == "worth" || (_tree.Sign(_tree.LastOf(child) + 1) == ',' && _tree.Child(child, "obl:unmarked") >= 0 && _tree.Token(child).Tag is PartOfSpeech.Adjective or PartOfSpeech.Adverb)))
        {
            Appositions.Add((parent, child));
            return true;
        }

        var isBareName = _tree.Token(child).Tag is PartOfSpeech.ProperNoun && _tree.Child(child, "det") < 0;
        if (!isBeside || !isNamed || isBareName || _tree.MarginOf(child) < LeastMargin || _tree.Subtree(child).Count(at => !_tree.IsMark(at)) < 2 || _tree.Token(child).Tag is PartOfSpeech.Numeral || !_tree.Children(child).Any(at => _tree.Relation(at) is "det" or "amod" or "nmod" or "compound" or "flat" or "conj")
            || (IsOfList(parent) && !_tree.Children(child).Any(at => _tree.Is(at, "det") || _tree.Is(at, "nmod:poss"))))
        {
            return false;
        }

        Appositions.Add((parent, child));
        return true;
    }

    // “the spokesman, a former teacher, …” is read as joined, but nothing joins it.
    private bool IsLoneConjunct(int parent, int child) =>
        _tree.Child(child, "cc") < 0 && _tree.Children(parent).Count(at => _tree.Is(at, "conj")) == 1 && _tree.Sign(_tree.LastOf(child) + 1) == ',' && _tree.Children(child).Any(at => at < child && (_tree.Lemma(at) is "a" or "an" or "the" || _tree.Is(at, "nmod:poss")));

    private bool IsOfList(int noun) => (_tree.Is(noun, "conj") ? _tree.HeadOf(noun) : noun) is var first && _tree.Children(first).Count(at => _tree.Is(at, "conj")) > 1;

    // The doer of another, left out deed.
    private bool IsGapped(int parent, int child) =>
        _tree.Child(parent, "case") is >= 0 and var preposition && _tree.Is(parent, "obl") && _tree.Children(child).Any(at => at > child && _tree.Is(at, "nmod") && _tree.Child(at, "case") is >= 0 and var other && _tree.Lemma(other) == _tree.Lemma(preposition));
}
