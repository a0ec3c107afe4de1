using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Stemma.Eval;

/// <summary>Brings the names of units to one form, so that those of a gold set and of the engine can be compared.</summary>
/// <remarks>
/// Lower case, -metre and -litre for -meter and -liter, and a closed list of synonyms that hold everywhere: no item of a set is mapped for itself.
/// </remarks>
internal static partial class UnitNames
{
    private static readonly FrozenDictionary<string, string> Synonyms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["c"] = "celsius",
        ["f"] = "fahrenheit",
        ["degree celsius"] = "celsius",
        ["degree fahrenheit"] = "fahrenheit",
        ["british pound"] = "pound sterling",
        ["united states dollar"] = "dollar",
        ["pence"] = "penny",
        ["metric ton"] = "tonne",
        ["people"] = "person",
        ["percent"] = "percentage",
        ["year of age"] = "year",
        ["month of age"] = "month",
        ["week of age"] = "week",
        ["day of age"] = "day",
        ["pound-mass"] = "pound (mass)",
        ["swiss franc"] = "franc",
        ["russian ruble"] = "rouble",
        ["ruble"] = "rouble",
        ["gramme"] = "gram",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name in its one form.</summary>
    public static string Of(string name)
    {
        var plain = Meter.Replace(name.ToLowerInvariant().Trim(), "$1tre");
        return string.Join(" per ", plain.Split(" per ").Select(part => Synonyms.GetValueOrDefault(part, part)));
    }

    [GeneratedRegex("(\\b(?:\\w*?)(?:me|li))ter\\b", RegexOptions.None, 1000)]
    private static partial Regex Meter { get; }
}
