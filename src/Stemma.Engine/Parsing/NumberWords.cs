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
        nought 0
        naught 0
        """);

    private static readonly FrozenDictionary<string, double> Scales = Read(
        """
        hundred 100
        hundreds 100
        thousand 1e3
        thousands 1e3
        lakh 1e5
        lakhs 1e5
        lac 1e5
        million 1e6
        millions 1e6
        mln 1e6
        mn 1e6
        mil 1e6
        crore 1e7
        crores 1e7
        billion 1e9
        billions 1e9
        bn 1e9
        bln 1e9
        trillion 1e12
        trillions 1e12
        tn 1e12
        trn 1e12
        quadrillion 1e15
        dozen 12
        dozens 12
        doz 12
        dozs 12
        dz 12
        dzs 12
        """);

    // The plural of each, too; “second” is told from the time by its neighbours.
    private static readonly FrozenDictionary<string, double> Ordinals = Read(
        """
        first 1
        second 2
        third 3
        fourth 4
        fifth 5
        sixth 6
        seventh 7
        eighth 8
        ninth 9
        nineth 9
        tenth 10
        eleventh 11
        twelfth 12
        thirteenth 13
        fourteenth 14
        fifteenth 15
        sixteenth 16
        seventeenth 17
        eighteenth 18
        nineteenth 19
        twentieth 20
        thirtieth 30
        fortieth 40
        fiftieth 50
        sixtieth 60
        seventieth 70
        eightieth 80
        ninetieth 90
        hundredth 100
        thousandth 1e3
        millionth 1e6
        billionth 1e9
        trillionth 1e12
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

    /// <summary>The scale: thousand, million, dozen; null if it is none.</summary>
    public static double? Scale(string lower) => Scales.TryGetValue(lower, out var scale) ? scale : null;

    /// <summary>The value of a number word from nought to ninety, without figures: “two”, “seventy”; null if it is none.</summary>
    public static double? Word(string lower) => Values.TryGetValue(lower, out var value) ? value : null;

    /// <summary>The value of an ordinal word and whether it is plural: “third”, “fifths”; null if it is none.</summary>
    public static (double Value, bool IsPlural)? Ordinal(string lower) =>
        Ordinals.TryGetValue(lower, out var value) ? (value, false)
        : lower.EndsWith('s') && Ordinals.TryGetValue(lower[..^1], out var plural) ? (plural, true)
        : null;

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
