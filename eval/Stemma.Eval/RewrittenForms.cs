using System.Globalization;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>Other printed forms of the same number or day.</summary>
internal static class RewrittenForms
{
    private static readonly string[] Tens = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    public static IEnumerable<Rewording> Of(PlainSentence sentence) => [.. Number(sentence), .. Day(sentence)];

    private static IEnumerable<Rewording> Number(PlainSentence sentence)
    {
        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            var word = sentence.Word(at);
            if (sentence.IsNamed(at) || DistortedNumbers.Read(word) is not { } value || IsInTime(sentence, at) || !sentence.Parsed.Quantities.Any(quantity => quantity.Where.Holds(sentence.Tokens[at].Where)) || IsJoined(sentence, at))
            {
                continue;
            }

            var next = at + 1 < sentence.Tokens.Count ? sentence.Word(at + 1) : "";
            if (Form(sentence, value, word, next) is { } form)
            {
                yield return Rewording.Of(sentence, "number-form", sentence.With((sentence.Tokens[at].Where, form)));
                yield break;
            }
        }
    }

    private static string? Form(PlainSentence sentence, decimal value, string word, string next)
    {
        var scaled = next is "million" or "billion" or "thousand" or "hundred" or "m" or "bn";
        return value switch
        {
            _ when value != decimal.Truncate(value) || scaled || next.StartsWith('%') => null,
            _ when !char.IsAsciiDigit(word[0]) => value >= 2 ? DistortedNumbers.Print(value) : null,
            >= 2 and <= 20 => DistortedNumbers.Small[(int)value - 2],
            < 100 => value % 10 == 0 ? Tens[(int)value / 10] : $"{Tens[(int)value / 10]}-{(value % 10 == 1 ? "one" : DistortedNumbers.Small[((int)value % 10) - 2])}",
            >= 1000 and < 1_000_000 when value % 1000 == 0 => sentence.Dice("thousand", 2) == 0 && value / 1000 <= 20 && value / 1000 > 1
                ? $"{DistortedNumbers.Small[(int)(value / 1000) - 2]} thousand"
                : $"{value / 1000} thousand",
            >= 1000 and < 10000 when word.Contains(',', StringComparison.Ordinal) && !(value is > 1900 and < 2100) => value.ToString("0", CultureInfo.InvariantCulture),
            < 1000 when value % 100 == 0 && value / 100 > 1 => $"{DistortedNumbers.Small[(int)(value / 100) - 2]} hundred",
            _ => null,
        };
    }

    // “14-year-old”, “9-14”, “2, 000”
    private static bool IsJoined(PlainSentence sentence, int at) =>
        sentence.Tokens[at].Where is var where && (Mark(sentence.Text, where.Start - 1) || Mark(sentence.Text, where.End) || (Mark(sentence.Text, where.End, ',') && char.IsAsciiDigit(sentence.Text.ElementAtOrDefault(where.End + 2))));

    private static bool Mark(string text, int at, char mark = '-') => at >= 0 && at < text.Length && text[at] == mark;

    private static bool IsInTime(PlainSentence sentence, int at) => sentence.Parsed.Times.Any(time => time.Where.Overlaps(sentence.Tokens[at].Where));

    // “on Monday” is “on 3 March”; “3 March” is “March 3”.
    private static IEnumerable<Rewording> Day(PlainSentence sentence)
    {
        foreach (var time in sentence.Parsed.Times.Where(time => time.Kind == TimeKind.Date && time.Grain == TimeGrain.Day && time.From == time.To && time.IsLocated))
        {
            var words = time.Where.In(sentence.Text).ToString();
            var dice = sentence.Dice("day", 3);
            var weekday = time.From.DayOfWeek.ToString();
            var date = time.From.ToString(dice == 0 ? "MMMM d" : dice == 1 ? "d MMMM" : "MMMM d, yyyy", CultureInfo.InvariantCulture);
            var at = words.LastIndexOf(weekday, StringComparison.Ordinal);
            var (where, to) = at >= 0 && words[(at + weekday.Length)..].Length == 0 && (at == 0 || !words[..at].Contains("last", StringComparison.Ordinal))
                ? (new TextSpan(time.Where.Start + at, time.Where.End), (at == 0 && !sentence.Text[..time.Where.Start].EndsWith("on ", StringComparison.OrdinalIgnoreCase) ? "on " : "") + date)
                : words is "yesterday" or "today" ? (time.Where, $"on {(dice == 0 ? weekday : date)}") : (time.Where, words);
            if (to != words)
            {
                yield return Rewording.Of(sentence, "date-form", sentence.With((where, to)));
                yield break;
            }
        }
    }
}
