using System.Globalization;

namespace Stemma.Eval;

/// <summary>Distortions of one number: another one, from 1.3 times to ten times as much, or one digit changed.</summary>
internal static class DistortedNumbers
{
    public static readonly string[] Small =
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    public static IEnumerable<Rewording> Of(PlainSentence sentence)
    {
        foreach (var quantity in sentence.Parsed.Quantities)
        {
            var at = Enumerable.Range(0, sentence.Tokens.Count).FirstOrDefault(at => quantity.Where.Holds(sentence.Tokens[at].Where) && Read(sentence.Word(at)) is not null, -1);
            if (at < 0 || sentence.IsNamed(at))
            {
                continue;
            }

            var words = Changed(sentence, at);
            if (words != sentence.Word(at))
            {
                yield return Rewording.Of(sentence, "number", sentence.With((sentence.Tokens[at].Where, words)));
                yield break;
            }
        }
    }

    /// <summary>The value of a token of digits or of a small number word.</summary>
    public static decimal? Read(string word) =>
        char.IsAsciiDigit(word[0]) && decimal.TryParse(word, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value
        : Array.IndexOf(Small, word) is >= 0 and var at ? at + 2
        : null;

    /// <summary>As newspapers print it, with commas from a thousand on.</summary>
    public static string Print(decimal value) =>
        value.ToString(value == decimal.Truncate(value) ? value >= 1000 ? "#,##0" : "0" : "0.##", CultureInfo.InvariantCulture);

    private static string Changed(PlainSentence sentence, int at)
    {
        var word = sentence.Word(at);
        var value = Read(word)!.Value;
        if (!char.IsAsciiDigit(word[0]))
        {
            return Small[(Array.IndexOf(Small, word) + 1 + sentence.Dice("number", 6)) % Small.Length];
        }

        return sentence.Dice("number", 6) switch
        {
            0 when value >= 10 => Print(Math.Round(value * 1.3m)),
            1 => Print(value * 2),
            2 => Print(value * 5),
            3 => Print(value * 10),
            4 when value >= 10 => Print(Math.Round(value * 1.6m)),
            _ => OneDigit(word),
        };
    }

    // The first digit, one up: 9 goes to 8.
    private static string OneDigit(string word) => (word[0] == '9' ? '8' : (char)(word[0] + 1)) + word[1..];
}
