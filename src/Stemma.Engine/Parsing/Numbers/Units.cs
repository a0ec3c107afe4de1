using System.Collections.Frozen;
using System.Globalization;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing.Numbers;

/// <summary>A unit of measure or money.</summary>
/// <param name="Code">Its symbol or ISO 4217 code: <c>km</c>, <c>USD</c>.</param>
/// <param name="Name">Its name in the singular, in lower case.</param>
/// <param name="Dimension">What it measures.</param>
internal sealed record UnitOfMeasure(string Code, string Name, Dimension Dimension);

/// <summary>The units that are known, by their names.</summary>
internal static class Units
{
    /// <summary>How many atoms the longest name of a unit has.</summary>
    public const int LongestName = 6;

    private static readonly Dictionary<string, UnitOfMeasure> Exact = new(StringComparer.Ordinal);
    private static readonly Dictionary<string, UnitOfMeasure> Lower = new(StringComparer.Ordinal);
    private static readonly FrozenSet<string> CapitalCodes = WordTable.Words(CurrencyTable.CapitalCodes);
    private static readonly FrozenDictionary<string, (string Small, double Size)> Small = WordTable.Rows(UnitTable.Compounds)
        .ToFrozenDictionary(row => row[0], row => (row[1], double.Parse(row[2], CultureInfo.InvariantCulture)), StringComparer.Ordinal);

    static Units()
    {
        ReadUnits();
        ReadPrefixed();
        ReadCurrencies();
    }

    /// <summary>The unit of this name; null if there is none.</summary>
    /// <param name="raw">The name as printed: <c>MB</c> and <c>Mb</c> differ.</param>
    /// <param name="lower">The name in lower case.</param>
    public static UnitOfMeasure? Named(string raw, string lower) => Exact.TryGetValue(raw, out var exact) ? exact : Lower.GetValueOrDefault(lower);

    /// <summary>Whether the lower-case word is the name of a currency.</summary>
    public static bool IsMoney(string lower) => Lower.GetValueOrDefault(lower) is { Dimension: Dimension.Money };

    /// <summary>Whether the mark is one of money that stands before its number.</summary>
    public static bool LeadsNumber(string lower) => lower.Length == 1 && char.GetUnicodeCategory(lower[0]) == UnicodeCategory.CurrencySymbol;

    /// <summary>How many of the second unit make one of the first, if a measure is told in both: 12 for feet and inches; 100 for money.</summary>
    public static double? PartsIn(UnitOfMeasure great, UnitOfMeasure small) =>
        Small.TryGetValue(great.Code, out var part) && part.Small == small.Code ? part.Size
        : great.Dimension == Dimension.Money && IsFraction(small) && !IsFraction(great) ? 100 : null;

    /// <summary>Whether it is a hundredth of a currency: cent, penny.</summary>
    public static bool IsFraction(UnitOfMeasure unit) => unit.Code is "cent" or "penny" or "kopek" or "sen" or "paisa" or "centavo" or "centime" or "euro cent" or "fen" or "öre" or "øre" or "satang" or "piastre" or "fils" or "satoshi" or "jiao";

    private static void ReadUnits()
    {
        foreach (var row in Lines(UnitTable.Rows))
        {
            var unit = new UnitOfMeasure(row[1], row[2], Enum.Parse<Dimension>(row[0]));
            Exact.TryAdd(row[1], unit);
            foreach (var name in row[2..])
            {
                Add(name, unit);
            }
        }
    }

    private static void ReadPrefixed()
    {
        foreach (var row in Lines(UnitTable.Prefixed))
        {
            var dimension = Enum.Parse<Dimension>(row[0]);
            var prefixes = WordTable.Words(row[1]);
            string[] names = [row[0], .. row[2..]];
            AddPrefixed("", "", names, dimension);
            foreach (var prefix in WordTable.Rows(UnitTable.Prefixes).Where(prefix => prefixes.Contains(prefix[0])))
            {
                AddPrefixed(prefix[0], prefix[1], names, dimension);
            }
        }

        Exact["mcg"] = Exact["μg"];
        Lower["kilo"] = Lower["kilos"] = Lower["kilogram"];
        Lower["sqm"] = new UnitOfMeasure("m2", "square metre", Dimension.Area);
        Lower["sqft"] = new UnitOfMeasure("ft2", "square foot", Dimension.Area);
    }

    private static void AddPrefixed(string symbol, string prefix, string[] row, Dimension dimension)
    {
        // A number of metres is “m”, of amperes not “a”.
        var unit = new UnitOfMeasure(symbol + row[1], prefix + row[2], dimension);
        Exact.TryAdd(unit.Code, unit);
        if (symbol.Length > 0 || row[1] is "g" or "l" or "m")
        {
            Lower.TryAdd(unit.Code.ToLowerInvariant(), unit);
            if (row[1] is "m" or "g")
            {
                Lower.TryAdd(unit.Code.ToLowerInvariant() + "s", unit);
            }
        }

        foreach (var name in row[2..])
        {
            Add(prefix + name, unit);
        }
    }

    private static void ReadCurrencies()
    {
        foreach (var row in Lines(CurrencyTable.Rows))
        {
            var unit = new UnitOfMeasure(row[0], row[1].ToLowerInvariant(), Dimension.Money);
            (CapitalCodes.Contains(row[0]) ? Exact : Lower).TryAdd(CapitalCodes.Contains(row[0]) ? row[0] : row[0].ToLowerInvariant(), unit);
            foreach (var name in row[1..])
            {
                Add(name.ToLowerInvariant(), unit);
            }
        }

        foreach (var row in Lines(CurrencyTable.Bare))
        {
            var unit = new UnitOfMeasure(row[0], row[1], Dimension.Money);
            foreach (var name in row[1..])
            {
                Add(name, unit);
            }
        }
    }

    private static void Add(string name, UnitOfMeasure unit)
    {
        // Short names that are words are read only as a code in capitals.
        if (unit.Dimension == Dimension.Money && CapitalCodes.Contains(name.ToUpperInvariant()))
        {
            Exact.TryAdd(name.ToUpperInvariant(), unit);
            return;
        }

        foreach (var spelled in name.Contains("tre", StringComparison.Ordinal) ? (string[])[name, name.Replace("tre", "ter", StringComparison.Ordinal)] : [name])
        {
            Lower.TryAdd(Key(spelled), unit);
            if (spelled.Length > 2 && char.IsLetter(spelled[^1]) && spelled[^1] is not ('s' or 'z'))
            {
                Lower.TryAdd(Key(spelled[^1] == 'y' ? spelled[..^1] + "ies" : spelled + "s"), unit);
            }
        }
    }

    // As atoms give it: every run of letters and every mark apart by a blank.
    private static string Key(string name)
    {
        var key = new System.Text.StringBuilder(name.Length + 4);
        for (var at = 0; at < name.Length; at++)
        {
            if (name[at] is ' ' or '-' or '.')
            {
                if (name[at] != '.')
                {
                    key.Append(' ');
                }

                continue;
            }

            if (at > 0 && key[^1] != ' ' && IsLetter(name[at]) != IsLetter(name[at - 1]))
            {
                key.Append(' ');
            }

            key.Append(name[at]);
        }

        return key.ToString();
    }

    private static bool IsLetter(char one) => char.IsLetter(one) || char.GetUnicodeCategory(one) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    private static IEnumerable<string[]> Lines(string table) =>
        table.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(line => line.Split(',', StringSplitOptions.TrimEntries));
}
