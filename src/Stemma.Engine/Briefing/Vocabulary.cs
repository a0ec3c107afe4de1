using System.Collections.Frozen;
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

    /// <summary>The two rows of ICD 203, with the band of each in percent.</summary>
    private static readonly FrozenDictionary<string, (int Low, int High)> Likelihoods = new Dictionary<string, (int, int)>
    {
        ["almost no chance"] = (1, 5),
        ["very unlikely"] = (5, 20),
        ["unlikely"] = (20, 45),
        ["roughly even chance"] = (45, 55),
        ["likely"] = (55, 80),
        ["very likely"] = (80, 95),
        ["almost certain"] = (95, 99),
        ["almost certainly"] = (95, 99),
        ["remote"] = (1, 5),
        ["highly improbable"] = (5, 20),
        ["improbable"] = (20, 45),
        ["roughly even odds"] = (45, 55),
        ["probable"] = (55, 80),
        ["highly probable"] = (80, 95),
        ["nearly certain"] = (95, 99),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Whether the word is ICD 203's for that many percent; the bands share their ends.</summary>
    public static bool IsLikelihood(string word, int percent) =>
        Likelihoods.TryGetValue(word, out var band) && percent >= band.Low && percent <= band.High;

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
