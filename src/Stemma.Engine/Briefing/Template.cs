using System.Text.RegularExpressions;

namespace Stemma.Briefing;

/// <summary>A sentence with gaps: fixed words of ours, and slots for stored values.</summary>
/// <param name="Name">Its name, with its section first: <c>core.claim</c>.</param>
/// <param name="Pattern">The sentence, slots written <c>{name:kind}</c>.</param>
/// <param name="IsAboutTheRecord">Whether it speaks of the record itself, so that it may stand without a citation.</param>
internal sealed partial record Template(string Name, string Pattern, bool IsAboutTheRecord = false)
{
    /// <summary>Its slots, in order.</summary>
    public IReadOnlyList<TemplateSlot> Slots { get; } =
    [
        .. from Match match in Gap.Matches(Pattern)
           select new TemplateSlot(match.Value, match.Groups[1].Value, Enum.Parse<SlotKind>(match.Groups[2].Value, ignoreCase: true)),
    ];

    [GeneratedRegex(@"\{(\w+):(\w+)\}", RegexOptions.NonBacktracking)]
    private static partial Regex Gap { get; }
}

/// <summary>A gap in a template.</summary>
/// <param name="Mark">How the pattern writes it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What may stand in it.</param>
internal sealed record TemplateSlot(string Mark, string Name, SlotKind Kind);

/// <summary>What may stand in a slot, and so how it is verified.</summary>
internal enum SlotKind
{
    /// <summary>Verbatim words that stand for themselves: a sentence, or a clause with nothing cut off that would turn it.</summary>
    Quote,

    /// <summary>Verbatim words as printed, shown beside the clause they stand in: a number.</summary>
    Term,

    /// <summary>Somebody's name or description: every word of it stands in the cited words or is the outlet's name.</summary>
    Name,

    /// <summary>A cited report's outlet.</summary>
    Outlet,

    /// <summary>Outlet and date, for brackets: “Kestrel 24, 2 March”.</summary>
    Place,

    /// <summary>Outlet and date, for prose: “Kestrel 24 on 2 March”.</summary>
    In,

    /// <summary>The day a cited report was published: “2 March”.</summary>
    Date,

    /// <summary>How many reports are cited here: “17 reports”.</summary>
    Count,

    /// <summary>How many independent origins: “1 to 3 independent origins”.</summary>
    Range,

    /// <summary>The Admiralty pair: “B2”.</summary>
    Grade,

    /// <summary>The pair's letter in words.</summary>
    Reliability,

    /// <summary>The pair's digit in words.</summary>
    Credibility,

    /// <summary>An ICD 203 word.</summary>
    Likelihood,

    /// <summary>A probability: “65 %”.</summary>
    Percent,

    /// <summary>Where a claim stands.</summary>
    Status,

    /// <summary>Where an actor stands.</summary>
    Stance,

    /// <summary>A source's rating in words.</summary>
    Rating,

    /// <summary>A reason for or against, as the grading gave it.</summary>
    Reason,
}
