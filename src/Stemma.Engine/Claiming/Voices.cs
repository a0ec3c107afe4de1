using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Whose words the tokens of one sentence are.</summary>
internal sealed partial class Voices
{
    /// <summary>The report's own world.</summary>
    public const int Own = -1;

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

        foreach (var told in Told.Where(told => told.Telling == Telling.Content && told is { Verb: >= 0, Statement.IsQuoted: false }))
        {
            Complete(told);
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

    // “The port was spared and, officials say, nobody was hurt”, “and most of them, pollsters say, will stay away”: what is told ends where it is
    // joined to more, and its clause has its subject before who tells it.
    private void Complete(Told told)
    {
        List<int> teller = [.. In(told.Statement.Cue).Concat(In(told.Statement.Source)).Order()];
        var (start, end) = (teller[0], teller[^1]);
        var isAside = _tree.Sign(start - 1) == ',' && _tree.Sign(end + 1) == ',';
        if (isAside && start - 2 > _tree.First && _tree.Lemma(start - 2) is "and" or "but" && told.Content.Any(at => at > end && _tree.IsClause(at)))
        {
            foreach (var at in told.Content.Where(at => at < start && OwnerOf(at) == told.Index))
            {
                _owners[at - _tree.First] = Own;
            }
        }

        foreach (var clause in told.Content.Where(at => OwnerOf(at) == told.Index && _tree.IsClause(at) && (isAside ? at > end : at < start)))
        {
            foreach (var part in _tree.Children(clause).Where(at => at < clause && _tree.Relation(at) is "nsubj" or "obl" or "advmod" or "aux" or "cop"))
            {
                var words = _tree.Subtree(part);
                if (words.TrueForAll(at => OwnerOf(at) == Own && at < clause) && !words.Exists(teller.Contains))
                {
                    words.ForEach(at => _owners[at - _tree.First] = told.Index);
                }
            }
        }
    }

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

        // “laughed and said”: the first is no telling.
        var (all, top) = (content.ToHashSet(), verb);
        if (cue.Find(at => IsVerb(at) && _tree.Is(at, "conj") && _tree.HeadOf(at) == top && _tree.Children(at).Any(child => _tree.Is(child, "ccomp") && all.Contains(child))) is > 0 and var last && !_tree.Children(top).Any(all.Contains))
        {
            verb = last;
        }

        List<int> verbs = [.. cue.Where(at => IsVerb(at) && (verb == top || at != top))];
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
