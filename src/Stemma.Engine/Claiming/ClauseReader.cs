using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Reads the claims of one world of a sentence from its tree.</summary>
/// <remarks>
/// A clause is cut where another begins that is asserted by itself: joined, set against it, relative and set off, a participle set off. It
/// takes what it shares with the one before: subject, auxiliaries, negation, condition. What it depends on, and circumstances, stay.
/// </remarks>
internal sealed class ClauseReader
{
    // Clauses are read again with fewer cuts when one of them would not stand alone.
    private const int MostRounds = 6;
    private const int FewestWords = 3;
    private const int MostClauses = 40;

    private static readonly HashSet<int> None = [];

    private readonly SentenceTree _tree;
    private readonly Func<int, bool> _isSilent;
    private readonly HashSet<int> _uncut = [];
    private readonly List<Draft> _drafts = [];

    private ClauseReader(SentenceTree tree, Func<int, bool> isSilent) => (_tree, _isSilent) = (tree, isSilent);

    /// <summary>The claims in the order in which they were found; null if they cut through each other.</summary>
    /// <param name="tree">The tokens of one world.</param>
    /// <param name="isSilent">Whether a clause with this head only says that somebody said something.</param>
    public static IReadOnlyList<Draft>? Read(SentenceTree tree, Func<int, bool> isSilent)
    {
        // “If these people are disloyal and will not leave, fine”: nothing in it is claimed by itself.
        if (tree.Roots.Any(root => tree.Children(root).Any(at => at < root && tree.Is(at, "mark") && tree.Lemma(at) is "if" or "unless" or "whether" or "lest")))
        {
            return null;
        }

        var reader = new ClauseReader(tree, isSilent);
        for (var round = 0; round < MostRounds; round++)
        {
            reader._drafts.Clear();
            foreach (var root in tree.Roots)
            {
                reader.Visit(root, None, None, null);
            }

            var failed = reader._drafts.Where(draft => draft.IsCut && !reader.StandsAlone(draft)).Select(draft => draft.Head).ToList();
            if (failed.Count == 0)
            {
                break;
            }

            reader._uncut.UnionWith(failed);
        }

        return reader.Crosses() ? null : reader._drafts;
    }

    // Of two claims neither of which holds the other, one begins, the other begins, the one goes on, the other goes on: the tree is wrong.
    private bool Crosses()
    {
        List<int[]> own = [.. _drafts.Where(draft => draft.Whole is null).DistinctBy(draft => draft.Head).Select(WordsOf)];
        for (var i = 0; i < own.Count; i++)
        {
            for (var j = i + 1; j < own.Count; j++)
            {
                if (Changes(own[i].Except(own[j]), own[j].Except(own[i])) > 2)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private int[] WordsOf(Draft draft) => [.. draft.Tokens.Where(at => _tree.IsUnder(at, draft.Head) && !_tree.IsMark(at)).Order()];

    private static HashSet<int> Joined(HashSet<int> one, IReadOnlySet<int> other)
    {
        one.UnionWith(other);
        return one;
    }

    // How often the words change hands.
    private static int Changes(IEnumerable<int> one, IEnumerable<int> other)
    {
        var (changes, last) = (0, 0);
        foreach (var (_, owner) in one.Select(at => (at, 1)).Concat(other.Select(at => (at, 2))).OrderBy(word => word.Item1))
        {
            changes += last != 0 && last != owner ? 1 : 0;
            last = owner;
        }

        return changes;
    }

    private bool StandsAlone(Draft draft) => draft.Tokens.Count(at => !_tree.IsMark(at)) >= FewestWords && Quotes(draft.Tokens) == 0;

    private int Quotes(IEnumerable<int> tokens) => tokens.Sum(at => _tree.Sign(at) switch { '“' => 1, '”' => -1, _ => 0 });

    // Reads the clause below a head, and those cut from it.
    private void Visit(int head, IReadOnlySet<int> subject, HashSet<int> shared, Draft? whole, IReadOnlySet<int>? antecedent = null)
    {
        if (_drafts.Count >= MostClauses)
        {
            return;
        }

        var given = antecedent ?? None;
        var cut = new Cuts(_tree, head, _uncut, subject.Count > 0, _isSilent);
        HashSet<int> own = [.. cut.Kept];
        var subjects = _tree.SubjectOf(head) is >= 0 and var noun ? Joined(cut.KeptBelow(noun), subject) : subject;
        HashSet<int> tokens = [.. own, .. subjects, .. shared];
        var draft = new Draft(head, tokens) { Given = given, Subject = subjects, Whole = whole, IsCut = subject.Count > 0 || shared.Count > 0, Condition = ConditionIn(head, tokens) };
        if (!_isSilent(head))
        {
            _drafts.AddRange(Conjoined.Split(_tree, draft));
            if (whole is null)
            {
                Parts(cut, _drafts.FindLast(one => one.Head == head)!);
            }
        }

        foreach (var clause in cut.Clauses)
        {
            // “… reported, citing Kestrel 24”: how somebody said it.
            if (_isSilent(head) && _tree.Is(clause, "advcl") && _tree.SubjectOf(clause) < 0)
            {
                continue;
            }

            var takes = _tree.SubjectOf(clause) >= 0 && !cut.IsRelative(clause) ? None : cut.SubjectOf(clause, subjects);
            Visit(clause, takes, _tree.Is(clause, "conj") ? Shared(head, clause, cut, shared) : None, null, cut.IsRelative(clause) ? takes : null);
        }

        foreach (var (noun2, apposed) in cut.Appositions)
        {
            var named = ClauseWords.Summing.Contains(_tree.Lemma(apposed)) ? [] : cut.Named(noun2);
            HashSet<int> words = [.. named, .. _tree.Subtree(apposed)];
            _drafts.Add(new Draft(apposed, words) { IsBackground = true, IsCut = true, Given = named });
        }
    }

    private void Parts(Cuts cut, Draft whole)
    {
        foreach (var part in cut.Circumstances)
        {
            Visit(part, None, None, whole);
        }

        foreach (var purpose in cut.Purposes)
        {
            HashSet<int> tokens = [.. _tree.Subtree(purpose).Where(at => at >= purpose || _tree.HeadOf(at) == purpose && _tree.Relation(at) is "mark" or "advmod")];
            _drafts.Add(new Draft(purpose, tokens) { Whole = whole, IsPurpose = true });
        }

        foreach (var (noun, member) in cut.Members)
        {
            HashSet<int> tokens = [.. whole.Tokens.Where(at => (!_tree.IsUnder(at, noun) && at < noun) || _tree.IsUnder(at, member) || (at < member && at >= _tree.FirstOf(member) - 2))];
            _drafts.Add(new Draft(whole.Head, tokens) { Whole = whole });
        }
    }

    // What a joined clause takes over besides the subject.
    private HashSet<int> Shared(int head, int clause, Cuts cut, HashSet<int> before)
    {
        HashSet<int> taken = [];
        var isFinite = _tree.SubjectOf(clause) >= 0 || (_tree.Token(clause).FineTag is "VBD" or "VBZ" or "VBP" && !IsParticiple(clause) && !IsListed(head, clause)) || _tree.Children(clause).Any(at => _tree.Relation(at) is "aux" or "cop" && _tree.Token(at).FineTag is "VBD" or "VBZ" or "VBP" or "MD")
            || (_tree.Token(clause).FineTag == "VB" && _tree.Token(head).FineTag is "VBN" or "VBD" or "VBZ" && _tree.Child(clause, "aux") < 0);
        if (!isFinite)
        {
            var isNegated = cut.IsAlternative(clause);
            taken.UnionWith(before.Where(at => _tree.Relation(at) is "aux" or "advmod" || (_tree.Is(at, "cop") && _tree.Token(clause).Tag is PartOfSpeech.Adjective)));
            taken.UnionWith(_tree.Children(head).Where(at => at < head && (_tree.Is(at, "aux") || (_tree.Is(at, "cop") && _tree.Token(clause).Tag is PartOfSpeech.Adjective) || (isNegated && _tree.Lemma(at) != "neither" && Negations.IsNegator(_tree, at)))));
        }

        foreach (var child in _tree.Children(head))
        {
            var governs = child < head && !_tree.HasMark(clause, "that") && _tree.SubjectOf(head) is >= 0 and var noun && child < noun && _tree.IsSetOff(_tree.LastOf(child) + 1 < _tree.End ? Math.Max(noun, child) : child);
            if ((governs && (IsCondition(child) || _tree.Is(child, "obl"))) || (child > clause && IsCondition(child)))
            {
                taken.UnionWith(cut.KeptBelow(child));
            }
        }

        return taken;
    }

    // “taken”, “shown”: read as a past tense, and none.
    private bool IsParticiple(int at) =>
        _tree.Token(at).FineTag == "VBD" && _tree.Token(at).Where.In(_tree.Text.Text) is var word && (word.EndsWith("en", StringComparison.Ordinal) || word.EndsWith("wn", StringComparison.Ordinal));

    // “was arrested on Monday, released on Tuesday and charged on Friday”: the last of a list of participles.
    private bool IsListed(int head, int clause)
    {
        if (_tree.Token(clause).FineTag != "VBD" || !_tree.Word(clause).EndsWith("ed"))
        {
            return false;
        }

        // “has accused the commission and demanded a recount”, but “has been ill since May and died on Sunday”
        if (_tree.Children(head).Any(at => _tree.Is(at, "aux") && _tree.Lemma(at) == "have" && _tree.Token(at).FineTag != "VBD") && _tree.Token(head).FineTag is "VBN" or "VBD")
        {
            return !Ordered.Inside(_tree.Text.Times, new TextSpan(_tree.Token(clause).Where.Start, _tree.Token(Math.Max(clause, _tree.LastOf(clause))).Where.End), time => time.Where).Any();
        }

        var isAfterParticiple = _tree.Is(head, "conj") && _tree.Token(head).FineTag == "VBN" && _tree.Child(head, "aux") < 0;
        return (_tree.Child(clause, "obj") is var thing && (thing < 0 || (isAfterParticiple && _tree.Child(thing, "nummod") >= 0))) && (isAfterParticiple || (_tree.Child(head, "aux:pass") >= 0
            && _tree.Children(head).Any(at => at < clause && at > head && _tree.Is(at, "conj") && _tree.Token(at).FineTag == "VBN" && _tree.Child(at, "aux") < 0)));
    }

    private bool IsCondition(int at) =>
        _tree.Is(at, "advcl") && (_tree.Is(at, "advcl:if") || TreeRepair.IsInverted(_tree, at) || _tree.Children(at).Any(mark => (_tree.Is(mark, "mark") || _tree.Is(mark, "advmod")) && mark < at && ClauseWords.Conditions.Contains(_tree.Lemma(mark))));

    private List<int> ConditionIn(int head, HashSet<int> tokens) =>
        [.. _tree.Children(head).Where(IsCondition).Take(1).SelectMany(at => _tree.Subtree(at)).Where(tokens.Contains).Order()];
}
