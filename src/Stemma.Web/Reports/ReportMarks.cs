using Stemma.Model;
using Stemma.Words;

namespace Stemma.Web.Reports;

/// <summary>What is highlighted in a report, and which places in it other pages may lead to.</summary>
internal static class ReportMarks
{
    /// <summary>Statements and claims of the report, and the words a citation leads to.</summary>
    public static IEnumerable<Highlight> Highlights(StoryView view, Extract extract, TextSpan? cited)
    {
        foreach (var statement in extract.Statements)
        {
            var said = "Said by: " + view.Chain(extract.Report.Id, statement.Chain);
            foreach (var content in statement.Content)
            {
                yield return new Highlight(content, HighlightRole.Content, said);
            }

            if (statement.Source is { } source)
            {
                yield return new Highlight(source, HighlightRole.Source, $"Speaker: {statement.Speaker.Name}, {Wording.Of(statement.Speaker.Identity)}");
            }

            if (statement.Cue is { } cue)
            {
                yield return new Highlight(cue, HighlightRole.Cue, $"Cue: {Wording.Lower(statement.Sense)}");
            }
        }

        foreach (var assertion in view.Carried(extract.Report.Id))
        {
            yield return new Highlight(assertion.Where, HighlightRole.Claim, ClaimTitle(view, assertion), view.Url(assertion.Claim));
        }

        if (cited is { } place)
        {
            yield return new Highlight(place, HighlightRole.Cited, "The words cited");
        }
    }

    /// <summary>Every span of the report that a page of its story leads to.</summary>
    public static IEnumerable<TextSpan> Anchors(StoryView view, ReportId report, TextSpan? cited)
    {
        var state = view.State;
        var edges = state.Stemmas.SelectMany(stemma => stemma.Edges).Select(edge => (edge.Child, edge.Parent, edge.Evidence))
            .Concat(state.Dependences.Select(one => ((Witness)new Witness.Captured(one.Child), one.Parent, one.Evidence)));
        IEnumerable<Passage> passages =
        [
            .. state.Claims.Select(claim => claim.From),
            .. view.Carried(report).SelectMany(one => (Passage[])[new(report, one.Where), new(report, one.Sentence)]),
            .. state.Assessments.SelectMany(one => one.For.Concat(one.Against)).SelectMany(reason => reason.Passages),
            .. state.Positions.Select(position => position.Evidence),
            .. state.Positions.Select(position => position.Condition).OfType<Passage>(),
            .. edges.SelectMany(edge => EvidencePassages(edge.Item1, edge.Item2, edge.Item3)),
        ];
        return passages.Where(passage => passage.Report == report).Select(passage => passage.Where).Concat(cited is { } place ? [place] : []);
    }

    /// <summary>Where the words of the evidence stand: in the child, in the parent.</summary>
    public static IEnumerable<Passage> EvidencePassages(Witness child, Witness parent, IEnumerable<Evidence> evidence) =>
        evidence.SelectMany(one => (IEnumerable<Passage>)[.. In(child, one.Child), .. In(parent, one.Parent)]);

    private static IEnumerable<Passage> In(Witness witness, TextSpan? where) =>
        witness is Witness.Captured captured && where is { Length: > 0 } words ? [new Passage(captured.Report, words)] : [];

    private static string ClaimTitle(StoryView view, Assertion assertion)
    {
        var claim = view.Claim(assertion.Claim);
        var answer = claim is null ? "" : $"{Wording.Of(view.Question(claim.Question)?.Facet ?? Facet.Whether)}? {Wording.Short(Wording.Of(claim.Answer), 60)}";
        var grade = view.Assessment(assertion.Claim) is { } assessment ? $", {assessment.Grade}, {Wording.Of(assessment.Status)}" : "";
        return $"Claim, which this report {Wording.Lower(assertion.Stance)}: {answer}{grade}";
    }
}
