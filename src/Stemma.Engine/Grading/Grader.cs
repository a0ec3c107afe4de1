using Stemma.Model;

namespace Stemma.Grading;

/// <summary>Says how far to believe each claim, and why.</summary>
public static class Grader
{
    /// <summary>One assessment a claim, in the order of the claims. Pure.</summary>
    public static IReadOnlyList<Assessment> Grade(IReadOnlyList<Extract> reports, Linked linked, Traced traced, SourceBook book)
    {
        var docket = new Docket(reports, linked, traced, book);
        return [.. from claim in linked.Claims
                   let stemma = docket.Stemma(claim)
                   where stemma is not null
                   select Assess(claim, stemma, docket)];
    }

    private static Assessment Assess(Claim claim, ClaimStemma stemma, Docket docket)
    {
        var testimonies = new Testimonies(docket);
        var (supporting, opposing) = (testimonies.For(claim), testimonies.Against(claim));
        var assertions = docket.Assertions(claim).ToList();
        var reports = assertions.Where(one => one.Supports).Select(one => one.Report).Distinct().Count();
        var (letter, why) = Ratings.Of(stemma.Origins, docket);
        double? probability = CanBeJudged(supporting, opposing) ? Odds.Of(supporting, opposing, stemma.Independent) : null;
        return new Assessment(
            claim.Id,
            letter,
            probability is { } p ? Credibility.Of(p, stemma.Independent, opposing.Count > 0) : Credibility.CannotBeJudged,
            probability,
            Likelihood.Word(probability),
            stemma.Independent,
            reports,
            StatusRules.Of(claim, stemma, docket),
            Reasons.For(stemma, reports, supporting, why),
            Reasons.Against(stemma, opposing, assertions.Where(one => one.Stance == Stance.Questions)));
    }

    // Nobody for it and nobody against, or only “reports”: there is nothing to judge by.
    private static bool CanBeJudged(IReadOnlyList<Testimony> supporting, IReadOnlyList<Testimony> opposing) =>
        opposing.Count > 0 || supporting.Any(one => one.Speaker is not { Identity: SpeakerIdentity.AnonymousBare, Kind: SpeakerKind.Media });
}
