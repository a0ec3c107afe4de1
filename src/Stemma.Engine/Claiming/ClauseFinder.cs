using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Cuts a report into clauses: what each statement says in each sentence, and the sentences nobody is credited with.</summary>
internal static class ClauseFinder
{
    private const int FewestWords = 4;
    private const int LongestDateline = 10;
    private const int LongestEcho = 40;

    // The rest of a sentence beside an inner statement is worth a clause of its own from here on.
    private const int ShortestRest = 25;

    /// <summary>The clauses in reading order. Compound ones are split only where both sides have a subject and a verb.</summary>
    public static IEnumerable<Clause> ClausesIn(ParsedText text, IReadOnlyList<Statement> statements)
    {
        var bySentence = UnitsBySentence(text, statements);
        for (var at = 0; at < text.Sentences.Count; at++)
        {
            foreach (var clause in InSentence(text, statements, text.Sentences[at].Where, bySentence[at], at + 1 < bySentence.Length ? bySentence[at + 1] : []))
            {
                foreach (var part in ClauseSplitter.Split(text.Text, clause))
                {
                    yield return part;
                }
            }
        }
    }

    private static IEnumerable<Clause> InSentence(ParsedText text, IReadOnlyList<Statement> statements, TextSpan sentence, List<Unit> units, List<Unit> next)
    {
        if (units.Count == 0)
        {
            return Make(text, sentence, sentence, ConfirmedBy(text, statements, next), []);
        }

        return from unit in units
               let statement = statements[unit.Statement]
               where statement.Sense is not (CueSense.Decline or CueSense.Ask) && !IsToldByAnother(unit, units)
               from clause in Make(text, unit.Where, sentence, unit.Statement, unit.IsAct ? [] : [statement.Source, statement.Cue])
               select clause;
    }

    // “A force is planned. Deputy Secretary Strede has confirmed it.”: what went before is his.
    private static int? ConfirmedBy(ParsedText text, IReadOnlyList<Statement> statements, List<Unit> next) => next
        .Where(unit => statements[unit.Statement].Sense == CueSense.Confirm
            && text.TokensIn(unit.Where).FirstOrDefault().Lemma is "it" or "this"
            && unit.Where.Length < LongestEcho)
        .Select(unit => (int?)unit.Statement)
        .FirstOrDefault();

    // “X said Y had told him that Z”: what Y said is the clause, unless X adds something of his own.
    // “X said Y had agreed to Z”: that Y agreed is what X said.
    private static bool IsToldByAnother(Unit unit, List<Unit> units) => units.Exists(other =>
        other.Statement != unit.Statement
        && (unit.IsAct
            ? !other.IsAct && other.Where.Holds(unit.Where)
            : !other.IsAct && IsInner(other, unit)));

    private static bool IsInner(Unit inner, Unit outer) =>
        outer.Where.Holds(inner.Where)
        && (inner.Where != outer.Where || inner.Statement > outer.Statement)
        && outer.Where.Length - inner.Where.Length < ShortestRest + (outer.Where.Length / 2);

    private static IEnumerable<Clause> Make(ParsedText text, TextSpan where, TextSpan sentence, int? statement, TextSpan?[] without)
    {
        Token[] tokens = [.. text.TokensIn(where).Where(token => !without.Any(span => span?.Overlaps(token.Where) == true))];
        var (from, end) = Trim(text.Text, tokens);
        var words = tokens.Skip(from).Take(end - from).Count(token => char.IsLetterOrDigit(text.Text[token.Where.Start]));
        return words < FewestWords
            ? []
            : [new Clause(new TextSpan(tokens[from].Where.Start, tokens[end - 1].Where.End), sentence, statement, tokens[from..end], null)];
    }

    // Marks at both ends, and a leading “that”, are no part of what is said.
    private static (int From, int End) Trim(string text, Token[] tokens)
    {
        var (from, end) = (AfterDateline(text, tokens), tokens.Length);
        while (from < end && (!char.IsLetterOrDigit(text[tokens[from].Where.Start]) || tokens[from].Lemma is "that" or "and" or "but"))
        {
            from++;
        }

        while (end > from && !char.IsLetterOrDigit(text[tokens[end - 1].Where.End - 1]) && text[tokens[end - 1].Where.Start] is not '%')
        {
            end--;
        }

        return (from, end);
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

    private static List<Unit>[] UnitsBySentence(ParsedText text, IReadOnlyList<Statement> statements)
    {
        var sentences = text.Sentences;
        List<Unit>[] found = [.. sentences.Select(_ => new List<Unit>())];
        for (var index = 0; index < statements.Count; index++)
        {
            var statement = statements[index];
            var first = Ordered.FirstEndingAfter(sentences, statement.Reach.Start, sentence => sentence.Where);
            for (var at = first; at < sentences.Count && sentences[at].Where.Start < statement.Reach.End; at++)
            {
                found[at].AddRange(PiecesIn(sentences[at].Where, statement).Select(piece => UnitOf(text, index, statement, piece)));
            }
        }

        return found;
    }

    // “Veldania agreed to send soldiers” tells an act of Veldania's: the act is what is said, not “to send soldiers”.
    private static Unit UnitOf(ParsedText text, int index, Statement statement, TextSpan piece) =>
        statement is { Sense: CueSense.Intend or CueSense.Refuse, Source: { } source }
        && source.End <= piece.Start
        && piece.In(text.Text).StartsWith("to ", StringComparison.Ordinal)
            ? new Unit(index, new TextSpan(source.Start, piece.End), true)
            : new Unit(index, piece, false);

    // What stands between two pieces is the speaker and the cue: no part of what is said.
    private static IEnumerable<TextSpan> PiecesIn(TextSpan sentence, Statement statement) => statement.Content
        .Where(sentence.Overlaps)
        .Select(piece => new TextSpan(Math.Max(piece.Start, sentence.Start), Math.Min(piece.End, sentence.End)));

    private readonly record struct Unit(int Statement, TextSpan Where, bool IsAct);
}
