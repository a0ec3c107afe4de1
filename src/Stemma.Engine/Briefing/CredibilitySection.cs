using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>8: what the grades mean, with the reasons for and against.</summary>
internal static class CredibilitySection
{
    private const int Most = 2;

    public static IEnumerable<BriefSentence?> Of(Material material) => material.Claims
        .Where(claim => material.AssessmentOf(claim) is not null)
        .Take(Most)
        .SelectMany((claim, at) => Claim(material, claim, material.AssessmentOf(claim), at is 0 ? 2 : 1));

    private static IEnumerable<BriefSentence?> Claim(Material material, Claim claim, Assessment? assessment, int reasons)
    {
        if (assessment is null)
        {
            yield break;
        }

        var means = Phrase.On(material, "grade.means", claim).Value("grade", assessment.Grade)
            .Value("reliability", Vocabulary.Of(assessment.Reliability)).Value("credibility", Vocabulary.OfCredibility(assessment.Credibility)).Done();
        yield return means;
        if (means is not null)
        {
            foreach (var reason in (BriefSentence[])[.. Reasons(material, claim, assessment.For, "grade.for").Take(reasons), .. Reasons(material, claim, assessment.Against, "grade.against").Take(reasons)])
            {
                yield return reason;
            }
        }
    }

    private static IEnumerable<BriefSentence> Reasons(Material material, Claim claim, IReadOnlyList<Reason> reasons, string template) =>
        reasons.Select(reason => Phrased(material, claim, reason, template)).OfType<BriefSentence>();

    // A number in a reason is either in its passages or counts reports; then those are cited.
    private static BriefSentence? Phrased(Material material, Claim claim, Reason reason, string template)
    {
        var own = new Phrase(material, template).Citing(claim.From.Report, material.SentenceAround(claim.From)).Reason("reason", reason);
        return own.Done() is { } sentence && ReasonWords.AreCovered(sentence) ? sentence : Counted(material, claim, reason, template);
    }

    private static BriefSentence? Counted(Material material, Claim claim, Reason reason, string template)
    {
        var phrase = new Phrase(material, template);
        foreach (var assertion in material.Carrying(claim))
        {
            phrase.Citing(assertion.Report, assertion.Sentence);
        }

        return phrase.Reason("reason", reason with { Passages = [] }).Done() is { } sentence && ReasonWords.AreCovered(sentence) ? sentence : null;
    }
}
