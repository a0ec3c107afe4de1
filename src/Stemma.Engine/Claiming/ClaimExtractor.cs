using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Turns one report into what it says is so.</summary>
public static class ClaimExtractor
{
    // One number may be the point of a clause, a second stand beside it; a list of ten is a table, not a claim.
    private const int MostNumbers = 3;

    // Statements to either side of one in which its words may name a speaker.
    private const int Around = 5;

    /// <summary>The propositions of a report in reading order. Pure: the same input always gives the same ones.</summary>
    /// <remarks>A clause about which there is nothing to compare, fewer than two names and content words, is left out; questions too.</remarks>
    public static IReadOnlyList<Proposition> PropositionsIn(Report report, ParsedText text, IReadOnlyList<Statement> statements)
    {
        var counted = Elided.Completed(text);
        return Commitments.Filled(text, PartReader.Filled(
            counted,
            statements,
            [
                .. from clause in ClauseFinder.ClausesIn(counted, statements).Concat(Declined.ClausesIn(counted, statements)).OrderBy(clause => clause.Sentence.Start)
                   where text.Text[clause.Sentence.End - 1] != '?' && !(clause.Statement is { } told && NamesSpeaker(statements[told], statements))
                   from proposition in PropositionsOf(report.Id, counted, clause, clause.Statement is { } at ? statements[at] : null)
                   select proposition,
            ]));
    }

    // “citing intelligence sources”: who is cited is no claim.
    private static bool NamesSpeaker(Statement statement, IReadOnlyList<Statement> statements) =>
        statement.Content is [var only] && Near(statement, statements).Where(other => !(other.Cue is { } cue && only.Holds(cue))).SelectMany(other => other.Chain)
            .Any(hop => hop.Where.Overlaps(only) && Math.Min(hop.Where.End, only.End) - Math.Max(hop.Where.Start, only.Start) is var common && common * 3 >= only.Length * 2);

    // Statements come in the order of their contents: whose speaker is named here stands at most a few away.
    private static IEnumerable<Statement> Near(Statement statement, IReadOnlyList<Statement> statements)
    {
        var at = Ordered.FirstEndingAfter(statements, statement.Content[0].Start, other => other.Content[0]);
        return statements.Skip(Math.Max(0, at - Around)).Take(2 * Around);
    }

    private static IEnumerable<Proposition> PropositionsOf(ReportId report, ParsedText text, Clause clause, Statement? statement)
    {
        var features = Features.Of(text.Text, clause.Tokens, [.. Inside(text.Names, clause, name => name.Where)]);
        if (features.Names.Count + features.Terms.Count < (clause.IsParsed ? 1 : 2))
        {
            yield break;
        }

        var whether = Whether(report, text, clause, statement, features);
        Quantity[] numbers = [.. Inside(text.Quantities, clause, quantity => quantity.Where).Where(Counts).Where(quantity => !clause.Given.Any(token => token.Where.Overlaps(quantity.Where))).Take(MostNumbers)];
        yield return numbers.Length > 0 && !clause.IsPurpose ? Unburdened(whether) : whether;

        // A number inside a purpose was counted with the clause around it; who welcomes a number has not said that it is so.
        foreach (var number in !clause.IsPurpose && statement?.Sense is not (CueSense.Support or CueSense.Oppose) ? numbers : [])
        {
            yield return whether with
            {
                Facet = Facet.HowMany,
                Polarity = whether.Stance == Stance.Denies || whether.Negation?.End <= number.Where.Start ? Polarity.No : Polarity.Yes,
                Quantity = number,
                Measure = MeasureOf(number),
                Within = clause.Where,
            };
        }
    }

    private static Proposition Whether(ReportId report, ParsedText text, Clause clause, Statement? statement, Features features)
    {
        var modality = Modality.Of(text.Text, clause);
        return new Proposition
        {
            Report = report,
            Where = clause.Where,
            Pieces = clause.Pieces,
            Reading = PlainReading.Of(text, clause, statement),
            StandsAlone = StandsAlone(text, clause),
            IsDeclined = clause.IsDeclined,
            Sentence = clause.Sentence,
            Statement = clause.Statement,
            Facet = Facet.Whether,
            Stance = modality.IsOpen || clause.IsDeclined ? Stance.Questions : statement is null && IsHearsay(text.Text, clause.Tokens) ? Stance.Reports : StanceOf(statement),
            Polarity = PolarityOf(text, statement, clause, modality.Polarity),
            Certainty = statement?.Sense == CueSense.Believe ? Math.Min(modality.Certainty, .75) : modality.Certainty,
            Hedge = modality.Hedge,
            Negation = modality.Negation,
            Tense = modality.Tense,
            Condition = modality.Condition,
            Predicate = features.Predicate,
            Subject = features.Subject,
            Names = features.Names,
            Terms = features.Terms,
            When = Inside(text.Times, clause, time => time.Where).FirstOrDefault(time => time.IsLocated),
            Within = clause.Within,
        };
    }

    // “Pyongyang of preparing to send troops” does not.
    private static bool StandsAlone(ParsedText text, Clause clause)
    {
        var firsts = clause.Tokens.Select(token => token.Where.Start).ToHashSet();
        foreach (var subject in clause.Tokens.Where(token => token.Relation is { } relation && (relation.StartsWith("nsubj", StringComparison.Ordinal) || relation == "expl")))
        {
            var at = Ordered.FirstEndingAfter(text.Tokens, subject.Where.Start, token => token.Where);
            var head = at + subject.HeadOffset;
            if (head >= 0 && head < text.Tokens.Count && firsts.Contains(text.Tokens[head].Where.Start) && (IsFinite(text.Tokens[head]) || HasAuxiliary(text, clause, head)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasAuxiliary(ParsedText text, Clause clause, int head) => clause.Tokens.Any(token =>
        IsFinite(token)
        && token.Relation is { } relation && (relation.StartsWith("aux", StringComparison.Ordinal) || relation == "cop")
        && Ordered.FirstEndingAfter(text.Tokens, token.Where.Start, one => one.Where) + token.HeadOffset == head);

    private static bool IsFinite(Token token) => token.FineTag is "VBD" or "VBZ" or "VBP" or "MD";

    // “refused to send soldiers”, “denied sending soldiers”: none were sent; what is denied is turned.
    private static Polarity PolarityOf(ParsedText text, Statement? statement, Clause clause, Polarity polarity) => statement?.Sense switch
    {
        CueSense.Deny or CueSense.Refuse => clause.IsAct ? Polarity.No : Turned(polarity),
        CueSense.Doubt when IsDisbelief(text, statement) => Turned(polarity),
        _ => polarity,
    };

    // “does not believe that it was attacked”: to him it was not.
    private static bool IsDisbelief(ParsedText text, Statement statement) =>
        statement.Cue is { } cue && text.TokensIn(cue).Any(token => token.Lemma is "believe" or "think" or "expect" or "accept" or "disbelieve");

    private static IEnumerable<T> Inside<T>(IReadOnlyList<T> found, Clause clause, Func<T, TextSpan> place) =>
        clause.Pieces.SelectMany(piece => Ordered.Inside(found, piece, place));

    // Who denies or doubts “20,000 soldiers” has spoken of that number: whether any are sent is left open.
    private static Proposition Unburdened(Proposition whether) => whether.Stance switch
    {
        Stance.Denies => whether with { Stance = Stance.Questions, Polarity = Turned(whether.Polarity), Certainty = 0 },
        Stance.Questions => whether with { Certainty = 0 },
        _ => whether,
    };

    // “reportedly”, “is said to have been signed”: somebody else's word, whoever that is.
    private static bool IsHearsay(string text, IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var isTold = tokens[at].Lemma is "say" or "report" or "rumour" or "rumor" or "allege"
                && at > 0 && at + 1 < tokens.Count && tokens[at + 1].Lemma == "to"
                && tokens[at - 1].Lemma is "be" or "widely" or "also";
            if (isTold || tokens[at].Where.In(text) is "reportedly" or "allegedly" or "purportedly" or "supposedly")
            {
                return true;
            }
        }

        return false;
    }

    private static Stance StanceOf(Statement? statement) => statement?.Sense switch
    {
        null => Stance.Asserts,
        CueSense.Deny or CueSense.Refuse => Stance.Denies,
        CueSense.Doubt or CueSense.Ask or CueSense.Decline => Stance.Questions,
        _ => Stance.Reports,
    };

    private static Polarity Turned(Polarity polarity) => polarity == Polarity.Yes ? Polarity.No : Polarity.Yes;

    // “10,000 North Koreans” counts persons, of whatever sort.
    private static string? MeasureOf(Quantity number) => number.Noun switch
    {
        null => number.Unit,
        "man" or "woman" or "person" or "people" or "member" => "person",
        var noun when noun.EndsWith("ean", StringComparison.Ordinal) || noun.EndsWith("ian", StringComparison.Ordinal) => "person",
        var noun => Features.Term(noun),
    };

    // Durations and pages count nothing of the matter itself.
    private static bool Counts(Quantity quantity) =>
        quantity.Dimension is not Dimension.Duration
        && quantity is { Noun: not null } or { Unit: not null }
        && quantity.Noun is not ("second" or "minute" or "hour" or "day" or "week" or "month" or "year" or "decade" or "century" or "time" or "page");
}
