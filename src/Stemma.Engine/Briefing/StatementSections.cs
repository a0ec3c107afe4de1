using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>6 and 9: what sources say of gains, losses and consequences; found by closed lists of cue words, always attributed.</summary>
internal static class StatementSections
{
    private const int MostEach = 3;

    private static readonly FrozenSet<string> Gains = Set(
        "benefit benefits benefited gain gains gained win wins winner advantage advantages profit profits opportunity opportunities boost reward rewards improve improves save saves relief");

    private static readonly FrozenSet<string> Losses = Set(
        "cost costs risk risks risked risky lose loses lost losing loss losses danger dangers dangerous threat threats threaten threatens burden price harm harms damage damages suffer suffers jeopardise jeopardize endanger endangers");

    private static readonly FrozenSet<string> Outcomes = Set("would could will may might");

    public static IEnumerable<BriefSentence?> Stakes(Material material)
    {
        var gains = Found(material, words => words.Any(Gains.Contains), "stakes.gain");
        var taken = gains.Select(one => one.Text[(one.Text.IndexOf('“', StringComparison.Ordinal) + 1)..]).ToHashSet(StringComparer.Ordinal);
        var losses = Found(material, words => words.Any(Losses.Contains), "stakes.loss");
        return [.. gains, .. losses.Where(one => !taken.Any(quote => one.Text.EndsWith(quote, StringComparison.Ordinal)))];
    }

    public static IEnumerable<BriefSentence?> Consequences(Material material) =>
        Found(material, words => words.Any(word => word is "if" or "unless") && words.Any(Outcomes.Contains), "if.predicts");

    private static List<BriefSentence> Found(Material material, Func<IReadOnlyList<string>, bool> isIt, string template)
    {
        var core = material.Claims.Where(material.IsCore).SelectMany(claim => Stems(claim.Text)).ToHashSet(StringComparer.Ordinal);
        var statements =
            from extract in material.Reports
            from statement in extract.Statements
            where statement.Content.Count > 0 && statement.Chain.Count > 0 && statement.Speaker.Identity is not SpeakerIdentity.None
            let words = Normal.Tokens(extract.Words(statement.Reach))
            where isIt(words)
            let near = words.Select(Normal.Stem).Distinct(StringComparer.Ordinal).Count(core.Contains)
            where near > 0 || core.Count is 0
            orderby near descending, material.Order(extract.Report.Id), statement.Reach.Start
            select (Extract: extract, Statement: statement, Key: string.Join(' ', words));
        return
        [
            .. statements.DistinctBy(one => one.Key).DistinctBy(one => Normal.Name(one.Statement.Speaker.Name))
                .Select(one => Sentence(material, one.Extract, one.Statement, template))
                .OfType<BriefSentence>().Where(new Said().IsNew).Take(MostEach),
        ];
    }

    private static BriefSentence? Sentence(Material material, Extract extract, Statement statement, string template)
    {
        var (report, passage) = (extract.Report, new Passage(extract.Report.Id, statement.Reach));
        var sentence = material.SentenceAround(passage);
        var words = statement.Content.Count is 1 && statement.Content[0].Length > 30
            ? Quoting.Clause(report.Text, statement.Content[0], sentence)
            : Quoting.Sentence(report.Text, statement.Reach, sentence);
        return new Phrase(material, template).Quote("words", report.Id, words)
            .Speaker("speaker", report.Id, statement.Speaker).Place("place", report.Id).Done();
    }

    // Two speakers with nearly the same words: mostly one speaker under two names.
    private sealed class Said
    {
        private readonly List<HashSet<string>> _all = [];

        public bool IsNew(BriefSentence sentence)
        {
            var stems = Stems(sentence.Slots.Single(slot => slot.Name == "words").Value).ToHashSet(StringComparer.Ordinal);
            var isNew = _all.TrueForAll(other => 2 * other.Count(stems.Contains) < Math.Min(other.Count, stems.Count) + 1);
            _all.Add(stems);
            return isNew;
        }
    }

    private static IEnumerable<string> Stems(string text) => Normal.Tokens(text).Where(word => !StopWords.Contains(word)).Select(Normal.Stem);

    private static FrozenSet<string> Set(string words) => FrozenSet.ToFrozenSet(words.Split(' '), StringComparer.Ordinal);
}
