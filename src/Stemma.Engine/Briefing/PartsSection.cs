using System.Globalization;
using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>2: the parts of the claim, each graded on its own.</summary>
internal static class PartsSection
{
    private const int Most = 6;

    public static IEnumerable<BriefSentence?> Of(Material material) => material.Claims
        .Where(claim => material.AssessmentOf(claim) is not null)
        .DistinctBy(claim => Quoting.OneLine(claim.Text), StringComparer.Ordinal)
        .Take(Most)
        .SelectMany(claim => Part(material, claim, material.AssessmentOf(claim)));

    private static IEnumerable<BriefSentence?> Part(Material material, Claim claim, Assessment? assessment)
    {
        if (assessment is null)
        {
            yield break;
        }

        var carrying = material.Carrying(claim);
        var graded = carrying.Count is 0
            ? new Phrase(material, "part.uncarried").Clause("claim", claim)
            : new Phrase(material, "part.graded").Clause("claim", claim).Count("reports", carrying).Value("origins", CoreSection.OriginsIn(assessment.Independent));
        if (graded.Value("status", Vocabulary.Of(assessment.Status)).Value("grade", assessment.Grade).Done() is not { } sentence)
        {
            yield break;
        }

        yield return sentence;
        var likely = new Phrase(material, assessment is { Probability: not null, Word: not null } ? "part.likelihood" : "part.unjudged")
            .Citing(claim.From.Report, material.SentenceAround(claim.From));
        yield return assessment is { Probability: { } probability, Word: { } word }
            ? likely.Value("likelihood", word).Value("percent", Percent(probability)).Done()
            : likely.Done();
    }

    private static string Percent(double probability) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp((int)Math.Round(probability * 100, MidpointRounding.AwayFromZero), 1, 99)} %");
}
