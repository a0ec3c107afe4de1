using Stemma.Model;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>4 and 5: who changed position, and who stands where.</summary>
internal static class PositionSections
{
    private const int MostChanges = 4;
    private const int MostStands = 6;

    public static IEnumerable<BriefSentence?> Changes(Material material) => material.Reversals
        .DistinctBy(one => (one.Kind, Normal.Name(one.Actor), one.From.Evidence, one.To.Evidence))
        .Select(one => Change(material, one)).OfType<BriefSentence>().Take(MostChanges);

    /// <summary>Each actor's latest position on each matter; words that were quoted already are not quoted again.</summary>
    public static IEnumerable<BriefSentence?> Stands(Material material, IReadOnlySet<string> said) => material.Positions
        .GroupBy(one => (Actor: Normal.Name(one.Actor), About: one.Question?.Value ?? Normal.Name(one.Proposal)))
        .Select(positions => positions.Last())
        .OrderBy(one => one.Question is { } question && question == material.Core ? 0 : 1)
        .Take(MostStands)
        .OrderBy(one => one.Stance).ThenBy(one => material.Order(one.Evidence.Report)).ThenBy(one => one.Evidence.Where.Start)
        .Select(one => Stand(material, one, said));

    private static BriefSentence? Change(Material material, Reversal change)
    {
        var template = change.Kind switch
        {
            ReversalKind.Reversal => "change.reversal",
            ReversalKind.Softening => "change.softening",
            ReversalKind.Hardening => "change.hardening",
            _ => "change.contradiction",
        };
        return new Phrase(material, template)
            .Sentence("from", change.From.Evidence).Sentence("to", change.To.Evidence)
            .Name("actor", change.To.Evidence.Report, change.Actor, change.To.Actor)
            .Place("before", change.From.Evidence.Report).Place("after", change.To.Evidence.Report).Done();
    }

    private static BriefSentence? Stand(Material material, Position position, IReadOnlySet<string> said)
    {
        var (report, text) = (position.Evidence.Report, material[position.Evidence.Report].Report.Text);
        var words = Quoting.Sentence(text, position.Evidence.Where, material.SentenceAround(position.Evidence));
        var condition = position.Condition is { } passage && material.Knows(passage.Report) && !Holds(words, material, passage)
            ? Quoting.Clause(material[passage.Report].Report.Text, passage.Where, material.SentenceAround(passage)) : null;
        var phrase = condition is not null ? new Phrase(material, "stands.if").Quote("words", report, words).Quote("condition", position.Condition!.Value.Report, condition)
            : words is { } seen && said.Contains(seen.Words) ? Seen(material, position, seen)
            : new Phrase(material, "stands.at").Quote("words", report, words);
        return phrase.Name("actor", report, position.Actor).Value("stance", Vocabulary.Of(position.Stance)).Place("place", report).Done();
    }

    private static Phrase Seen(Material material, Position position, Quoted seen)
    {
        var report = position.Evidence.Report;
        var proposal = Quoting.OneLine(position.Proposal);
        return proposal.Length is > 0 and < 60 && Terms.StandsIn(Quoting.OneLine(seen.Cited.In(material[report].Report.Text)), proposal)
            ? new Phrase(material, "stands.on").Term("proposal", report, proposal, seen.Cited)
            : new Phrase(material, "stands.seen").Citing(report, seen.Cited);
    }

    private static bool Holds(Quoted? words, Material material, Passage condition) =>
        words is { } quoted && quoted.Words.Contains(Quoting.OneLine(condition.Where.In(material[condition.Report].Report.Text)), StringComparison.Ordinal);
}
