using System.Collections.Frozen;
using System.Reflection;
using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>A noun, or a phrase of several words, for somebody or something that can say things.</summary>
/// <param name="Kind">The sort of source that the noun alone tells.</param>
/// <param name="Sort">What the noun names.</param>
internal sealed record SpeakerNoun(SpeakerKind Kind, NounSort Sort)
{
    /// <summary>Whether it takes the kind of the body or person that it is named with: “party official”, “the minister’s aide”.</summary>
    public bool IsOpen => Sort is NounSort.Aide or NounSort.Chief or NounSort.Unit;

    /// <summary>Whether it names one or more persons, not a body or thing.</summary>
    public bool IsPersonal => Sort is NounSort.Office or NounSort.Chief or NounSort.Person or NounSort.Aide;
}

/// <summary>What a noun names.</summary>
internal enum NounSort
{
    /// <summary>A person of a class: analyst, resident.</summary>
    Person,

    /// <summary>The one holder of an office: minister.</summary>
    Office,

    /// <summary>The one holder of an office of whatever body it is named with: director, spokesman.</summary>
    Chief,

    /// <summary>One of a class, of whatever body or person it is named with: official, aide.</summary>
    Aide,

    /// <summary>A body: ministry, newspaper.</summary>
    Body,

    /// <summary>A part of whatever body it is named with: office, department.</summary>
    Unit,

    /// <summary>Something written, recorded or counted: report, poll, post.</summary>
    Paper,

    /// <summary>Many without a face: the public, 40 percent.</summary>
    Mass,

    /// <summary>A word that hides everything: source, people, some.</summary>
    Faceless,
}

/// <summary>The nouns of <c>speaker-nouns.tsv</c>, found over tokens; the table is kept by hand.</summary>
internal static class SpeakerNouns
{
    private const int MostWords = 6;

    private static readonly FrozenDictionary<string, SpeakerNoun> Nouns;
    private static readonly FrozenDictionary<string, SpeakerKind> Modifiers;
    private static readonly FrozenSet<string> Beginnings;

    static SpeakerNouns()
    {
        var nouns = new Dictionary<string, SpeakerNoun>(StringComparer.Ordinal);
        var modifiers = new Dictionary<string, SpeakerKind>(StringComparer.Ordinal);
        foreach (var row in Rows())
        {
            var kind = Enum.Parse<SpeakerKind>(row[0]);
            foreach (var word in row[2].Split('|').Select(Plain))
            {
                if (row[1] == "modifier")
                {
                    modifiers.TryAdd(word, kind);
                }
                else
                {
                    var noun = new SpeakerNoun(kind, Enum.Parse<NounSort>(row[1], ignoreCase: true));
                    nouns.TryAdd(word, noun);
                    nouns.TryAdd(Words.Normal.Name(word), noun);
                }
            }
        }

        Nouns = nouns.ToFrozenDictionary(StringComparer.Ordinal);
        Modifiers = modifiers.ToFrozenDictionary(StringComparer.Ordinal);
        Beginnings = nouns.Keys.Concat(modifiers.Keys).SelectMany(Prefixes).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>How many nouns and phrases the table holds.</summary>
    public static int Count => Nouns.Count;

    /// <summary>The noun, in singular or plural, or null.</summary>
    public static SpeakerNoun? Of(string word) =>
        Nouns.GetValueOrDefault(word) ?? Singulars(word).Select(Nouns.GetValueOrDefault).FirstOrDefault(noun => noun is not null);

    /// <summary>The longest noun phrase of the table that begins at a token, and the token after it; null if there is none.</summary>
    public static (SpeakerNoun Noun, int End)? At(Tape tape, int first, int end)
    {
        (SpeakerNoun, int)? longest = null;

        // The chief of a commander-in-chief is none.
        foreach (var (words, after) in tape.IsHyphen(first - 1) && tape.IsHyphen(first - 3) ? [] : Phrases(tape, first, end))
        {
            longest = Of(words) is { } noun && !(after == first + 1 && IsAdjective(tape, first)) ? (noun, after) : longest;
        }

        return longest;
    }

    /// <summary>The kind that a word before a noun gives it: “military”, “law enforcement”; and the token after it.</summary>
    public static (SpeakerKind Kind, int End)? ModifierAt(Tape tape, int first, int end)
    {
        (SpeakerKind, int)? longest = null;
        foreach (var (words, after) in Phrases(tape, first, end))
        {
            longest = Modifiers.TryGetValue(words, out var kind) ? (kind, after) : longest;
        }

        return longest;
    }

    // “a major change”, “fellow Democrats”: before another word these are no nouns.
    private static bool IsAdjective(Tape tape, int at) =>
        tape.Lower(at) is "major" or "private" or "general" or "fellow" or "principal" or "novel" or "present" or "subject" or "model" or "alert" or "native" or "minority" or "liberal" or "conservative" or "moderate" or "progressive" or "independent" or "green"
        && tape.IsWord(at + 1) && !Grammar.IsAuxiliary(tape.Lower(at + 1)) && !Grammar.IsLinker(tape.Lower(at + 1)) && CueVerbs.Of(tape.Lemma(at + 1)).Count == 0
        && (!tape.IsCapital(at) || !tape.IsCapital(at + 1));

    /// <summary>The words a plural may come from, most likely first.</summary>
    public static IEnumerable<string> Singulars(string word)
    {
        if (word.Length < 4)
        {
            yield break;
        }

        if (word.EndsWith("men", StringComparison.Ordinal))
        {
            yield return word[..^3] + "man";
        }

        if (word.EndsWith("ies", StringComparison.Ordinal))
        {
            yield return word[..^3] + "y";
        }

        if (word.EndsWith('s') && !word.EndsWith("ss", StringComparison.Ordinal))
        {
            yield return word[..^1];
        }

        if (word.EndsWith("es", StringComparison.Ordinal))
        {
            yield return word[..^2];
        }

        if (word is "children" or "wives" or "attorneys general" or "chiefs of staff")
        {
            yield return word switch { "children" => "child", "wives" => "wife", "attorneys general" => "attorney general", _ => "chief of staff" };
        }
    }

    // “vice-president” is “vice president” whether cut in three or not at all.
    private static IEnumerable<(string Words, int End)> Phrases(Tape tape, int first, int end)
    {
        var words = "";
        for (var (at, count) = (first, 0); at < end && count < MostWords; at++)
        {
            var word = tape.Lower(at);
            if (tape.IsHyphen(at))
            {
                continue;
            }

            words = words.Length == 0 ? Plain(word) : $"{words} {Plain(word)}";
            count++;
            yield return (words, at + 1);
            if (!Beginnings.Contains(words))
            {
                yield break;
            }
        }
    }

    private static string Plain(string word) => word.Replace('-', ' ').Replace("s' ", "s ' ", StringComparison.Ordinal).Replace("'s ", " 's ", StringComparison.Ordinal);

    private static IEnumerable<string> Prefixes(string phrase)
    {
        for (var at = phrase.IndexOf(' ', StringComparison.Ordinal); at > 0; at = phrase.IndexOf(' ', at + 1))
        {
            yield return phrase[..at];
        }
    }

    private static IEnumerable<string[]> Rows()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Stemma.Attributing.speaker-nouns.tsv")
            ?? throw new InvalidOperationException("The table speaker-nouns.tsv is not in the assembly.");
        using var lines = new StreamReader(stream);
        lines.ReadLine(); // the names of the columns
        while (lines.ReadLine() is { } line)
        {
            yield return line.Split('\t');
        }
    }
}
