using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>
/// Finds what somebody would not say: “declined to comment on whether a memorandum had been signed”. Neither a claim nor a denial, it puts
/// what stands after “whether” in doubt.
/// </summary>
internal static class Declined
{
    // The words around “whether” that leave it open, however far up the tree; lemmas.
    private static readonly FrozenSet<string> Open = WordTable.Words("decline refuse unclear unknown uncertain open");
    private static readonly FrozenSet<string> Negated = WordTable.Words("say answer comment clear know tell disclose specify respond reply confirm clarify elaborate reveal");
    private const int Climb = 8;
    private const int MostTokens = 60;

    /// <summary>The clauses after “whether” that are left open, in reading order.</summary>
    /// <param name="text">The report's text.</param>
    /// <param name="statements">Who it says said what.</param>
    public static IEnumerable<Clause> ClausesIn(ParsedText text, IReadOnlyList<Statement> statements)
    {
        SyntaxTree? tree = null;
        for (var at = 0; at < text.Tokens.Count; at++)
        {
            if (text.Tokens[at].Lemma != "whether")
            {
                continue;
            }

            tree ??= new SyntaxTree(text);
            if (tree.HeadOf(at) is >= 0 and var head && SentenceOf(text, at) is { } sentence && IsOpen(tree, head, sentence) && ClauseOf(tree, at, head, sentence, statements) is { } clause)
            {
                yield return clause;
            }
        }
    }

    private static Clause? ClauseOf(SyntaxTree tree, int whether, int head, Sentence sentence, IReadOnlyList<Statement> statements)
    {
        int[] inside = [.. Enumerable.Range(whether + 1, Math.Min(MostTokens, sentence.EndToken - whether - 1)).Where(at => at < sentence.EndToken && IsUnder(tree, at, head) && !IsAside(tree, at, head))];
        if (inside.Length < 2)
        {
            return null;
        }

        Token[] tokens = [.. inside.Select(at => tree[at])];
        var pieces = ClauseCutter.PiecesOf(tree.Text, tokens);
        return pieces.Count == 0 ? null : new Clause(pieces, sentence.Where, Decliner(statements, sentence.Where, pieces[0]), tokens, null) { IsParsed = true, IsDeclined = true };
    }

    // Whoever would not say it: the statement nearest to the words.
    private static int? Decliner(IReadOnlyList<Statement> statements, TextSpan sentence, TextSpan words)
    {
        var found = Enumerable.Range(0, statements.Count)
            .Where(at => statements[at].Sense is CueSense.Decline or CueSense.Ask or CueSense.Doubt && sentence.Holds(statements[at].Content[0]))
            .OrderBy(at => statements[at].Sense is CueSense.Ask)
            .ThenBy(at => statements[at].Content.Any(one => one.Overlaps(words)) ? 0 : 1)
            .ToList();
        return found.Count > 0 ? found[0] : null;
    }

    private static bool IsOpen(SyntaxTree tree, int head, Sentence sentence)
    {
        var (at, negated) = (tree.HeadOf(head), false);
        for (var step = 0; step < Climb && at >= 0; step++, at = tree.HeadOf(at))
        {
            if (Leaves(tree, at) || tree.Children(at).Any(child => child >= sentence.FirstToken && child < sentence.EndToken && !IsUnder(tree, head, child) && Leaves(tree, child)))
            {
                return true;
            }

            negated |= Negated.Contains(tree[at].Lemma) && tree.Children(at).Any(child => tree[child].Lemma is "not" or "n't" or "n’t" or "never");
        }

        return negated;
    }

    private static bool Leaves(SyntaxTree tree, int at) => Open.Contains(tree[at].Lemma) && !tree.Children(at).Any(child => tree[child].Lemma is "not" or "never");

    // “…, as a former adviser says”
    private static bool IsAside(SyntaxTree tree, int at, int head)
    {
        for (; at >= 0 && at != head; at = tree.HeadOf(at))
        {
            if (tree.Relation(at) is "parataxis" or "punct" || (tree.Is(at, "advcl") && tree.Child(at, "mark") is >= 0 and var mark && tree[mark].Lemma == "as"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnder(SyntaxTree tree, int at, int head)
    {
        for (var step = 0; step < MostTokens && at >= 0; step++, at = tree.HeadOf(at))
        {
            if (at == head)
            {
                return true;
            }
        }

        return false;
    }

    private static Sentence? SentenceOf(ParsedText text, int token) =>
        Ordered.FirstEndingAfter(text.Sentences, text.Tokens[token].Where.Start, one => one.Where) is var at && at < text.Sentences.Count ? text.Sentences[at] : null;
}
