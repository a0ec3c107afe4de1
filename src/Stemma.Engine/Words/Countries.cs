using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using System.Text;

namespace Stemma.Words;

/// <summary>Countries and large places, what their people are called, and by what names their governments go.</summary>
/// <remarks>
/// From two tables beside this file: <c>countries.tsv</c>, made by <c>./dev train countries</c> from an open list, and <c>metonyms.tsv</c>,
/// kept by hand, for what that list lacks: short forms, regions and cities, seats of government; where the two differ, the second holds.
/// All words are asked for in lower case.
/// </remarks>
internal static class Countries
{
    private static readonly string[] Endings = ["ian", "ean", "ese", "ish", "ani", "aqi", "ari", "ali", "iti", "an", "ic"];

    private static readonly FrozenSet<string> Places;
    private static readonly FrozenSet<string> Peoples;
    private static readonly FrozenDictionary<string, string> Usual;

    static Countries()
    {
        var (places, peoples, never) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var codes = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var row in Rows("metonyms.tsv"))
        {
            (row[0] switch { "people" => peoples, "not" => never, "seat" => [], _ => places }).UnionWith(Parts(row[2]));
            foreach (var name in row[0] is "place" or "people" or "seat" ? Parts(row[2]) : [])
            {
                codes[name] = row[1];
            }
        }

        // What is kept by hand stands; of two countries with one word, as both Congolese, the word stands for neither.
        var byHand = codes.Keys.ToFrozenSet(StringComparer.Ordinal);
        var usual = new Dictionary<string, string>(StringComparer.Ordinal);
        void Stand(string name, string code)
        {
            if (!byHand.Contains(name) && !codes.TryAdd(name, code) && codes[name] != code)
            {
                codes[name] = null;
            }
        }

        foreach (var row in Rows("countries.tsv"))
        {
            var isState = row[1] == "state" || row[0] is "TW" or "PS";
            usual.Add(row[0], Normal.Name(row[2]));
            string[] names = [.. Parts(row[2]), .. Parts(row[3]), .. isState ? Parts(row[4]) : [], .. isState ? Parts(row[6]) : []];
            foreach (var name in names.Where(name => !never.Contains(name) && !peoples.Contains(name)))
            {
                places.Add(name);
                Stand(name, row[0]);
            }

            foreach (var name in Parts(row[5]).Where(name => !places.Contains(name)))
            {
                peoples.Add(name);
                if (isState)
                {
                    Stand(name, row[0]);
                }
            }
        }

        Places = places.ToFrozenSet(StringComparer.Ordinal);
        Peoples = peoples.ToFrozenSet(StringComparer.Ordinal);
        Usual = codes.Where(pair => pair.Value is not null && usual.ContainsKey(pair.Value)).DistinctBy(pair => Normal.Name(pair.Key))
            .ToFrozenDictionary(pair => Normal.Name(pair.Key), pair => usual[pair.Value ?? ""], StringComparer.Ordinal);
    }

    /// <summary>Whether the words are a country, region, capital or large city that is listed.</summary>
    public static bool IsPlace(string words) => Places.Contains(words);

    /// <summary>Whether the words are a nationality or people that is listed.</summary>
    public static bool IsPeople(string words) => Peoples.Contains(words) || (words.EndsWith('s') && Peoples.Contains(words[..^1]));

    /// <summary>Whether the word has the shape of a nationality: “Veldan”, “Orsinese”.</summary>
    public static bool LooksLikePeople(string word) =>
        word.Length > 4 && Endings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));

    /// <summary>The usual name of the one state that a name, people or seat of government stands for, both as <see cref="Normal.Name"/> gives them; null if there is none.</summary>
    public static string? Of(string normal) =>
        Usual.TryGetValue(normal, out var usual) || (normal.EndsWith('s') && Peoples.Contains(normal[..^1]) && Usual.TryGetValue(normal[..^1], out usual)) ? usual : null;

    // “Brasília” is also printed “Brasilia”.
    private static IEnumerable<string> Parts(string cell)
    {
        foreach (var part in cell.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            var lower = part.Replace('’', '\'').ToLowerInvariant();
            yield return lower;
            if (Bare(lower) is var bare && bare != lower)
            {
                yield return bare;
            }
        }
    }

    private static string Bare(string name)
    {
        var bare = new StringBuilder(name.Length);
        foreach (var one in name.Normalize(NormalizationForm.FormD).Where(one => CharUnicodeInfo.GetUnicodeCategory(one) is not UnicodeCategory.NonSpacingMark))
        {
            bare.Append(one);
        }

        return bare.ToString();
    }

    private static IEnumerable<string[]> Rows(string table)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"Stemma.Words.{table}")
            ?? throw new InvalidOperationException($"The table {table} is not in the assembly.");
        using var lines = new StreamReader(stream);
        lines.ReadLine(); // the names of the columns
        while (lines.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
