using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Cuts a report into claims: what each statement says in each sentence, and what the report says itself.</summary>
/// <remarks>Where the tree cannot be trusted, the whole of what a statement says in a sentence stays one claim: rather too long than wrong.</remarks>
internal static class ClauseFinder
{
    private const int FewestWords = 3;
    private const int LongestDateline = 10;
    private const int LongestEcho = 40;

    // A reading that leaves out more of the words than this is none.
    private const double MostLost = .4;

    /// <summary>The claims in reading order; a part comes after the claim that it lies within.</summary>
    public static IEnumerable<Clause> ClausesIn(ParsedText text, IReadOnlyList<Statement> statements)
    {
        var bySentence = BySentence(text, statements);
        for (var at = 0; at < text.Sentences.Count; at++)
        {
            var sentence = text.Sentences[at];
            var own = bySentence[at].Count == 0 && at + 1 < bySentence.Length ? ConfirmedBy(text, statements, bySentence[at + 1]) : null;
            foreach (var clause in SentenceTree.Of(text, sentence) is { } tree ? Parsed(Rivals.Weighed(tree), sentence, statements, bySentence[at], own) : Unparsed(text, sentence, statements, bySentence[at], own))
            {
                yield return clause;
            }
        }
    }

    private static IEnumerable<Clause> Parsed(SentenceTree tree, Sentence sentence, IReadOnlyList<Statement> statements, List<int> here, int? own)
    {
        var worlds = new Voices(tree, statements, here);
        var from = sentence.FirstToken + AfterDateline(tree.Text.Text, [.. tree.Text.TokensIn(sentence.Where)]);
        foreach (var world in worlds.All)
        {
            var statement = world == Voices.Own ? own : world;
            if (world != Voices.Own && !IsClaimed(worlds, statements[world], world))
            {
                continue;
            }

            bool IsHere(int at) => worlds.OwnerOf(at) == world && at >= from;
            var part = TreeRepair.Of(tree, IsHere);
            var read = part is null ? null : ClauseReader.Read(part, at => IsSilent(tree, worlds, at));
            IReadOnlyList<Draft> drafts = read is null ? [] : [.. read.Where(draft => !LosesWords(tree, worlds, draft, world))];
            int[] words = [.. Enumerable.Range(tree.First, tree.End - tree.First).Where(at => IsHere(at) && !tree.IsMark(at) && !IsBelowSilent(tree, worlds, at))];
            var isWhole = read is null || (world != Voices.Own && !part!.Roots.Any(root => IsSilent(tree, worlds, root)) && IsLossy(drafts, words));
            if (!isWhole)
            {
                foreach (var clause in ClauseCutter.Cut(part!, drafts, sentence.Where, draft => StatementOf(tree, worlds, draft, statement)))
                {
                    yield return clause;
                }
            }
            else if (world != Voices.Own || !worlds.Told.Any(told => told.Telling == Telling.Content))
            {
                foreach (var clause in Whole(tree.Text, [.. Enumerable.Range(tree.First, tree.End - tree.First).Where(IsHere).Select(tree.Token)], sentence.Where, statement))
                {
                    yield return clause;
                }
            }
        }
    }

    // What only says that something is said, or breaks off where another's words begin.
    private static bool LosesWords(SentenceTree tree, Voices worlds, Draft draft, int world) => IsHearsay(tree, draft, world) || draft.Tokens.Any(at =>
        worlds.ToldBy(at) is { Telling: Telling.Content, Verb: >= 0 }
        || tree.Children(at).Any(child => worlds.OwnerOf(child) is >= 0 and var owner && owner != world && tree.IsClause(child) && tree.Relation(child) is not ("parataxis" or "conj")));

    // “…, a councillor said”, where nobody was found who says it: it is not the report's own claim, and whose it is cannot be told.
    private static bool IsHearsay(SentenceTree tree, Draft draft, int world) => world == Voices.Own && draft.Tokens.Any(at =>
        (at == draft.Head && tree.Lemma(at) == "say" && tree.SubjectOf(at) > at && tree.Child(at, "ccomp") is >= 0 and var clause && clause < at) || tree.Is(at, "parataxis") && tree.Lemma(at) is "say" or "add" or "report" or "warn" or "announce" or "state" or "claim" or "insist" or "complain" && tree.SubjectOf(at) >= 0 && tree.IsSetOff(at));

    private static bool IsBelowSilent(SentenceTree tree, Voices worlds, int at)
    {
        for (; at >= 0; at = tree.HeadOf(at))
        {
            if (worlds.ToldBy(at) is { Telling: Telling.Content })
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLossy(IReadOnlyList<Draft> drafts, int[] words) =>
        words.Count(at => !drafts.Any(draft => draft.Tokens.Contains(at))) > MostLost * words.Length;

    // What is only asked, or declined to be said, is not claimed; what is not ruled out is put in doubt.
    private static bool IsClaimed(Voices worlds, Statement statement, int index) =>
        (statement.Sense != CueSense.Ask || worlds.Told.Any(told => told.Index == index && IsRequest(worlds.Tree, told)))
        && (statement.Sense != CueSense.Decline || worlds.Told.Any(told => told.Index == index && told.Verb >= 0 && worlds.Tree.Lemma(told.Verb) is "rule" or "exclude" or "deny"));

    // Also what only leads up to it: “appeared to say that …”, or says what is another's.
    private static bool IsSilent(SentenceTree tree, Voices worlds, int head)
    {
        for (var at = head; at >= 0; at = tree.Child(at, "xcomp"))
        {
            if (IsSilent(tree, worlds.ToldBy(at)) || tree.Children(at).Any(child => tree.Is(child, "advcl") && tree.Child(child, "mark") is >= 0 and var mark && tree.Lemma(mark) == "as" && IsSilent(tree, worlds.ToldBy(child))))
            {
                return true;
            }
        }

        return tree.Child(head, "ccomp") is >= 0 and var clause && worlds.OwnerOf(clause) != worlds.OwnerOf(head);
    }

    // “requested 5,000 troops”, “asked for observers”: what is wanted, not what is asked.
    private static bool IsRequest(SentenceTree tree, Told told) =>
        told is { Telling: not Telling.Content, Verb: >= 0 }
        && (tree.Lemma(told.Verb) is "request" or "demand" or "seek"
            || (tree.Lemma(told.Verb) is "ask" && tree.Children(told.Verb).Any(child => tree.Is(child, "obl") && tree.Child(child, "case") is >= 0 and var preposition && tree.Lemma(preposition) == "for")));

    // “officials said”, “declined to comment”, “asked about the troops”
    private static bool IsSilent(SentenceTree tree, Told? told) => told switch
    {
        null => false,
        { Telling: Telling.Content } => true,
        { Statement.Sense: CueSense.Ask } => told.Statement.Source is not null && tree.Child(told.Verb, "obj") < 0 && tree.Child(told.Verb, "iobj") < 0 && !IsRequest(tree, told),
        { Statement.Sense: CueSense.Decline } => ClauseWords.Speaking.Contains(tree.Lemma(told.Verb)) || (tree.Child(told.Verb, "xcomp") is >= 0 and var verb && ClauseWords.Speaking.Contains(tree.Lemma(verb))),
        _ => false,
    };

    // Who announces, refuses, backs, rejects or denies something commits himself: the act is his.
    private static (int? Statement, bool IsAct) StatementOf(SentenceTree tree, Voices worlds, Draft draft, int? statement) =>
        worlds.ToldBy(draft.Head) is { Telling: Telling.Act, Statement: { Source: { } source, Sense: CueSense.Intend or CueSense.Refuse or CueSense.Support or CueSense.Oppose or CueSense.Deny or CueSense.Confirm or CueSense.Believe } } told
            && statement is null && !worlds.IsNobody(told.Statement) && draft.Subject.Any(at => source.Overlaps(tree.Token(at).Where))
            ? (told.Index, true)
            : (statement, false);

    // “A force is planned. Deputy Secretary Strede has confirmed it.”: what went before is his.
    private static int? ConfirmedBy(ParsedText text, IReadOnlyList<Statement> statements, List<int> next) => next
        .Where(index => statements[index] is { Sense: CueSense.Confirm } statement
            && statement.Content[0] is { Length: < LongestEcho } content
            && text.TokensIn(content).FirstOrDefault().Lemma is "it" or "this")
        .Select(index => (int?)index)
        .FirstOrDefault();

    private static IEnumerable<Clause> Unparsed(ParsedText text, Sentence sentence, IReadOnlyList<Statement> statements, List<int> here, int? own)
    {
        if (here.Count == 0)
        {
            return Whole(text, [.. text.TokensIn(sentence.Where)], sentence.Where, own);
        }

        return from index in here
               let statement = statements[index]
               where statement.Sense is not (CueSense.Decline or CueSense.Ask)
               from piece in statement.Content
               where piece.Overlaps(sentence.Where)
               let inside = new TextSpan(Math.Max(piece.Start, sentence.Where.Start), Math.Min(piece.End, sentence.Where.End))
               from clause in Whole(text, [.. text.TokensIn(inside)], sentence.Where, index)
               select clause;
    }

    private static IEnumerable<Clause> Whole(ParsedText text, Token[] tokens, TextSpan sentence, int? statement)
    {
        tokens = tokens[AfterDateline(text.Text, tokens)..];
        var pieces = ClauseCutter.PiecesOf(text, tokens);
        return tokens.Count(token => char.IsLetterOrDigit(text.Text[token.Where.Start])) < FewestWords || pieces.Count == 0 ? [] : [new Clause(pieces, sentence, statement, tokens, null)];
    }

    // TERRIN (Halyard) – Veldania’s …
    private static int AfterDateline(string text, Token[] tokens)
    {
        for (var at = 0; at < Math.Min(tokens.Length, LongestDateline) && (at > 0 || char.IsUpper(text[tokens[0].Where.Start])); at++)
        {
            if (text[tokens[at].Where.Start] is '–' or '—' && tokens[..at].Any(token => text[token.Where.Start] is '(' || token.Where.In(text).ToString().All(char.IsUpper)))
            {
                return at + 1;
            }
        }

        return 0;
    }

    // The statements that have words in each sentence, in order.
    private static List<int>[] BySentence(ParsedText text, IReadOnlyList<Statement> statements)
    {
        var sentences = text.Sentences;
        List<int>[] found = [.. sentences.Select(_ => new List<int>())];
        for (var index = 0; index < statements.Count; index++)
        {
            var statement = statements[index];
            var first = Ordered.FirstEndingAfter(sentences, statement.Reach.Start, sentence => sentence.Where);
            for (var at = first; at < sentences.Count && sentences[at].Where.Start < statement.Reach.End; at++)
            {
                if (Ordered.FirstEndingAfter(statement.Content, sentences[at].Where.Start, piece => piece) is var near && near < statement.Content.Count && statement.Content[near].Start < sentences[at].Where.End)
                {
                    found[at].Add(index);
                }
            }
        }

        return found;
    }
}
