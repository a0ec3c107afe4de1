using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Units of measure and money.</summary>
internal static class Units
{
    private static readonly FrozenDictionary<string, string> Names = Read(
        """
        % percent pct percentage
        USD dollar dollars $ us$
        EUR euro euros €
        GBP £ sterling
        JPY yen ¥
        RUB rouble roubles ruble rubles
        km kilometre kilometres kilometer kilometers km
        m metre metres meter meters
        mi mile miles
        ft foot feet
        t tonne tonnes ton tons
        kg kilogram kilograms kilo kilos kg
        bbl barrel barrels
        ha hectare hectares
        acre acre acres
        MW megawatt megawatts mw
        GW gigawatt gigawatts gw
        hour hour hours
        minute minute minutes
        day day days
        week week weeks
        month month months
        year year years
        """);

    /// <summary>The unit that the lower-case word names; null if it names none.</summary>
    public static string? Named(string lower) => Names.GetValueOrDefault(lower);

    /// <summary>Whether the word is a mark of money that stands before its number.</summary>
    public static bool LeadsNumber(string lower) => lower is "$" or "£" or "€" or "¥" or "us$";

    private static FrozenDictionary<string, string> Read(string table)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in WordTable.Rows(table))
        {
            foreach (var name in row)
            {
                names.TryAdd(name, row[0]);
            }
        }

        return names.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
