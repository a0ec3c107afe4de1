using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>Part of verifying: whether each value in a sentence is borne out by the passages it cites.</summary>
internal static partial class SlotCheck
{
    /// <summary>What is wrong with the sentence's slots; the form was checked before.</summary>
    public static IEnumerable<string> Of(BriefSentence sentence, IReadOnlyList<string?> texts)
    {
        var slots = Templates.ByName[sentence.Template].Slots;
        for (var at = 0; at < slots.Count; at++)
        {
            var slot = sentence.Slots[at];
            if (!IsBorneOut(slots[at].Kind, slot, sentence, texts))
            {
                yield return $"“{slot.Value}” ({slot.Name}) is not borne out by what it cites";
            }
        }

        if (Grade(sentence) is { } grade && !GradeAgrees(grade, sentence))
        {
            yield return $"the words for grade {grade} are not the scale’s";
        }

        if (sentence.Template is "part.likelihood" && !LikelihoodAgrees(sentence))
        {
            yield return "the likelihood’s word is not ICD 203’s for its percentage";
        }
    }

    private static bool IsBorneOut(SlotKind kind, BriefSlot slot, BriefSentence sentence, IReadOnlyList<string?> texts)
    {
        Citation[] cited = [.. slot.Citations.Select(at => sentence.Citations[at])];
        var value = slot.Value;
        return kind switch
        {
            SlotKind.Quote => slot.Citations.Any(at => CutCheck.StandsAlone(value, texts[at] ?? "", sentence.Citations[at].Where)),
            SlotKind.Term => cited.Any(one => CutCheck.Occurs(value, one.Words)),
            SlotKind.Name => NameCheck.HasAllWords(value, cited),
            SlotKind.Outlet => cited.Any(one => CutCheck.Flat(one.Outlet) == CutCheck.Flat(value)),
            SlotKind.Place => cited.Any(one => PlacesOf(one, ", ", ", undated").Contains(CutCheck.Flat(value))),
            SlotKind.In => cited.Any(one => PlacesOf(one, " on ", " (undated)").Contains(CutCheck.Flat(value))),
            SlotKind.Date => cited.Any(one => one.Published is { } day && (value == BriefDates.Printed(day, withYear: false) || value == BriefDates.Printed(day, withYear: true))),
            SlotKind.Count => value == (Reports(cited) is 1 ? "1 report" : string.Create(CultureInfo.InvariantCulture, $"{Reports(cited)} reports")),
            SlotKind.Range => Range.IsMatch(value),
            SlotKind.Grade => value is [>= 'A' and <= 'F', >= '1' and <= '6'],
            SlotKind.Reliability => Enum.GetValues<Reliability>().Any(one => Vocabulary.Of(one) == value),
            SlotKind.Credibility => Enumerable.Range(1, 6).Any(one => Vocabulary.OfCredibility(one) == value),
            SlotKind.Likelihood => Enumerable.Range(1, 99).Any(percent => Vocabulary.IsLikelihood(value, percent)),
            SlotKind.Percent => Percent.IsMatch(value),
            SlotKind.Status => Enum.GetValues<ClaimStatus>().Any(one => Vocabulary.Of(one) == value),
            SlotKind.Stance => Enum.GetValues<PositionStance>().Any(one => Vocabulary.Of(one) == value),
            SlotKind.Rating => Enum.GetValues<Reliability>().Any(one => Vocabulary.Rating(one) == value),
            SlotKind.Reason => NameCheck.HasNamesAndNumbers(value, cited),
            _ => false,
        };
    }

    private static int Reports(Citation[] cited) => cited.Select(one => one.Report).Distinct().Count();

    private static string[] PlacesOf(Citation one, string on, string undated)
    {
        var outlet = CutCheck.Flat(one.Outlet);
        return one.Published is not { } day
            ? [outlet + undated]
            : [outlet + on + BriefDates.Printed(day, withYear: false), outlet + on + BriefDates.Printed(day, withYear: true)];
    }

    private static string? Grade(BriefSentence sentence) =>
        sentence.Template is "grade.means" ? sentence.Slots.FirstOrDefault(slot => slot.Name is "grade")?.Value : null;

    private static bool GradeAgrees(string grade, BriefSentence sentence) =>
        grade is [var letter, >= '1' and <= '6' and var digit]
        && Enum.TryParse<Reliability>([letter], out var reliability)
        && sentence.Slots.Any(slot => slot.Value == Vocabulary.Of(reliability))
        && sentence.Slots.Any(slot => slot.Value == Vocabulary.OfCredibility(digit - '0'));

    private static bool LikelihoodAgrees(BriefSentence sentence) =>
        sentence.Slots is [{ Value: var word }, { Value: var percent }]
        && int.TryParse(percent.Replace(" %", "", StringComparison.Ordinal), NumberStyles.None, CultureInfo.InvariantCulture, out var value)
        && Vocabulary.IsLikelihood(word, value);

    [GeneratedRegex(@"^(?:no independent origin|(?:at most )?1 independent origin|(?:at most |\d{1,4} to )?\d{1,4} independent origins)\z", RegexOptions.NonBacktracking)]
    private static partial Regex Range { get; }

    [GeneratedRegex(@"^[1-9]\d? %\z", RegexOptions.NonBacktracking)]
    private static partial Regex Percent { get; }
}
