using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>What each statement is to the sentence: a telling, a deed, or neither.</summary>
internal sealed partial class Voices
{
    // Verbs that have nothing but what is said for an object.
    private static readonly FrozenSet<string> Stating = WordTable.Words("say claim insist argue think believe find warn add note state assert contend maintain suggest predict estimate");

    private bool IsVerb(int at) => _tree.Token(at).Tag is PartOfSpeech.Verb && _tree.Relation(at) is not ("case" or "mark" or "fixed" or "amod" or "compound");

    private Telling Of(Statement statement, List<int> content, int verb, List<int> cue)
    {
        // “Few believe that …”, “They did not say that …”: who says nothing of the kind is no source of it.
        if (statement is { IsQuoted: false, Sense: CueSense.Say or CueSense.Believe } && (cue.Concat(_tree.Children(verb)).Any(at => Negations.IsNegator(_tree, at) || _tree.Lemma(at) == "nor") || IsNobody(statement)))
        {
            return Telling.Act;
        }

        // “If you doubt that the sentence was just, …”: nobody has said so.
        if (statement is { IsQuoted: false } && IsSupposed(verb))
        {
            return Telling.None;
        }

        // “assuming that the vote is confirmed, …”: nobody says so.
        if (statement.Source is null && _tree.Lemma(verb) is "assume" or "suppose" or "provide" or "grant" && _tree.Token(verb).FineTag is "VBG" or "VBN")
        {
            return Telling.None;
        }

        // “anyone who tells you otherwise is lying”
        if (statement.IsQuoted && IsInside(verb, [.. content]) && !content.Exists(at => cue.Contains(_tree.HeadOf(at)) && _tree.IsClause(at)))
        {
            return Telling.None;
        }

        // “dismissed two judges”: no denial of anything.
        if (statement.Sense == CueSense.Deny && _tree.Lemma(verb) == "dismiss" && _tree.Child(verb, "obj") is >= 0 and var dismissed && !ClauseWords.Sayings.Contains(_tree.Lemma(dismissed)) && !ClauseWords.Summing.Contains(_tree.Lemma(dismissed))
            && !_tree.Children(verb).Any(at => _tree.Is(at, "obl") && _tree.Child(at, "case") is >= 0 and var preposition && _tree.Lemma(preposition) == "as"))
        {
            return Telling.None;
        }

        // “to demand that the government resign”: it is not said that it does.
        if (statement is { IsQuoted: false, Sense: not (CueSense.Deny or CueSense.Doubt) } && content.Find(at => cue.Contains(_tree.HeadOf(at)) && _tree.Is(at, "ccomp") && _tree.HasMark(at, "that")) is > 0 and var wanted && _tree.Child(wanted, "aux") is var auxiliary
            && (auxiliary < 0 ? _tree.Token(wanted).FineTag == "VB" || (_tree.Token(wanted).FineTag == "VBP" && _tree.SubjectOf(wanted) is >= 0 and var single && _tree.Token(single).FineTag is "NN" or "NNP" && _tree.Child(single, "conj") < 0) || (_tree.Child(wanted, "cop") is >= 0 and var copula && _tree.Token(copula).FineTag == "VB") : _tree.Token(auxiliary).FineTag == "VB"))
        {
            return Telling.Act;
        }

        // “called the report ‘a pack of lies’”
        if (statement.IsQuoted && (content.Exists(at => _tree.IsClause(at) && !_tree.Is(at, "acl:relcl")) || !content.Exists(at => _tree.Is(at, "obj") && cue.Contains(_tree.HeadOf(at)) && _tree.Sign(_tree.FirstOf(at) - 1) is not ('“' or '"') && _tree.Sign(_tree.FirstOf(at)) is not ('“' or '"'))))
        {
            return Telling.Content;
        }

        var inside = content.ToHashSet();
        List<int> roots = [.. content.Where(at => !inside.Contains(_tree.HeadOf(at)) && !_tree.IsMark(at) && _tree.Relation(at) is not ("mark" or "cc" or "case"))];
        List<int> own = [.. roots.Where(at => cue.Contains(_tree.HeadOf(at)))];

        // “accused Karsovia of arming the rebels”
        if (ClauseWords.Accusing.Contains(_tree.Lemma(verb)) && own.Find(at => _tree.Is(at, "obj")) is > 0 and var accused && own.Concat(_tree.Children(accused)).Any(at => _tree.Token(at).FineTag == "VBG" && at > accused))
        {
            return Telling.Content;
        }

        // “said in a statement the port would close”: what follows “that”, or holds a finite clause, is told, however it was parsed.
        if (Stating.Contains(_tree.Lemma(verb)) && content.Count > 0 && content[0] > verb && _tree.Token(content[0]).FineTag is not ("VBG" or "TO") && (_tree.Lemma(content[0]) == "that" ? _tree.Token(content[0]).FineTag == "IN" : content.Exists(at => _tree.Token(at).FineTag is "VBD" or "VBZ" or "VBP" or "MD" && !_tree.Is(at, "acl:relcl") && !_tree.Is(at, "advcl") && !_tree.Is(at, "aux"))) && !IsInside(verb, inside))
        {
            return Telling.Content;
        }

        // “gave no hint of when it might cut them”
        if (statement is { IsQuoted: false, Sense: not (CueSense.Ask or CueSense.Decline) } && content.Count > 0 && content[0] > verb && _tree.Token(content[0]).FineTag is "WRB" or "WP" or "WDT" && !cue.Contains(_tree.HeadOf(content[0]))
            && roots.Count == 1 && _tree.Relation(roots[0]) is "acl" or "nmod" or "obl" or "ccomp" or "advcl" && !_tree.IsSetOff(roots[0]) && _tree.Lemma(content[0]) is not "which" && !_tree.Is(roots[0], "acl:relcl"))
        {
            return Telling.Act;
        }

        // “explained how the gap would be filled”: how, he has not been heard to say.
        if (statement.Sense is not (CueSense.Ask or CueSense.Decline) && own.Exists(at => _tree.Is(at, "ccomp") && _tree.FirstWordOf(at) is var first && _tree.Lemma(first) is "whether" or "if" && _tree.HeadOf(first) == at))
        {
            return Telling.Act;
        }

        if (own.Exists(at => _tree.Is(at, "ccomp") && _tree.FirstWordOf(at) is var first && _tree.Lemma(first) is "how" or "why" or "who" or "whom" or "what" or "which" or "where" or "when" && !(_tree.HeadOf(first) != at && _tree.IsClause(_tree.HeadOf(first)))))
        {
            return Telling.Act;
        }

        if (IsInside(verb, inside) || (own.Exists(at => _tree.Is(at, "nsubj") && at < verb) && !HasSubject(verb, inside)))
        {
            return own.Count > 0 && !IsInside(verb, inside) ? Telling.Act : Telling.None;
        }

        var isAct = own.Exists(at => _tree.IsNominal(at) && !_tree.IsClause(at) && _tree.Relation(at) is "obj" or "obl" or "iobj");
        var isTold = roots.Exists(at => IsStatement(at) && !(isAct && _tree.Is(at, "conj")) && !(_others.Contains(_tree.HeadOf(at)) && !own.Contains(at)));
        return isTold ? Telling.Content : own.Count > 0 ? Telling.Act : Telling.None;
    }

    /// <summary>Whether the statement's source is nobody, or hardly anybody.</summary>
    public bool IsNobody(Statement statement) =>
        In(statement.Source).FirstOrDefault(-1) is >= 0 and var who && _tree.Is(who, "nsubj") && _tree.Lemma(who) is "few" or "nobody" or "none" or "neither";

    // Whether the verb stands in a condition.
    private bool IsSupposed(int verb)
    {
        for (var at = verb; at >= 0; at = _tree.HeadOf(at))
        {
            if (_tree.Is(at, "advcl") && _tree.Children(at).Any(child => _tree.Is(child, "mark") && _tree.Lemma(child) is "if" or "unless" or "lest"))
            {
                return true;
            }
        }

        return false;
    }

    // Whether the cue has a subject outside of what is told.
    private bool HasSubject(int verb, HashSet<int> content) => _tree.Children(verb).Any(at => _tree.Is(at, "nsubj") && !content.Contains(at));

    // A clause with its own subject, and no circumstance of another.
    private bool IsStatement(int at) => _tree.IsClause(at) && (_tree.SubjectOf(at) >= 0 || _tree.Children(at).Any(child => _tree.Is(child, "aux") && _tree.Token(child).FineTag is "MD" or "VBD" or "VBZ" or "VBP")) && !_tree.Is(at, "xcomp") && !IsCircumstance(at) && (!_tree.Is(at, "acl:relcl") || _tree.Token(_tree.FirstOf(at)).Lemma is not ("which" or "who" or "whose" or "where"));

    // “If the court rejects the appeal, the mine will stay open”: the cue stands in a clause of what it is said to tell.
    private bool IsInside(int verb, HashSet<int> content)
    {
        // “…, its minister repeated”: after all that is told, and set off.
        if (_tree.IsSetOff(verb) && content.All(at => at < verb) && _tree.SubjectOf(verb) is >= 0 and var teller && !content.Contains(teller) && _tree.Lemma(teller) is not ("who" or "which" or "that"))
        {
            return false;
        }

        var isApart = false;
        for (var (at, below) = (_tree.HeadOf(verb), verb); at >= 0; (at, below) = (_tree.HeadOf(at), at))
        {
            isApart = isApart || _tree.Is(below, "acl:relcl");
            if (content.Contains(at))
            {
                return isApart || (_tree.Is(below, "advcl") && _tree.Child(below, "mark") is >= 0 and var mark && _tree.Lemma(mark) != "as");
            }
        }

        return false;
    }

    private bool IsCircumstance(int at) => _tree.Is(at, "advcl") && _tree.Child(at, "mark") is >= 0 and var mark && _tree.Lemma(mark) != "that";

    // “denied a report that two ships had been sunk”: what is denied is the clause.
    private List<int>? Restricted(List<int> content, int verb)
    {
        foreach (var clause in content.Where(at => _tree.HeadOf(at) == verb && ClauseWords.Sayings.Contains(_tree.Lemma(at))).SelectMany(noun => _tree.Children(noun)))
        {
            if (_tree.IsClause(clause) && (_tree.Is(clause, "ccomp") || _tree.Is(clause, "acl") || _tree.Is(clause, "acl:relcl")) && _tree.Child(clause, "mark") is >= 0 and var mark && _tree.Lemma(mark) == "that")
            {
                return [.. _tree.Subtree(clause).Where(content.Contains).Order()];
            }
        }

        return null;
    }
}
