using System.Collections.Frozen;

namespace Stemma.Parsing;

/// <summary>Reads one number, exact or vague, from the tokens at a place.</summary>
internal static class NumberReader
{
    private static readonly FrozenDictionary<string, (double Low, double High)> Vague = new Dictionary<string, (double, double)>(StringComparer.Ordinal)
    {
        ["dozens"] = (24, 99),
        ["scores"] = (40, 120),
        ["hundreds"] = (200, 999),
        ["thousands"] = (2_000, 9_900),
        ["millions"] = (2e6, 9.9e6),
        ["billions"] = (2e9, 9.9e9),
        ["tens of thousands"] = (20_000, 99_000),
        ["tens of millions"] = (20e6, 99e6),
        ["hundreds of thousands"] = (200_000, 999_000),
        ["hundreds of millions"] = (200e6, 999e6),
        ["several hundred"] = (300, 900),
        ["several thousand"] = (3_000, 9_000),
        ["a few hundred"] = (200, 500),
        ["a few thousand"] = (2_000, 5_000),
        ["a handful"] = (3, 7),
        ["a few"] = (2, 5),
        ["several"] = (3, 9),
        ["a couple"] = (2, 2),
        ["two dozen"] = (22, 26),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The vague number that begins at this token, with the token after it.</summary>
    public static (int End, Interval Interval)? VagueAt(WordList words, int at)
    {
        if (words.Lower(at) is not ("dozens" or "scores" or "hundreds" or "thousands" or "millions" or "billions" or "tens" or "several" or "a" or "two"))
        {
            return null;
        }

        for (var length = 3; length > 0; length--)
        {
            if (Vague.TryGetValue(Joined(words, at, length), out var range))
            {
                return (at + length, range.Low == range.High ? new Interval(range.Low, range.High, range.Low) : Interval.Between(range.Low, range.High));
            }
        }

        return null;
    }

    /// <summary>The exact number that begins at this token: <c>20,000</c>, <c>2.5 million</c>, <c>two hundred and fifty</c>, <c>a dozen</c>.</summary>
    public static (int End, double Value)? ExactAt(WordList words, int at)
    {
        var (value, end) = words.Lower(at) is "a" or "an" && NumberWords.Scale(words.Lower(at + 1)) is not null
            ? (1.0, at + 1)
            : Simple(words, at);
        if (value < 0)
        {
            return null;
        }

        var total = 0.0;
        for (; end < words.Count && end < at + 12; end++)
        {
            if (NumberWords.Scale(words.Lower(end)) is { } scale)
            {
                value *= scale;
                if (scale >= 1_000)
                {
                    (total, value) = (total + value, 0);
                }
            }
            else if (value % 100 == 0 && words.Lower(end - 1) is "hundred" or "thousand" or "million" or "and" && IsNumberWord(words, end) is { } more)
            {
                value += more;
            }
            else if (!(words.Lower(end) == "and" && words.Lower(end - 1) is "hundred" or "thousand" && IsNumberWord(words, end + 1) is not null))
            {
                break;
            }
        }

        return (end, total + value);
    }

    // 500, twenty-five, 10k
    private static (double Value, int End) Simple(WordList words, int at)
    {
        var value = NumberWords.Unit(words.Lower(at)) ?? -1;
        return value is >= 20 and < 100 && words.IsWord(at) && words.IsHyphen(at + 1) && words.IsWord(at + 2) && NumberWords.Unit(words.Lower(at + 2)) is { } ones and < 10 ? (value + ones, at + 3)
            : value >= 0 && !words.IsWord(at) && words.Touches(at) && NumberWords.ShortScale(words.Lower(at + 1)) is { } scale ? (value * scale, at + 2)
            : (value, at + 1);
    }

    private static double? IsNumberWord(WordList words, int at) =>
        words.IsWord(at) ? NumberWords.Unit(words.Lower(at)) : null;

    private static string Joined(WordList words, int at, int length) => length switch
    {
        1 => words.Lower(at),
        2 => $"{words.Lower(at)} {words.Lower(at + 1)}",
        _ => $"{words.Lower(at)} {words.Lower(at + 1)} {words.Lower(at + 2)}",
    };
}
