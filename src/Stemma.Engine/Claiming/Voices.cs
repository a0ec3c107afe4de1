using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>What a statement is to the sentence that its words stand in.</summary>
internal enum Telling
{
    /// <summary>Its words are a clause: what the speaker says is so.</summary>
    Content,

    /// <summary>Its words only complete its verb: “refused to send soldiers”, “rejected the draft”. That this was done is what is said.</summary>
    Act,

    /// <summary>It is no telling: its verb stands inside its own words, or its words hang on something else.</summary>
    None,
}

/// <summary>One statement in one sentence.</summary>
/// <param name="Index">Its index.</param>
/// <param name="Statement">The statement.</param>
/// <param name="Content">Tokens of what is told.</param>
/// <param name="Verb">The token that heads its cue; −1 if that stands in another sentence or is no verb.</param>
/// <param name="Verbs">All verbs of its cue.</param>
/// <param name="Telling">What it is.</param>
internal sealed record Told(int Index, Statement Statement, IReadOnlyList<int> Content, int Verb, IReadOnlyList<int> Verbs, Telling Telling);

/// <summary>Whose words the tokens of one sentence are.</summary>
internal sealed class Voices
{
    /// <summary>The report's own world.</summary>
    public const int Own = -1;

    // Verbs that have nothing but what is said for an object.
    private static readonly FrozenSet<string> Stating = WordTable.Words("say claim insist argue think believe find warn add note state assert contend maintain suggest predict estimate");

    private readonly SentenceTree _tree;
    private readonly int[] _owners;
    private readonly HashSet<int> _others;

    /// <summary>Reads the statements that have words in a sentence.</summary>
    public Voices(SentenceTree tree, IReadOnlyList<Statement> statements, IReadOnlyList<int> here)
    {
        _tree = tree;
        _others = [.. here.SelectMany(index => In(statements[index].Cue))];
        Told = [.. here.Select(index => TellingOf(index, statements[index]))];
        _owners = new int[tree.End - tree.First];
        Array.Fill(_owners, Own);

        // The innermost comes last: of equal ones the later statement.
        foreach (var told in Told.Where(told => told.Telling == Telling.Content).OrderByDescending(told => told.Content.Count).ThenBy(told => told.Index))
        {
            foreach (var at in told.Content)
            {
                _owners[at - tree.First] = told.Index;
            }
        }

        // “saying only that …”
        foreach (var at in Told.Where(told => told.Telling == Telling.Content && told.Verb >= 0).SelectMany(told => In(told.Statement.Cue).Where(at => tree.Token(at).Tag is PartOfSpeech.Adverb && !told.Verbs.Contains(tree.HeadOf(at)))))
        {
            _owners[at - tree.First] = int.MinValue;
        }

        // “according to officials” is nobody's claim.
        foreach (var told in Told.Where(told => told.Telling == Telling.Content && told.Verb < 0))
        {
            foreach (var at in In(told.Statement.Cue).Concat(In(told.Statement.Source)))
            {
                _owners[at - tree.First] = int.MinValue;
            }
        }
    }

    /// <summary>The sentence's tree.</summary>
    public SentenceTree Tree => _tree;

    /// <summary>The statements in order.</summary>
    public IReadOnlyList<Told> Told { get; }

    /// <summary>The worlds that have words here, in the order of their first.</summary>
    public IEnumerable<int> All => _owners.Where(owner => owner != int.MinValue).Distinct();

    /// <summary>The statement whose words the token belongs to; <see cref="Own"/> for the report's.</summary>
    public int OwnerOf(int at) => _owners[at - _tree.First];

    /// <summary>The telling whose verb the token is; null if it is none's.</summary>
    public Told? ToldBy(int at) => Told.FirstOrDefault(told => told.Verbs.Contains(at) && told.Telling == Telling.Content) ?? Told.FirstOrDefault(told => told.Verb == at && told.Telling == Telling.Act);

    private Told TellingOf(int index, Statement statement)
    {
        List<int> content = [.. Near(statement).SelectMany(piece => In(piece))];
        var cue = In(statement.Cue).ToList();
        var verb = cue.Where(at => !cue.Contains(_tree.HeadOf(at)) && IsVerb(at)).Select(at => (int?)at).FirstOrDefault() ?? Own;
        if (verb < 0)
        {
            // A bare noun inside somebody's words is no cue: “opened fire without warning, killing four”.
            var isNone = statement is { IsQuoted: false, Sense: CueSense.Say or CueSense.Believe } && cue.Exists(at => Negations.IsNegator(_tree, at));
            var isNoun = cue.Count > 0 && statement is { IsQuoted: false } && cue.TrueForAll(at => _tree.Token(at).Tag is PartOfSpeech.Noun);
            return new Told(index, statement, content, Own, [], content.Exists(_tree.IsClause) && !isNoun && !isNone ? Telling.Content : Telling.None);
        }

        List<int> verbs = [.. cue.Where(IsVerb)];
        content = statement.IsQuoted ? content : Below(content, verbs);

        // “He was responding to Corriv, who said that …”: only what hangs on the cue is told.
        if (IsInside(verb, [.. content]) && content.Find(at => cue.Contains(_tree.HeadOf(at)) && _tree.Is(at, "ccomp") && IsStatement(at)) is > 0 and var told)
        {
            return new Told(index, statement, [.. _tree.Subtree(told).Where(content.Contains).Order()], verb, verbs, Telling.Content);
        }

        return statement.Sense is CueSense.Deny or CueSense.Doubt or CueSense.Oppose or CueSense.Confirm or CueSense.Refuse && Restricted(content, verb) is { } clause
            ? new Told(index, statement, clause, verb, verbs, Telling.Content)
            : new Told(index, statement, content, verb, verbs, Of(statement, content, verb, cue));
    }

    // “The judge ruled that the arrest was unlawful and ordered …”: what is joined to the telling is no part of what is told.
    private List<int> Below(List<int> content, List<int> verbs)
    {
        if (content.Count == 0 || verbs.Count == 0)
        {
            return content;
        }

        // “said it was watching closely but had no plans to go”: what is joined to what is told is told too.
        var last = content[^1];
        if (content.Find(at => at < last && verbs.Contains(_tree.HeadOf(at)) && _tree.Is(at, "ccomp")) is > 0 and var told && told > verbs[^1]
            && _tree.Children(told).Where(at => at > last && _tree.Is(at, "conj") && _tree.IsClause(at) && _tree.SubjectOf(at) < 0 && !_others.Contains(at) && _tree.FirstWordOf(at) <= last + 3 && _tree.FirstWordOf(at) > last).Select(at => (int?)at).FirstOrDefault() is { } more)
        {
            content = [.. content, .. _tree.Subtree(more).Where(at => at > last).Order()];
        }

        var isDeed = content.Exists(at => verbs.Contains(_tree.HeadOf(at)) && _tree.Token(at).FineTag == "VBG");
        List<int> joined = [.. content.Where(at => _tree.Is(at, "conj") && verbs.Contains(_tree.HeadOf(at)) && _tree.IsClause(at) && at > verbs[^1] && (_tree.SubjectOf(at) < 0 || isDeed || _tree.Children(at).Any(word => _tree.Lemma(word) == "nor")))];
        return joined.Count == 0 ? content : [.. content.Where(at => !joined.Exists(other => _tree.IsUnder(at, other)))];
    }

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
            && (auxiliary < 0 ? _tree.Token(wanted).FineTag == "VB" || (_tree.Child(wanted, "cop") is >= 0 and var copula && _tree.Token(copula).FineTag == "VB") : _tree.Token(auxiliary).FineTag == "VB"))
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

    // The pieces that reach into the sentence; a long quotation has many that do not.
    private IEnumerable<TextSpan> Near(Statement statement)
    {
        var (start, end) = (_tree.Token(_tree.First).Where.Start, _tree.Token(_tree.End - 1).Where.End);
        for (var at = Ordered.FirstEndingAfter(statement.Content, start, piece => piece); at < statement.Content.Count && statement.Content[at].Start < end; at++)
        {
            yield return statement.Content[at];
        }
    }

    // The sentence's tokens that lie inside a span.
    private IEnumerable<int> In(TextSpan? span)
    {
        if (span is not { } where)
        {
            yield break;
        }

        for (var at = Math.Max(_tree.First, Ordered.FirstEndingAfter(_tree.Text.Tokens, where.Start, token => token.Where)); at < _tree.End && _tree.Token(at).Where.End <= where.End; at++)
        {
            if (_tree.Token(at).Where.Start >= where.Start)
            {
                yield return at;
            }
        }
    }
}
