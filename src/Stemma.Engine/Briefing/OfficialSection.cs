using Stemma.Model;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>3: what those who would know say on the record, beside what reports say.</summary>
internal static class OfficialSection
{
    private const int Most = 4;

    public static IEnumerable<BriefSentence?> Of(Material material)
    {
        var record = material.Claims
            .SelectMany(claim => material.AssertionsOf(claim).Select(assertion => (Claim: claim, Assertion: assertion)))
            .Where(one => IsOnRecord(one.Assertion) || IsDocument(material, one.Assertion))
            .OrderBy(one => one.Assertion.Sense is CueSense.Deny or CueSense.Confirm ? 0 : 1)
            .DistinctBy(one => (one.Assertion.Report, one.Assertion.Sentence))
            .DistinctBy(one => (Speaker(material, one.Assertion), one.Claim.Question))
            .Take(Most)
            .OrderBy(one => material.Order(one.Assertion.Report)).ThenBy(one => one.Assertion.Where.Start)
            .ToList();
        var isBeside = false;
        foreach (var (claim, assertion) in record)
        {
            yield return Statement(material, assertion);
            if (!isBeside && assertion.Stance is Stance.Denies && material.Carrying(claim).Count > 0)
            {
                isBeside = true;
                yield return new Phrase(material, "official.beside").Count("reports", material.Carrying(claim)).Clause("claim", claim).Done();
            }
        }
    }

    /// <summary>Whether the speaker behind it is an office or document that can be looked up.</summary>
    public static bool IsOnRecord(Assertion assertion) => assertion.Chain is [.., var speaker] && IsOnRecord(speaker);

    public static bool IsOnRecord(Speaker speaker) =>
        speaker.Identity is SpeakerIdentity.Named or SpeakerIdentity.RoleOnly
        && speaker.Kind is SpeakerKind.Official or SpeakerKind.Military or SpeakerKind.Judicial or SpeakerKind.Intelligence or SpeakerKind.Document;

    private static bool IsDocument(Material material, Assertion assertion) =>
        assertion.Chain.Count is 0 && material.Book.Of(material[assertion.Report].Report)?.Kind is SourceKind.Institution;

    private static string Speaker(Material material, Assertion assertion) =>
        Normal.Name(assertion.Chain is [.., var speaker] ? speaker.Name : material[assertion.Report].Report.Outlet);

    private static BriefSentence? Statement(Material material, Assertion assertion)
    {
        var where = new Passage(assertion.Report, assertion.Sentence);
        return assertion.Chain is [.., var speaker]
            ? new Phrase(material, "official.said").Sentence("words", where).Speaker("speaker", assertion.Report, speaker).Place("place", assertion.Report).Done()
            : new Phrase(material, "official.document").Sentence("words", where).Place("place", assertion.Report).Done();
    }
}
