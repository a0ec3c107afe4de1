using System.Text;
using System.Text.Json;

namespace Stemma.Training.Countries;

/// <summary>Makes <c>src/Stemma.Engine/Words/countries.tsv</c> from the npm package <c>world-countries</c>.</summary>
/// <remarks>
/// A line a country, by code: its code, whether it is a state or a territory, its usual and its official name, other spellings in Latin
/// script, what its people are called and its capitals; several values of one cell stand apart by bars. The same package gives the same
/// bytes. The package is under the Open Database License 1.0, and so is the table.
/// </remarks>
internal static class CountryTable
{
    private const string Columns = "code\tstatus\tname\tofficial\tother\tpeople\tcapital";

    // Latin letters with all their marks end here; what follows are other scripts and signs of phonetic spelling.
    private const char LastLatin = '\u024F';

    /// <summary>The table for the package's <c>countries.json</c>, ending in a line end.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    /// <exception cref="KeyNotFoundException">It is not the JSON of that package.</exception>
    public static string Of(string json)
    {
        using var countries = JsonDocument.Parse(json);
        var lines = countries.RootElement.EnumerateArray().Select(Line).Order(StringComparer.Ordinal);
        return new StringBuilder().AppendJoin('\n', [Columns, .. lines]).Append('\n').ToString();
    }

    private static string Line(JsonElement country)
    {
        var code = Text(country.GetProperty("cca2"));
        var name = Text(country.GetProperty("name").GetProperty("common"));
        var official = Text(country.GetProperty("name").GetProperty("official"));
        var other = Texts(country.GetProperty("altSpellings")).Where(one => one != code && one != name && one != official && IsLatin(one));
        var isState = IsTrue(country.GetProperty("unMember")) || country.GetProperty("independent").ValueKind is not JsonValueKind.False;
        return string.Join('\t', code, isState ? "state" : "territory", name, official, Cell(other), Cell(People(country)), Cell(Texts(country.GetProperty("capital"))));
    }

    // “Antiguan, Barbudan”, “Kittitian or Nevisian”: two peoples in one cell
    private static string[] People(JsonElement country) =>
        country.GetProperty("demonyms").TryGetProperty("eng", out var english)
            ? Text(english.GetProperty("m")).Split([", ", " or "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    private static bool IsTrue(JsonElement flag) => flag.ValueKind is JsonValueKind.True;

    private static bool IsLatin(string name) => name.All(letter => !char.IsLetter(letter) || letter <= LastLatin);

    private static string Text(JsonElement text) => (text.GetString() ?? "").Trim().Replace('\t', ' ');

    private static IEnumerable<string> Texts(JsonElement list) => list.EnumerateArray().Select(Text);

    private static string Cell(IEnumerable<string> values) => string.Join('|', values.Where(one => one.Length > 0).Distinct(StringComparer.Ordinal));
}
