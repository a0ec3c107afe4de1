using Stemma.Model;

namespace Stemma.Grading;

/// <summary>Where a claim stands. The rules in order; the first that holds decides.</summary>
internal static class StatusRules
{
    public static ClaimStatus Of(Claim claim, ClaimStemma stemma, Docket docket)
    {
        var standing = Standing.Of(claim, docket);
        return standing switch
        {
            _ when IsRetracted(claim, stemma, docket) => ClaimStatus.Retracted,
            { Confirmed: null, Denied: not null } => stemma.Independent.Min >= 2 ? ClaimStatus.Disputed : ClaimStatus.Denied,
            _ when IsSuperseded(claim, standing, docket) => ClaimStatus.Superseded,
            { Confirmed: { } yes, Denied: { } no } => Between(yes, no, standing.IsOneVoice),
            { Confirmed: not null } => IsRivalledOnTheRecord(claim, docket) ? ClaimStatus.Disputed : ClaimStatus.OfficiallyConfirmed,
            _ => ByOrigins(stemma.Independent),
        };
    }

    // One voice that says now this, now that, stands where it stood last. Of two, the later confirmation settles it on another day;
    // on the same day they contradict each other.
    private static ClaimStatus Between(Standing.Word yes, Standing.Word no, bool isOneVoice) => (yes, no) switch
    {
        _ when yes.IsAfter(no) && (isOneVoice || yes.At?.Day > no.At?.Day) => ClaimStatus.OfficiallyConfirmed,
        _ when no.IsAfter(yes) && isOneVoice => ClaimStatus.Denied,
        _ => ClaimStatus.Disputed,
    };

    private static ClaimStatus ByOrigins(IndependentRange independent) => independent switch
    {
        { Max: 0 } => ClaimStatus.Unresolved,
        { Max: 1 } => ClaimStatus.SingleOrigin,
        { Min: >= 2 } => ClaimStatus.Corroborated,
        _ => ClaimStatus.Unresolved,
    };

    // The one outlet behind it later says, in its own voice, that it is not so.
    private static bool IsRetracted(Claim claim, ClaimStemma stemma, Docket docket)
    {
        var makers = stemma.Origins.Select(origin => docket.Has(origin.First) ? docket.Report(origin.First).Report.Outlet : "").Distinct().ToList();
        return makers.Count == 1 && stemma.Independent.Max == 1 && docket.Assertions(claim).Any(one =>
            one is { Stance: Stance.Denies, Chain.Count: 0 }
            && docket.Report(one.Report).Report.Outlet == makers[0]
            && docket.At(one.Report) > docket.At(stemma.Origins[0].First));
    }

    // A later number of one who would know, that ours cannot be squared with.
    private static bool IsSuperseded(Claim claim, Standing ours, Docket docket) => docket.Others(claim)
        .Where(other => Testimonies.AreRivals(claim, other))
        .Select(other => Standing.Of(other, docket).Confirmed)
        .Any(later => later is not null && later.At > (ours.Confirmed?.At ?? FirstSaid(claim, docket)));

    private static Moment? FirstSaid(Claim claim, Docket docket) =>
        docket.Assertions(claim).Where(one => one.Supports).Select(one => docket.At(one.Report)).FirstOrDefault();

    private static bool IsRivalledOnTheRecord(Claim claim, Docket docket) => docket.Others(claim)
        .Any(other => Testimonies.AreRivals(claim, other) && Standing.Of(other, docket) is { Confirmed: { } rival } && rival.At == Standing.Of(claim, docket).Confirmed?.At);
}
