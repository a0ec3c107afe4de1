using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>What stays in a clause, and what is cut from it to stand by itself.</summary>
internal sealed partial class Cuts
{
    private readonly SentenceTree _tree;
    private readonly int _head;
    private readonly HashSet<int> _uncut;
    private readonly bool _hasSubject;
    private readonly Func<int, bool> _isSilent;
    private readonly Dictionary<int, int> _relatives = [];

    /// <summary>Reads the clause below a head.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="head">The head.</param>
    /// <param name="uncut">Heads that are not to be cut off.</param>
    /// <param name="hasSubject">Whether the clause takes a subject over from another.</param>
    /// <param name="isSilent">Whether a clause with this head only says that somebody said something.</param>
    public Cuts(SentenceTree tree, int head, HashSet<int> uncut, bool hasSubject, Func<int, bool> isSilent)
    {
        _isSilent = isSilent;
        (_tree, _head, _uncut, _hasSubject) = (tree, head, uncut, hasSubject || tree.SubjectOf(head) >= 0);
        Kept = [head];
        for (var next = 0; next < Kept.Count; next++)
        {
            foreach (var child in tree.Children(Kept[next]))
            {
                if (!IsCut(Kept[next], child))
                {
                    Kept.Add(child);
                }
            }
        }
    }

    /// <summary>The tokens that stay.</summary>
    public List<int> Kept { get; }

    /// <summary>The heads of clauses that stand by themselves.</summary>
    public List<int> Clauses { get; } = [];

    /// <summary>Nouns, and what is put beside them to say what they are.</summary>
    public List<(int Noun, int Apposed)> Appositions { get; } = [];

    /// <summary>Clauses that stay, and are so themselves: causes and times.</summary>
    public List<int> Circumstances { get; } = [];

    /// <summary>Purposes, which stay.</summary>
    public List<int> Purposes { get; } = [];

    /// <summary>Nouns, and those among them that are counted apart: “including three children”.</summary>
    public List<(int Noun, int Member)> Members { get; } = [];

    /// <summary>Whether a cut clause tells of a noun.</summary>
    public bool IsRelative(int clause) => _relatives.ContainsKey(clause);

    /// <summary>The subject that a cut clause takes over.</summary>
    public IReadOnlySet<int> SubjectOf(int clause, IReadOnlySet<int> subject) =>
        _relatives.TryGetValue(clause, out var noun) ? Named(noun) : subject;

    /// <summary>The kept tokens below one.</summary>
    public HashSet<int> KeptBelow(int top) => [.. Kept.Where(at => _tree.IsUnder(at, top))];

    /// <summary>A noun with what belongs to it, without clauses and what is joined to it.</summary>
    public HashSet<int> Named(int noun)
    {
        List<int> found = [noun];
        for (var next = 0; next < found.Count; next++)
        {
            found.AddRange(_tree.Children(found[next]).Where(at =>
                !_tree.IsMark(at) && !(found[next] == noun && (_tree.Relation(at) is "conj" or "cc" or "appos" or "case" or "acl" or "cop" or "nsubj" or "aux" or "advcl" or "parataxis" or "mark")) && !_relatives.ContainsKey(at) && !Appositions.Contains((found[next], at))));
        }

        return [.. found];
    }

    /// <summary>Whether a joined clause is one of several that are denied: “not close or sell”.</summary>
    public bool IsAlternative(int clause) => Coordinator(clause) is "or" or "nor";

    private bool IsCut(int parent, int child)
    {
        if (_uncut.Contains(child))
        {
            return false;
        }

        // “fell after Karsovia said …”, “…, saying only that …”: what was said is told apart.
        if (_tree.Is(child, "advcl") && _isSilent(child) && (child > parent || _hasSubject) && !_tree.Children(child).Any(at => at < child && ClauseWords.Conditions.Contains(_tree.Lemma(at))))
        {
            return true;
        }

        if (parent == _head && IsOwnClause(child))
        {
            Clauses.Add(child);
            return true;
        }

        if (IsGoverned(parent) && _tree.Is(child, "advcl") && _tree.IsClause(child) && IsPlace(child))
        {
            Clauses.Add(child);
            return true;
        }

        if (parent == _head || IsGoverned(parent))
        {
            Note(child, parent);
        }

        return IsInReach(parent) && (IsRelativeCut(parent, child) || IsApposition(parent, child));
    }

    // Clauses below one that is not asserted are left in it.
    private bool IsInReach(int at)
    {
        for (; at != _head && at >= 0; at = _tree.HeadOf(at))
        {
            if (_tree.Relation(at) is "advcl" or "acl" or "csubj" && !(_tree.Token(at).FineTag is "VB" or "VBG" or "VBN" && !_tree.IsFinite(at) && !_tree.Children(at).Any(mark => ClauseWords.Conditions.Contains(_tree.Lemma(mark)) || _tree.Lemma(mark) == "without")))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsOwnClause(int child)
    {
        // “…, which, while not cheap, is odd”: of the whole clause before.
        if (!(_tree.IsClause(child) || (_tree.Is(child, "conj") && IsMeasured(child))) || (_tree.Lemma(_tree.FirstWordOf(child)) is "which" or "whose" or "whom" && !_tree.Children(child).Any(at => _tree.Is(at, "nsubj") && _tree.Lemma(at) is not "which")))
        {
            return false;
        }

        return _tree.Relation(child) switch
        {
            "conj" => IsOwnConjunct(child),
            "parataxis" => _tree.SubjectOf(child) >= 0 || (_hasSubject && _tree.Token(child).FineTag is "VBZ" or "VBD" or "VBP"),
            "advcl" => IsContrast(child) || IsParticiple(child) || IsPlace(child),
            _ => false,
        };
    }

    private bool IsOwnConjunct(int child)
    {
        // “… emptied, and well before the speeches ended”
        if (_tree.Child(child, "mark") is >= 0 and var mark && mark < child && _tree.Lemma(mark) is not ("that" or "to") && !ClauseWords.Contrasts.Contains(_tree.Lemma(mark)))
        {
            return false;
        }

        // “designed and carried out a campaign”: what the second is done to the first is done to as well.
        if (child - 2 == _head && _tree.Is(child - 1, "cc") && _tree.SubjectOf(child) < 0 && _tree.Child(child, "obj") >= 0 && !ClauseWords.Intransitive.Contains(_tree.Lemma(_head)))
        {
            return false;
        }

        // “Either the pump failed or someone shut it off”: neither is claimed.
        if (_tree.SubjectOf(child) >= 0)
        {
            return Coordinator(child) != "or" || _tree.HasMark(child, "that") || IsNegated();
        }

        // “two men, both wearing dark jackets”
        if (_tree.Token(child).FineTag == "VBG" && _tree.Child(child, "cc:preconj") >= 0 && _tree.Children(child).Count(at => _tree.Is(at, "cc")) == 1)
        {
            return false;
        }

        // “is not frank with them or in investigating it”: forms that do not go together were not joined.
        if ((_tree.Token(child).FineTag == "VBG" && _tree.Child(child, "aux") < 0 && _tree.Token(_head).FineTag != "VBG") || (_tree.HasMark(child, "to") && !_tree.HasMark(_head, "to")))
        {
            return false;
        }

        // “neither confirmed nor denied” says neither.
        if (_tree.Lemma(child) == "deny" && _tree.Lemma(_head) == "confirm")
        {
            return false;
        }

        if (!_hasSubject || (_tree.Token(child).Tag is not PartOfSpeech.Verb && _tree.Child(child, "cop") < 0 && _tree.Child(child, "aux") < 0 && !IsMeasured(child)))
        {
            return false;
        }

        var isNegated = IsNegated();
        var sharesAuxiliary = _tree.Child(child, "aux") < 0 && _tree.Child(child, "cop") < 0 && _tree.Token(child).FineTag is "VB" or "VBN" or "VBG";
        return Coordinator(child) switch
        {
            "or" => isNegated,
            "and" or "," => !(isNegated && sharesAuxiliary),
            _ => true,
        };
    }

    private bool IsNegated() => _tree.Children(_head).Any(at => at < _head && Negations.IsNegator(_tree, at));

    // “is 60 metres high, 400 metres wide and 70 years old”
    private bool IsMeasured(int child) =>
        _tree.Child(_head, "cop") >= 0 && _tree.Token(child).Tag is PartOfSpeech.Adjective && _tree.Token(_head).Tag is PartOfSpeech.Adjective
        && _tree.Child(child, "obl:unmarked") >= 0 && _tree.Child(_head, "obl:unmarked") >= 0;

    // The last of a list carries the word for all of it.
    private string Coordinator(int child)
    {
        for (var at = child; at >= 0;)
        {
            if (_tree.Child(at, "cc") is >= 0 and var word)
            {
                return _tree.Lemma(word);
            }

            at = _tree.Children(_head).FirstOrDefault(other => other > at && _tree.Is(other, "conj") && _tree.IsClause(other), -1);
        }

        return ",";
    }

    private bool IsContrast(int child) =>
        _tree.SubjectOf(child) >= 0 && _tree.Children(child).Any(at => at < child && _tree.Relation(at) is "mark" or "advmod" && ClauseWords.Contrasts.Contains(_tree.Lemma(at)));

    // “… moved to Tolmark, where they will stand trial”: read as hung on the verb.
    private bool IsPlace(int child)
    {
        var comma = _tree.IsMark(_tree.FirstOf(child)) ? _tree.FirstOf(child) : _tree.FirstOf(child) - 1;
        if (!_tree.IsSetOff(child) || !_tree.Children(child).Any(at => at < child && _tree.Lemma(at) == "where") || comma <= _tree.First || !_tree.IsNominal(comma - 1))
        {
            return false;
        }

        var noun = comma - 1;
        while (_tree.Relation(noun) is "flat" or "compound" or "appos" && _tree.HeadOf(noun) is >= 0 and var head)
        {
            noun = head;
        }

        _relatives[child] = noun;
        return true;
    }

    // “…, killing three people”, “having lost the vote, …”
    private bool IsParticiple(int child) =>
        _hasSubject && _tree.SubjectOf(child) < 0 && !_tree.Is(child, "advcl:if") && _tree.Token(child).FineTag is "VBG" or "VBN" && !ClauseWords.Prepositional.Contains(_tree.Lemma(child))
        && !_tree.Children(child).Any(at => at < child && (_tree.Relation(at) is "mark" or "case" || (_tree.Is(at, "advmod") && _tree.Token(at).FineTag == "WRB")))
        && (_tree.IsSetOff(child) || (child < _head && _tree.FirstOf(child) == _tree.FirstOf(_head)));

    // “does not plan to send soldiers to disarm the militia”
    private bool IsGoverned(int at)
    {
        while (at >= 0 && at != _head && _tree.Is(at, "xcomp"))
        {
            at = _tree.HeadOf(at);
        }

        return at == _head;
    }

    private void Note(int child, int parent)
    {
        if (parent == _head && _tree.Is(child, "advcl") && _tree.SubjectOf(child) is >= 0 and var subject && IsFactual(child) && ClauseWords.Circumstances.Contains(_tree.Lemma(_tree.FirstWordOf(child))) && _tree.Token(subject).Tag is not PartOfSpeech.Pronoun)
        {
            Circumstances.Add(child);
        }
        else if (_tree.Is(child, "advcl") && child > parent && !ClauseWords.Control.Contains(_tree.Lemma(parent)) && !ClauseWords.Resolving.Contains(_tree.Lemma(parent)) && _tree.Token(child).FineTag == "VB" && _tree.HasMark(child, "to") && _tree.SubjectOf(child) < 0 && _tree.Children(child).Count > 1 && !IsOfNoun(child))
        {
            Purposes.Add(child);
        }

        foreach (var member in _tree.Children(child).Where(at => at > child && _tree.Relation(at) is "nmod" or "obl" && _tree.IsNominal(at) && (_tree.Children(at).Any(word => _tree.Lemma(word) is "include" or "including" && _tree.Token(word).FineTag == "VBG") || IsAmongThem(at))))
        {
            Members.Add((child, member));
        }
    }

    // “through its decision not to pursue the case”: read as if it hung on the verb.
    private bool IsOfNoun(int child) =>
        _tree.FirstOf(child) - 1 is var noun && noun >= _tree.First && ClauseWords.Planning.Contains(_tree.Lemma(noun));

    // “20 horses, among them two foals”
    private bool IsAmongThem(int at)
    {
        var first = _tree.FirstOf(at);
        return _tree.Child(at, "nummod") >= 0 && first - 2 >= _tree.First && _tree.Lemma(first - 2) == "among" && _tree.Token(first - 1).Tag is PartOfSpeech.Pronoun;
    }

    // What happens when something else will have happened is not so yet.
    private bool IsFactual(int child)
    {
        var mark = _tree.Children(child).FirstOrDefault(at => at < child && _tree.Relation(at) is "mark" or "advmod" && ClauseWords.Circumstances.Contains(_tree.Lemma(at)), -1);
        return mark >= 0
            && _tree.Sign(mark) != '\0'
            && !(mark > _tree.First && _tree.Lemma(mark - 1) == "only")
            && (_tree.Lemma(mark) is "because" or "since" || !_tree.Children(_head).Any(at => _tree.Is(at, "aux") && _tree.Token(at).FineTag == "MD"));
    }
}
