using Stemma.Model;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>10: the open claims with who could settle them, and the sources used.</summary>
internal static class WatchSection
{
    private const int MostOpen = 3;

    public static IEnumerable<BriefSentence?> Of(Material material)
    {
        var offices = Offices(material);
        var open = material.Claims
            .Where(claim => material.AssessmentOf(claim)?.Status is ClaimStatus.Unresolved or ClaimStatus.SingleOrigin or ClaimStatus.Disputed)
            .Where(claim => material.Carrying(claim).Count > 0)
            .DistinctBy(claim => claim.Question).DistinctBy(claim => Quoting.OneLine(claim.Text), StringComparer.Ordinal).Take(MostOpen).ToList();
        foreach (var (at, claim) in open.Index())
        {
            yield return Phrase.On(material, "watch.open", claim).Place("place", claim.From.Report)
                .Value("status", Vocabulary.Of(material.AssessmentOf(claim)?.Status ?? ClaimStatus.Unresolved)).Done();
            foreach (var sentence in Settling(material, claim, offices, at is 0 ? 2 : 1))
            {
                yield return sentence;
            }
        }
    }

    public static IEnumerable<BriefSentence?> Sources(Material material) => material.Reports
        .GroupBy(extract => Normal.Name(extract.Report.Outlet), StringComparer.Ordinal)
        .OrderByDescending(reports => reports.Count()).ThenBy(reports => reports.Key, StringComparer.Ordinal)
        .Select(reports => Source(material, [.. reports]));

    private static BriefSentence? Source(Material material, IReadOnlyList<Extract> reports)
    {
        var rating = material.Book.Of(reports[0].Report)?.Reliability ?? Reliability.F;
        return new Phrase(material, "source.rated")
            .Count("reports", [.. reports.Select(one => new Passage(one.Report.Id, one.Sentences.Count > 0 ? one.Sentences[0].Where : new TextSpan(0, one.Report.Text.Length)))])
            .Outlet("outlet", reports[0].Report.Id).Value("rating", Vocabulary.Rating(rating)).Done();
    }

    private sealed record Office(string Key, IReadOnlyList<(Extract Extract, Statement Statement)> Statements);

    private static List<Office> Offices(Material material) =>
    [
        .. material.Reports
            .SelectMany(extract => extract.Statements.Where(one => one.Chain.Count > 0 && OfficialSection.IsOnRecord(one.Speaker)).Select(one => (extract, one)))
            .GroupBy(one => Normal.Name(one.one.Speaker.Name), StringComparer.Ordinal)
            .Select(group => new Office(group.Key, [.. group]))
            .OrderByDescending(office => office.Statements.Count).ThenBy(office => office.Key, StringComparer.Ordinal),
    ];

    private static List<BriefSentence> Settling(Material material, Claim claim, List<Office> offices, int most)
    {
        var sentences = offices
            .Select(office => (Office: office, Weight: Weight(material, claim, office)))
            .Where(one => one.Weight > 0)
            .OrderByDescending(one => one.Weight)
            .Select(one => Settled(material, claim, one.Office)).OfType<BriefSentence>().Take(most).ToList();
        return sentences.Count > 0 ? sentences : [Phrase.About(material, "watch.nobody")];
    }

    // Who has spoken on the question, or is named as what the claim is about: “Veldan” for “Velda”.
    private static int Weight(Material material, Claim claim, Office office) =>
        (Spoken(material, claim, office) is null ? 0 : 100)
        + (10 * Normal.Tokens(claim.Text).Count(word => word.Length > 4 && office.Key.Contains(word[..5], StringComparison.Ordinal)));

    private static Assertion? Spoken(Material material, Claim claim, Office office) => material.Claims
        .Where(other => other.Question == claim.Question)
        .SelectMany(material.AssertionsOf)
        .Where(one => one.Chain is [.., var speaker] && Normal.Name(speaker.Name) == office.Key)
        .OrderBy(one => material.Order(one.Report)).LastOrDefault();

    private static BriefSentence? Settled(Material material, Claim claim, Office office)
    {
        if (Spoken(material, claim, office) is { } spoken)
        {
            return new Phrase(material, "watch.spoken").Citing(spoken.Report, spoken.Sentence)
                .Speaker("speaker", spoken.Report, spoken.Chain[^1]).Place("place", spoken.Report).Done();
        }

        var (extract, statement) = office.Statements.FirstOrDefault(one => one.Statement.Sense is CueSense.Decline) is { Statement: not null } declined
            ? declined : office.Statements[^1];
        var passage = new Passage(extract.Report.Id, statement.Source ?? (statement.Content.Count > 0 ? statement.Reach : statement.Cue ?? default));
        var phrase = statement.Sense is CueSense.Decline
            ? new Phrase(material, "watch.declined").Sentence("words", passage)
            : new Phrase(material, "watch.silent").Citing(extract.Report.Id, material.SentenceAround(passage));
        return phrase.Speaker("speaker", extract.Report.Id, statement.Speaker).Place("place", extract.Report.Id).Done();
    }
}
