using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing.Times;

/// <summary>Numbers as times tell them: “three”, “a couple of”, “twenty-first”, “nineteen ninety six”.</summary>
internal static class TimeNumbers
{
    private static readonly FrozenDictionary<string, int> Ones = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 1);

    private static readonly FrozenDictionary<string, int> Tens = Numbered("- - twenty thirty forty fifty sixty seventy eighty ninety", 10);

    private static readonly FrozenDictionary<string, int> Ordinals = Numbered(
        """
        - first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
        sixteenth seventeenth eighteenth nineteenth twentieth
        """,
        1);

    private static readonly FrozenDictionary<string, double> Fractions = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["½"] = .5,
        ["¼"] = .25,
        ["¾"] = .75,
        ["half"] = .5,
        ["quarter"] = .25,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A count and the piece after it. Vague ones stand for the least that they say: three for “several”.</summary>
    public static (double Value, int End, bool IsVague)? Cardinal(TimeText text, int at)
    {
        if (Vague(text, at) is { } vague)
        {
            return vague;
        }

        var (value, end) = text.Width(at) > 0 ? Figures(text, at) : InWords(text, at);
        if (end == 0)
        {
            return text.Lower(at) is "½" or "¼" or "¾" ? (Fractions[text.Lower(at)], at + 1, false) : null;
        }

        return text.Lower(end) is "½" or "¼" or "¾" ? (value + Fractions[text.Lower(end)], end + 1, false)
            : text.Lower(end) == "and" && Fraction(text, end + 1) is { } fraction ? (value + fraction.Value, fraction.End, false)
            : (value, end, false);
    }

    /// <summary>“half”, “a half”, “a quarter” and the piece after it.</summary>
    public static (double Value, int End)? Fraction(TimeText text, int at)
    {
        var first = text.Lower(at) == "a" ? at + 1 : at;
        return text.Lower(first) is "half" or "quarter" ? (Fractions[text.Lower(first)], first + 1) : null;
    }

    /// <summary>A whole number in words or figures below a hundred.</summary>
    public static (int Value, int End)? Small(TimeText text, int at)
    {
        if (text.Digits(at, 2) is { } number)
        {
            return (number, at + 1);
        }

        if (Tens.TryGetValue(text.Lower(at), out var tens))
        {
            var next = text.Lower(at + 1) == "-" ? at + 2 : at + 1;
            return Ones.TryGetValue(text.Lower(next), out var one) && one is > 0 and < 10 ? (tens + one, next + 1) : (tens, at + 1);
        }

        return Ones.TryGetValue(text.Lower(at), out var value) ? (value, at + 1) : null;
    }

    /// <summary>“1st”, “third”, “twenty-first” and the piece after it.</summary>
    public static (int Value, int End)? Ordinal(TimeText text, int at)
    {
        if (text.Digits(at, 3) is { } number)
        {
            return text.Touches(at) && text.Lower(at + 1) is "st" or "nd" or "rd" or "th" ? (number, at + 2) : null;
        }

        if (Ordinals.TryGetValue(text.Lower(at), out var value))
        {
            return (value, at + 1);
        }

        var next = text.Lower(at + 1) == "-" ? at + 2 : at + 1;
        return text.Lower(at) == "thirtieth" ? (30, at + 1)
            : text.Lower(at) is "twenty" or "thirty" && Ordinals.TryGetValue(text.Lower(next), out var one) && one < 10 ? (Tens[text.Lower(at)] + one, next + 1)
            : null;
    }

    /// <summary>A year of four figures, or in words, 1000 to 2999.</summary>
    public static (int Value, int End)? Year(TimeText text, int at)
    {
        if (text.Width(at) > 0)
        {
            return text.Width(at) == 4 && text.Digits(at) is >= 1000 and < 3000 and var year && !IsPartOfNumber(text, at) ? (year, at + 1) : null;
        }

        if (text.Lower(at) == "two" && text.Lower(at + 1) == "thousand")
        {
            var next = text.Lower(at + 2) == "and" ? at + 3 : at + 2;
            return text.IsWord(next) && Small(text, next) is { Value: > 0 } more ? (2000 + more.Value, more.End) : (2000, at + 2);
        }

        return text.IsWord(at) && Small(text, at) is { Value: >= 13 and <= 20 } century ? InCentury(text, century.Value, century.End) : null;
    }

    /// <summary>A year of two figures: 87 is 1987, 40 is 1940, 12 is 2012.</summary>
    public static int FullYear(int two) => two >= 100 ? two : two < 40 ? 2000 + two : 1900 + two;

    // nineteen ninety six, seventeen hundred thirty three, twenty twenty
    private static (int Value, int End)? InCentury(TimeText text, int century, int end)
    {
        if (text.Lower(end) == "hundred")
        {
            var next = text.Lower(end + 1) == "and" ? end + 2 : end + 1;
            return text.IsWord(next) && Small(text, next) is { } more ? ((century * 100) + more.Value, more.End) : (century * 100, end + 1);
        }

        end = text.Lower(end) == "-" ? end + 1 : end;
        return text.IsWord(end) && Small(text, end) is { Value: >= 10 } years ? ((century * 100) + years.Value, years.End) : null;
    }

    private static bool IsPartOfNumber(TimeText text, int at) =>
        (text.Touches(at) && text.Lower(at + 1) is "." or "," && text.Touches(at + 1) && text.Width(at + 2) > 0 && text.Width(at + 2) != 4)
        || (text.Touches(at - 1) && text.Lower(at - 1) is "." or "," or "$" or "€" or "£" or "#" && (text.Width(at - 2) > 0 || text.Lower(at - 1) is not ("." or ",")));

    private static (double Value, int End, bool IsVague)? Vague(TimeText text, int at)
    {
        var first = text.Lower(at) is "a" or "the" ? at + 1 : at;
        var of = text.Lower(first + 1) == "of" ? first + 2 : first + 1;
        return text.Lower(first) switch
        {
            "couple" => (2, of, true),
            "few" => (3, first + 1, true),
            "several" when first == at => (3, at + 1, true),
            "dozen" when first > at => (12, first + 1, false),
            _ => text.Lower(at) is "a" or "an" ? (1, at + 1, false) : null,
        };
    }

    private static (double Value, int End) Figures(TimeText text, int at)
    {
        var value = (double)text.Digits(at, 9).GetValueOrDefault();
        var end = at + 1;
        while (text.Touches(end - 1) && text.Lower(end) == "," && text.Touches(end) && text.Width(end + 1) == 3)
        {
            (value, end) = ((value * 1000) + text.Digits(end + 1).GetValueOrDefault(), end + 2);
        }

        return text.Touches(end - 1) && text.Lower(end) == "." && text.Touches(end) && text.Digits(end + 1, 6) is { } rest
            ? (value + (rest / Math.Pow(10, text.Width(end + 1))), end + 2) : (value, end);
    }

    // “twenty and four”, “a hundred and five”, “two thousand”
    private static (double Value, int End) InWords(TimeText text, int at)
    {
        if (Small(text, at) is not { } small)
        {
            return (0, 0);
        }

        var (value, end) = ((double)small.Value, small.End);
        if (text.Lower(end) is "hundred" or "thousand" or "million")
        {
            (value, end) = (value * text.Lower(end) switch { "hundred" => 100, "thousand" => 1000, _ => 1_000_000 }, end + 1);
        }
        else if (!(value is >= 20 and < 100 && value % 10 == 0))
        {
            return (value, end);
        }

        var next = text.Lower(end) == "and" ? end + 1 : end;
        return next > end && text.IsWord(next) && Small(text, next) is { Value: > 0 } more ? (value + more.Value, more.End) : (value, end);
    }

    private static FrozenDictionary<string, int> Numbered(string words, int times) =>
        WordTable.Rows(words).SelectMany(row => row).Select((word, at) => (Word: word, Value: at * times)).Where(one => one.Word != "-")
            .ToFrozenDictionary(one => one.Word, one => one.Value, StringComparer.Ordinal);
}
