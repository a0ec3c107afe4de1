using Stemma.Model;

namespace Stemma.Positioning;

/// <summary>Finds who stands where, and who changed.</summary>
public static class Positioner
{
    /// <summary>The positions, by actor and time. Pure; the order of <paramref name="reports"/> does not matter.</summary>
    /// <remarks>One a report, actor, question and stance: the first in the report. Media, analysts and the unnamed hold none.</remarks>
    public static IReadOnlyList<Position> PositionsIn(IReadOnlyList<Extract> reports, Linked linked)
    {
        var actors = new Actors(reports);
        var questions = QuestionsByProposition(linked);
        return
        [
            .. from report in reports
               from position in InReport(report, actors, questions)
               orderby position.Actor, position.At is null, position.At, position.Evidence.Report.Value, position.Evidence.Where.Start
               select position,
        ];
    }

    /// <summary>The changes among these positions.</summary>
    public static IReadOnlyList<Reversal> ReversalsIn(IReadOnlyList<Position> positions) => ReversalFinder.Find(positions);

    private static IEnumerable<Position> InReport(Extract report, Actors actors, Dictionary<(ReportId, int), Question> questions)
    {
        HashSet<(string, QuestionId?, PositionStance)> seen = [];
        for (var at = 0; at < report.Propositions.Count; at++)
        {
            var proposition = report.Propositions[at];
            if (proposition.Facet == Facet.Whether
                && Make(report, proposition, actors, questions.GetValueOrDefault((report.Report.Id, at))) is { } position
                && seen.Add((position.Actor, position.Question, position.Stance)))
            {
                yield return position;
            }
        }
    }

    private static Position? Make(Extract report, Proposition proposition, Actors actors, Question? question)
    {
        var statement = proposition.Statement is { } index ? report.Statements[index] : null;
        var words = report.Words(proposition.Where);
        if (StanceFinder.Of(words, proposition, statement?.Sense) is not { } stance
            || ActorOf(report, proposition, statement, actors) is not { } actor)
        {
            return null;
        }

        return new Position(
            actor,
            question?.About ?? words,
            question?.Id,
            stance,
            Said(report.Report, proposition),
            new Passage(report.Report.Id, proposition.Where),
            proposition.Condition is { } condition ? new Passage(report.Report.Id, condition) : null);
    }

    // What an official says binds the official; what a report or an unnamed source says of a country is the country's.
    private static string? ActorOf(Extract report, Proposition proposition, Statement? statement, Actors actors) =>
        (statement is null ? null : actors.Of(statement.Speaker)) ?? actors.Of(report, proposition);

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
