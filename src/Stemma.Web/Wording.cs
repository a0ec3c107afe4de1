using System.Globalization;
using Stemma.Model;

namespace Stemma.Web;

/// <summary>How the pages say what the vocabulary means.</summary>
internal static class Wording
{
    /// <summary>“single origin”, “officially confirmed”.</summary>
    public static string Of(ClaimStatus status) => status switch
    {
        ClaimStatus.SingleOrigin => "single origin",
        ClaimStatus.OfficiallyConfirmed => "officially confirmed",
        _ => Lower(status),
    };

    /// <summary>As in an address: “single-origin”.</summary>
    public static string Slug(ClaimStatus status) => Of(status).Replace(' ', '-');

    public static string Of(Reliability reliability) => reliability switch
    {
        Reliability.A => "completely reliable",
        Reliability.B => "usually reliable",
        Reliability.C => "fairly reliable",
        Reliability.D => "not usually reliable",
        Reliability.E => "unreliable",
        _ => "reliability cannot be judged",
    };

    public static string Credibility(int credibility) => credibility switch
    {
        1 => "confirmed by other sources",
        2 => "probably true",
        3 => "possibly true",
        4 => "doubtful",
        5 => "improbable",
        _ => "truth cannot be judged",
    };

    public static string Of(Answer answer) => answer switch
    {
        Answer.Yes => "yes",
        Answer.No => "no",
        Answer.Amount amount => amount.Printed,
        _ => "",
    };

    public static string Of(Facet facet) => facet switch
    {
        Facet.HowMany => "How many",
        _ => "Is it so",
    };

    public static string Of(PositionStance stance) => stance switch
    {
        PositionStance.SupportsIf => "supports if",
        PositionStance.OpposesIf => "opposes if",
        _ => Lower(stance),
    };

    public static string Of(SpeakerIdentity identity) => identity switch
    {
        SpeakerIdentity.RoleOnly => "by role",
        SpeakerIdentity.AnonymousDescribed => "anonymous, described",
        SpeakerIdentity.AnonymousBare => "anonymous",
        SpeakerIdentity.None => "nobody named",
        _ => "named",
    };

    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.CitedByName => "cited by name",
        EvidenceKind.CreditLine => "credit line",
        EvidenceKind.SharedText => "shared text",
        EvidenceKind.SharedQuotation => "shared quotation",
        EvidenceKind.TimeOrder => "time order",
        EvidenceKind.Unnamed => "unnamed reports",
        _ => Lower(kind),
    };

    /// <summary>“1 origin behind 7 reports”.</summary>
    public static string Origins(Assessment assessment) => assessment.Reports == 0
        ? "no report carries it as so"
        : $"{Origins(assessment.Independent)} behind {Count(assessment.Reports, "report")}";

    /// <summary>“1 origin”, “2 independent origins”, “1–3 independent origins”.</summary>
    public static string Origins(IndependentRange range) =>
        range is { Min: 1, Max: 1 } ? "1 origin" : $"{range} independent origins";

    /// <summary>“likely (70 %)”, or that it cannot be judged.</summary>
    public static string Odds(Assessment assessment) => assessment switch
    {
        { Probability: { } probability, Word: { } word } => $"{word} ({Percent(probability)})",
        { Probability: { } probability } => Percent(probability),
        _ => "probability cannot be judged",
    };

    /// <summary>“45 %”, never broken between lines.</summary>
    public static string Percent(double share) => (share * 100).ToString("0", CultureInfo.InvariantCulture) + "\u00A0%";

    /// <summary>“1 report”, “7 reports”.</summary>
    public static string Count(int count, string one) =>
        count == 1 ? $"1 {one}" : $"{count.ToString("#,0", CultureInfo.InvariantCulture)} {one}s";

    /// <summary>“6 May 2031, 09:30 UTC”, or the day alone.</summary>
    public static string Of(Moment? moment) => moment is not { } one
        ? "undated"
        : one.At.UtcDateTime.ToString(one.DayOnly ? "d MMMM yyyy" : "d MMMM yyyy, HH:mm 'UTC'", CultureInfo.InvariantCulture);

    public static string Of(DateTimeOffset time) => Of(new Moment(time, false));

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The text, or so much of its beginning as fits with an ellipsis; never half a character.</summary>
    public static string Short(string text, int longest = 160)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[longest - 2]) ? longest - 2 : longest - 1;
        return text[..end].TrimEnd() + "…";
    }

    /// <summary>A report's headline, or its address when it has none.</summary>
    public static string Title(Report report) => Short(report.Title.Length == 0 ? report.Address : report.Title);

    public static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();
}
