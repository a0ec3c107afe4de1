using System.Text.RegularExpressions;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Positioning;

/// <summary>Finds who stands where, and who changed.</summary>
public static partial class Positioner
{
    /// <summary>The positions, by actor and time. Pure; the order of <paramref name="reports"/> does not matter.</summary>
    /// <remarks>An actor's stance on a question stands once until it changes, at its first telling. Media, analysts and the unnamed hold none.</remarks>
    public static IReadOnlyList<Position> PositionsIn(IReadOnlyList<Extract> reports, Linked linked)
    {
        var actors = new Actors(reports);
        var questions = QuestionsByProposition(linked);
        var told = from report in reports
                   from position in InReport(report, actors, questions)
                   orderby position.Actor, position.At is null, position.At, position.Evidence.Report.Value, position.Evidence.Where.Start
                   select position;
        return [.. told.GroupBy(position => (position.Actor, position.Question)).SelectMany(OncePerChange)];
    }

    /// <summary>The changes among these positions.</summary>
    public static IReadOnlyList<Reversal> ReversalsIn(IReadOnlyList<Position> positions) => ReversalFinder.Find(positions);

    private static IEnumerable<Position> OncePerChange(IEnumerable<Position> told)
    {
        HashSet<(PositionStance, string?)> seen = [];
        foreach (var position in told)
        {
            // Without a question the words are the proposal, and each is one of its own.
            if (seen.Add((position.Stance, position.Question is null ? Normal.Name(position.Proposal) : null)))
            {
                yield return position;
            }
        }
    }

    private static IEnumerable<Position> InReport(Extract report, Actors actors, Dictionary<(ReportId, int), Question> questions)
    {
        HashSet<(string, QuestionId?, PositionStance)> seen = [];
        HashSet<(string, PositionStance)> stood = [];
        for (var at = 0; at < report.Propositions.Count; at++)
        {
            var proposition = report.Propositions[at];
            if (proposition.Facet == Facet.Whether
                && Make(report, proposition, actors, questions.GetValueOrDefault((report.Report.Id, at))) is { } position
                && seen.Add((position.Actor, position.Question, position.Stance))
                && (stood.Add((position.Actor, position.Stance)) || !FirstPerson.IsMatch(position.Proposal)))
            {
                // “We will take part”, after it was told in what: the same stance in the actor's own words.
                yield return position;
            }
        }
    }

    private static Position? Make(Extract report, Proposition proposition, Actors actors, Question? question)
    {
        var statement = proposition.Statement is { } index ? report.Statements[index] : null;
        var words = report.Words(proposition);
        var speaker = statement is null ? null : actors.Of(statement.Speaker);
        var subject = actors.Of(report, proposition);
        if ((speaker ?? (statement is null ? subject : null)) is not { } actor
            || !IsToldWhat(report, proposition, statement, actor)
            || StanceFinder.Of(words, proposition, statement?.Sense, speaker is not null && IsOwn(actor, subject, proposition, words)) is not { } stance)
        {
            return null;
        }

        return new Position(
            actor,
            words,
            question?.Id,
            stance,
            Said(report.Report, proposition),
            new Passage(report.Report.Id, proposition.Where),
            proposition.Condition is { } condition ? new Passage(report.Report.Id, condition) : null);
    }

    // “has denied it”, “would not accept it”: on what, other words tell.
    private static bool IsToldWhat(Extract report, Proposition proposition, Statement? statement, string actor)
    {
        if (proposition.IsDeclined)
        {
            return false;
        }

        string[] cue = statement?.Cue is { } at && proposition.Where.Holds(at) ? [.. Normal.Tokens(report.Words(at)).Select(Normal.Stem)] : [];
        var own = Normal.Name(actor);
        return proposition.Names.Count(name => !own.Contains(Normal.Name(name), StringComparison.Ordinal))
            + proposition.Terms.Count(term => !cue.Contains(term) && !own.Contains(term, StringComparison.Ordinal)) >= 2;
    }

    // “We will”, “soldiers will”, or a country named by one who speaks for it; what a minister says of another country commits nobody.
    private static bool IsOwn(string actor, string? subject, Proposition proposition, string words) => proposition.Subject is null
        ? FirstPerson.IsMatch(words)
        : subject is null || NameKey.Agree(Actors.PartyOf(actor), subject) || !actor.Contains('(', StringComparison.Ordinal);

    [GeneratedRegex(@"\b(?:[Ww]e|[Oo]ur|us|I|[Mm]y)\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex FirstPerson { get; }

    // A day named in the clause that is past when the report appears is the day it was said.
    private static Moment? Said(Report report, Proposition proposition) =>
        proposition is { When: { } time, Tense: Tense.Past } && report.Published is { } published && time.To < published.Day && time.From == time.To
            ? Moment.On(time.From)
            : report.Published;

    private static Dictionary<(ReportId, int), Question> QuestionsByProposition(Linked linked)
    {
        var byId = linked.Questions.ToDictionary(question => question.Id);
        var ofClaim = linked.Claims.ToDictionary(claim => claim.Id, claim => byId[claim.Question]);
        Dictionary<(ReportId, int), Question> found = [];
        foreach (var assertion in linked.Assertions)
        {
            found.TryAdd((assertion.Report, assertion.Proposition), ofClaim[assertion.Claim]);
        }

        return found;
    }
}
