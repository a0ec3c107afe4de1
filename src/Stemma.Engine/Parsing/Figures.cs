using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Where a number in figures ends: <c>20,000</c>, <c>3.5</c>, <c>5:30</c>, <c>9/11</c>, <c>555-0100</c>; not <c>10</c> in 10–12.</summary>
internal static class Figures
{
    private const int LongestGroup = 6;

    private static readonly FrozenSet<string> Ordinals = WordTable.Words("st nd rd th s");

    // Cut off the number they stand against.
    private static readonly FrozenSet<string> Units = WordTable.Words(
        "am pm k m km cm mm ft in lb lbs oz kg g mg hz khz mhz ghz mph kph kmh kb mb gb tb w kw mw gw v ml l bn mn tn x yd mi ha sq hp c f");

    private static readonly FrozenSet<string> Scales = WordTable.Words("k m b t bn mn tn mm");

    // Telephone numbers, postal codes and dates by the lengths of their groups.
    private static readonly FrozenSet<string> Dashed = WordTable.Words("3-3-4 1-3-3-4 3-4 5-4 1-1-4 1-2-4 2-1-4 2-2-4 1-1-2 1-2-2 2-1-2 2-2-2 3/3-4 3.3-4");

    /// <summary>Whether a number begins with this mark: <c>.5</c>, <c>+4400000000</c>.</summary>
    public static bool LeadsIn(string text, int at) => text[at] switch
    {
        '.' => IsDigit(text, at + 1) && (at == 0 || !(Letters.IsInWord(text, at - 1) || text[at - 1] == '.')),
        '+' => (at == 0 || Letters.IsBlank(text[at - 1])) && (EndOfGroup(text, at + 1) - at > LongestGroup || IsCountryCode(text, at + 1)),
        _ => false,
    };

    /// <summary>The end of the number's figures, letters after them left out.</summary>
    public static int EndAt(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsDigit(text[end]) || Joins(text, at, end)))
        {
            end++;
        }

        return EndOfDashed(text, at) is > 0 and var dashed && dashed > end ? dashed : IsDecade(text, end) ? end + 2 : end;
    }

    /// <summary>Whether the letters between <paramref name="end"/> and <paramref name="tail"/> are one token with the figures: 20th, 1990s, 3D; not 5pm, 20km.</summary>
    public static bool KeepsTail(string text, int at, int end, int tail)
    {
        var letters = text[end..Math.Min(tail, end + LongestGroup)].ToLowerInvariant();
        var isWord = letters.Length > 2 && letters.All(char.IsLetter) && char.IsLower(text[end]);
        return Ordinals.Contains(letters) || !(isWord || IsUnit(text, at, end, letters));
    }

    // 18T is a model, 5k a number, $5T money; 24C is warm, 3143C is not.
    private static bool IsUnit(string text, int at, int end, string letters)
    {
        if (at > 0 && text[at - 1] is '$' or '£' or '€' && Scales.Contains(letters))
        {
            return true;
        }

        var isShort = end - at < 4 && (char.IsLower(text[end]) || letters is "k" or "f" or "c");
        return Units.Contains(letters) && (letters.Length > 1 || isShort);
    }

    private static bool Joins(string text, int start, int at) => IsDigit(text, at + 1) && IsDigit(text, at - 1) && text[at] switch
    {
        ',' or '.' or ':' => true,
        '/' => IsShort(text, start, at),
        _ => false,
    };

    // 9/11, 14/3/2026: two figures at most before the stroke, four after it.
    private static bool IsShort(string text, int start, int at)
    {
        var first = at;
        while (first > start && at - first < 3 && IsDigit(text, first - 1))
        {
            first--;
        }

        return at - first < 3 && EndOfGroup(text, at + 1) - at <= 5;
    }

    // +44 20 5550 0100
    private static bool IsCountryCode(string text, int at) =>
        EndOfGroup(text, at) is var end && end - at is > 0 and < 4 && end + 1 < text.Length && text[end] is ' ' or '-' && (IsDigit(text, end + 1) || text[end + 1] == '(');

    // 1990's, 80's
    private static bool IsDecade(string text, int end) =>
        end + 1 < text.Length && text[end - 1] == '0' && Tokenizer.IsApostrophe(text[end]) && text[end + 1] == 's'
        && (end + 2 == text.Length || !Letters.IsInWord(text, end + 2));

    private static int EndOfDashed(string text, int at)
    {
        var shape = "";
        var end = at;
        for (var groups = 0; groups < 4; groups++)
        {
            var next = EndOfGroup(text, end);
            if (next - end is 0 or > LongestGroup)
            {
                return 0;
            }

            shape += next - end;
            end = next;
            if (end + 1 >= text.Length || text[end] is not ('-' or '/' or '.') || !IsDigit(text, end + 1))
            {
                break;
            }

            shape += text[end];
            end++;
        }

        // “100-1000” is a range.
        var isRound = shape == "3-4" && text[end - 1] == '0' && text[end - 2] == '0' && text[at + 2] == '0';
        return Dashed.Contains(shape) && !isRound && (end == text.Length || !Letters.IsInWord(text, end)) ? end : 0;
    }

    private static int EndOfGroup(string text, int at)
    {
        var end = at;
        while (end - at <= LongestGroup && IsDigit(text, end))
        {
            end++;
        }

        return end;
    }

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
}
