using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Cuts the words of claims out of the text.</summary>
internal static class ClauseCutter
{
    /// <summary>Claims as clauses of the text; each part after its whole.</summary>
    /// <param name="tree">The tree that they were read from.</param>
    /// <param name="drafts">The claims.</param>
    /// <param name="sentence">The sentence they stand in.</param>
    /// <param name="statementOf">The statement that carries a claim, and whether the claim is its act.</param>
    public static IEnumerable<Clause> Cut(SentenceTree tree, IReadOnlyList<Draft> drafts, TextSpan sentence, Func<Draft, (int? Statement, bool IsAct)> statementOf)
    {
        Dictionary<Draft, (Clause Clause, int? Statement)> made = new(ReferenceEqualityComparer.Instance);
        foreach (var draft in drafts)
        {
            int[] kept = [.. WithNames(tree, draft.Tokens).Where(at => !IsConnective(tree, draft, at)).Order()];
            Token[] tokens = [.. kept.Select(tree.Token)];
            var pieces = PiecesOf(tree.Text, tokens);
            if (pieces.Count == 0)
            {
                continue;
            }

            var whole = draft.Whole is { } other && made.TryGetValue(other, out var known) ? known : default;
            var (statement, isAct) = whole.Clause is null ? statementOf(draft) : (whole.Statement, draft.IsPurpose && whole.Clause.IsAct);
            var clause = new Clause(pieces, sentence, statement, tokens, whole.Clause?.Where)
            {
                Asserted = [.. kept.Where(at => IsAsserted(tree, draft, at)).Select(tree.Token)],
                Given = [.. kept.Where(draft.Given.Contains).Select(tree.Token)],
                Negation = Negations.In(tree, draft) ?? (draft.IsPurpose ? whole.Clause?.Negation : null),
                Condition = draft.Condition.Count > 0 ? new TextSpan(tree.Token(draft.Condition[0]).Where.Start, tree.Token(draft.Condition[^1]).Where.End).TrimmedIn(tree.Text.Text) : null,
                IsParsed = true,
                IsPurpose = draft.IsPurpose,
                IsBackground = draft.IsBackground,
                IsAct = isAct,
            };
            made.TryAdd(draft, (clause, statement));
            yield return clause;
            if (draft is { Whole: null, IsBackground: false } && !drafts.Any(other => other.Whole == draft && other.IsPurpose) && Purposes.In(tree.Text, clause) is { } purpose)
            {
                yield return purpose;
            }
        }
    }

    /// <summary>Tokens as pieces of the text: a new one wherever words are left out; marks and joining words at the ends are dropped.</summary>
    public static IReadOnlyList<TextSpan> PiecesOf(ParsedText text, IReadOnlyList<Token> tokens)
    {
        List<TextSpan> pieces = [];
        var (first, last) = (-1, -1);
        for (var at = 0; at < tokens.Count; at++)
        {
            var isWord = IsWord(text.Text, tokens[at]);
            if (!isWord && (first < 0 || !IsClosing(text.Text, tokens[at])))
            {
                continue;
            }

            if (first >= 0 && isWord && HasWordBetween(text, tokens[last].Where.End, tokens[at].Where.Start))
            {
                pieces.Add(new TextSpan(tokens[first].Where.Start, tokens[last].Where.End));
                first = -1;
            }

            if (first < 0 && !isWord)
            {
                continue;
            }

            if (first < 0 && pieces.Count == 0 && tokens[at].Lemma is "that" or "and" or "but" && tokens[at].Tag is PartOfSpeech.Subordinator or PartOfSpeech.Coordinator)
            {
                continue;
            }

            (first, last) = (first < 0 ? at : first, at);
        }

        while (last > first && tokens[last].Tag is PartOfSpeech.Coordinator)
        {
            last--;
            while (last > first && !IsWord(text.Text, tokens[last]) && !IsClosing(text.Text, tokens[last]))
            {
                last--;
            }
        }

        if (first >= 0)
        {
            pieces.Add(new TextSpan(tokens[first].Where.Start, tokens[last].Where.End));
        }

        return [.. pieces.Select(piece => Balanced(text.Text, piece))];
    }

    // “is marked ‘for discussion’”: the closing mark belongs to the words.
    private static TextSpan Balanced(string text, TextSpan piece)
    {
        var (open, close, even, brackets) = (0, 0, 0, 0);
        foreach (var one in piece.In(text))
        {
            brackets += one == '(' ? 1 : one == ')' ? -1 : 0;
            (open, close, even) = (open + (one == '“' ? 1 : 0), close + (one == '”' ? 1 : 0), even + (one == '"' ? 1 : 0));
        }

        if (brackets == 1 && piece.End < text.Length && text[piece.End] == ')')
        {
            return new TextSpan(piece.Start, piece.End + 1);
        }

        var end = piece.End < text.Length && text[piece.End] is ',' or '.' ? piece.End + 1 : piece.End;
        return end < text.Length && ((open > close && text[end] == '”') || (even % 2 == 1 && text[end] == '"')) ? new TextSpan(piece.Start, end + 1) : piece;
    }

    // A name is never cut.
    private static HashSet<int> WithNames(SentenceTree tree, IReadOnlySet<int> tokens)
    {
        HashSet<int> whole = [.. tokens];
        foreach (var name in Ordered.Inside(tree.Text.Names, new TextSpan(tree.Token(tree.First).Where.Start, tree.Token(tree.End - 1).Where.End), name => name.Where))
        {
            int[] inside = [.. Enumerable.Range(tree.First, tree.End - tree.First).Where(at => name.Where.Holds(tree.Token(at).Where))];
            if (inside.Length < 8 && inside.Any(tokens.Contains) && !inside.Any(at => tree.Is(at, "cc")))
            {
                whole.UnionWith(inside.Where(tree.Holds));
            }
        }

        return whole;
    }

    private static bool IsWord(string text, Token token) => char.IsLetterOrDigit(text[token.Where.Start]) || text[token.Where.Start] is '$' or '€' or '£' || char.IsLetterOrDigit(text[token.Where.End - 1]);

    // A share's sign belongs to its number.
    private static bool IsClosing(string text, Token token) => text[token.Where.Start] == '%';

    private static bool HasWordBetween(ParsedText text, int from, int to) =>
        from < to && text.TokensIn(new TextSpan(from, to)).Any(token => IsWord(text.Text, token));

    // “although”, “because”, “and” join a claim to another, and are no part of it.
    private static bool IsConnective(SentenceTree tree, Draft draft, int at)
    {
        if (tree.HeadOf(at) != draft.Head || at > draft.Head)
        {
            return false;
        }

        // “a server used while secretary of state”: inside the claim it says when.
        if (tree.Relation(at) is "mark" or "advmod" && tree.Lemma(at) is "while" or "as" or "since" or "when" or "after" && draft.Tokens.Any(other => other < at && !tree.IsMark(other)))
        {
            return false;
        }

        // “While … , Butz will open it”: what it joined is told apart.
        if (tree.Is(at, "mark") && ClauseWords.Contrasts.Contains(tree.Lemma(at)) && !tree.Is(draft.Head, "advcl"))
        {
            return true;
        }

        // “have not only kept the town but taken two villages”
        if (tree.Lemma(at) is "not" or "only" && (tree.Lemma(at) == "only" ? at - 1 : at) is var not && not >= tree.First && tree.Lemma(not) == "not" && not + 1 < tree.End && tree.Lemma(not + 1) == "only")
        {
            return true;
        }

        return (tree.Is(at, "cc") && tree.Lemma(at) is "and" or "but" or "or" or "yet" or "so" && !draft.Tokens.Any(other => other < at && !tree.IsMark(other) && tree.IsUnder(other, draft.Head) && (draft.Subject.Count == 0 || draft.Subject.Contains(other))))
            || (tree.Relation(at) is "mark" or "advmod" && draft.Head is var head && tree.Is(head, "advcl") && (ClauseWords.Contrasts.Contains(tree.Lemma(at)) || (draft.Whole is not null && ClauseWords.Circumstances.Contains(tree.Lemma(at)))))
            || (tree.Is(at, "mark") && tree.Lemma(at) == "that");
    }

    private static bool IsAsserted(SentenceTree tree, Draft draft, int at)
    {
        for (; at >= 0 && at != draft.Head && tree.HeadOf(at) >= 0; at = tree.HeadOf(at))
        {
            if (tree.Relation(at) is "advcl" or "acl" or "parataxis" or "appos" || (tree.Relation(at) is "ccomp" or "csubj" && tree.Token(tree.HeadOf(at)).Tag is PartOfSpeech.Verb))
            {
                return false;
            }
        }

        return true;
    }
}
