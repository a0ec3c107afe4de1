using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>The closed lists of words that stand for stored values in a brief.</summary>
internal static class Vocabulary
{
    public static string Of(ClaimStatus status) => status switch
    {
        ClaimStatus.SingleOrigin => "single-origin",
        ClaimStatus.Corroborated => "corroborated",
        ClaimStatus.OfficiallyConfirmed => "officially confirmed",
        ClaimStatus.Denied => "denied",
        ClaimStatus.Disputed => "disputed",
        ClaimStatus.Superseded => "superseded",
        ClaimStatus.Retracted => "retracted",
        _ => "unresolved",
    };

    public static string Of(PositionStance stance) => stance switch
    {
        PositionStance.Supports => "for it",
        PositionStance.SupportsIf => "for it on a condition",
        PositionStance.OpposesIf => "against it on a condition",
        PositionStance.Opposes => "against it",
        PositionStance.Refuses => "refusing",
        PositionStance.Denies => "denying it",
        _ => "undecided",
    };

    public static string Of(Reliability reliability) => reliability switch
    {
        Reliability.A => "completely reliable",
        Reliability.B => "usually reliable",
        Reliability.C => "fairly reliable",
        Reliability.D => "not usually reliable",
        Reliability.E => "unreliable",
        _ => "one that cannot be judged",
    };

    public static string Rating(Reliability reliability) =>
        reliability is Reliability.F ? "not rated (F)" : $"{Of(reliability)} ({reliability})";

    public static string OfCredibility(int credibility) => credibility switch
    {
        1 => "confirmed by other sources",
        2 => "probably true",
        3 => "possibly true",
        4 => "doubtful",
        5 => "improbable",
        _ => "cannot be judged",
    };
}
