using System.Globalization;
using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>2: the parts of the claim, each graded on its own.</summary>
internal static class PartsSection
{
    private const int Most = 5;

    private const int Least = 4;

    public static IEnumerable<BriefSentence?> Of(Material material)
    {
        Claim[] assessed = [.. material.Claims.Where(claim => material.AssessmentOf(claim) is not null)];
        var core = assessed.Where(material.IsCore).Select(claim => claim.Id).ToHashSet();
        var parts = assessed.Count(claim => IsPart(claim));
        HashSet<string> said = new(StringComparer.Ordinal);
        return assessed
            .Select(claim => Part(material, claim, material.AssessmentOf(claim)).ToList())
            .Where(part => part.Count > 0 && part[0] is { } first && said.Add(first.Slots[0].Value))
            .Take(Math.Clamp(parts, Least, Most)).SelectMany(part => part);

        bool IsPart(Claim claim) => core.Contains(claim.Id) || claim.PartOf.Any(core.Contains);
    }

    private static IEnumerable<BriefSentence?> Part(Material material, Claim claim, Assessment? assessment)
    {
        if (assessment is null)
        {
            yield break;
        }

        var carrying = material.Carrying(claim);
        var graded = carrying.Count is 0
            ? Phrase.On(material, "part.uncarried", claim)
            : Phrase.On(material, "part.graded", claim).Count("reports", carrying).Value("origins", CoreSection.OriginsIn(assessment.Independent));
        if (graded.Value("status", Vocabulary.Of(assessment.Status)).Value("grade", assessment.Grade).Done() is not { } sentence)
        {
            yield break;
        }

        yield return sentence;
        var likely = new Phrase(material, assessment is { Probability: { } sure, Word: { } said } && Vocabulary.IsLikelihood(said, Percent(sure)) ? "part.likelihood" : "part.unjudged")
            .Citing(claim.From.Report, material.SentenceAround(claim.From));
        yield return assessment is { Probability: { } probability, Word: { } word } && Vocabulary.IsLikelihood(word, Percent(probability))
            ? likely.Value("likelihood", word).Value("percent", string.Create(CultureInfo.InvariantCulture, $"{Percent(probability)} %")).Done()
            : likely.Done();
    }

    private static int Percent(double probability) => Math.Clamp((int)Math.Round(probability * 100, MidpointRounding.AwayFromZero), 1, 99);
}
