using System.Collections.Frozen;
using System.Globalization;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Numbers as words and figures.</summary>
internal static class NumberWords
{
    private static readonly FrozenDictionary<string, double> Values = Read(
        """
        one 1
        two 2
        three 3
        four 4
        five 5
        six 6
        seven 7
        eight 8
        nine 9
        ten 10
        eleven 11
        twelve 12
        thirteen 13
        fourteen 14
        fifteen 15
        sixteen 16
        seventeen 17
        eighteen 18
        nineteen 19
        twenty 20
        thirty 30
        forty 40
        fifty 50
        sixty 60
        seventy 70
        eighty 80
        ninety 90
        zero 0
        """);

    private static readonly FrozenDictionary<string, double> Scales = Read(
        """
        hundred 100
        thousand 1000
        million 1000000
        mln 1000000
        billion 1000000000
        bn 1000000000
        trillion 1000000000000
        dozen 12
        """);

    /// <summary>The value of a number word below a hundred, “twenty-five” too, or of small figures; null if it is none.</summary>
    public static int? Small(string lower) =>
        Unit(lower) is { } value and < 1_000_000 && value == Math.Floor(value) ? (int)value : null;

    /// <summary>The value of one token without a scale: <c>20,000</c>, <c>3.5</c>, <c>twenty-five</c>, <c>10k</c>; null if it is none.</summary>
    public static double? Unit(string lower)
    {
        if (Values.TryGetValue(lower, out var value))
        {
            return value;
        }

        var dash = lower.IndexOf('-', StringComparison.Ordinal);
        return dash > 0 && Values.TryGetValue(lower[..dash], out var tens) && Values.TryGetValue(lower[(dash + 1)..], out var ones) && tens >= 20
            ? tens + ones
            : Figure(lower);
    }

    /// <summary>The scale that a letter against the figures means: 10k, 5m; null if it means none.</summary>
    public static double? ShortScale(string lower) => lower switch
    {
        "k" => 1e3,
        "m" or "mn" => 1e6,
        "b" or "bn" => 1e9,
        "tn" => 1e12,
        _ => null,
    };

    /// <summary>The scale: thousand, million, dozen; null if it is none.</summary>
    public static double? Scale(string lower) => Scales.TryGetValue(lower, out var scale) ? scale : null;

    private static double? Figure(string lower)
    {
        if (lower.Length is 0 or > 20 || !char.IsAsciiDigit(lower[0]))
        {
            return null;
        }

        var (figures, scale) = lower switch
        {
            _ when lower.EndsWith("bn", StringComparison.Ordinal) => (lower[..^2], 1e9),
            _ when lower.EndsWith('k') => (lower[..^1], 1e3),
            _ when lower.EndsWith('m') => (lower[..^1], 1e6),
            _ when lower.EndsWith('b') => (lower[..^1], 1e9),
            _ => (lower, 1.0),
        };
        return double.TryParse(figures, NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value)
            ? value * scale : null;
    }

    private static FrozenDictionary<string, double> Read(string table) =>
        WordTable.Rows(table).ToFrozenDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
}
