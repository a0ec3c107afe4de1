using Stemma.Model;

namespace Stemma.Learning;

/// <summary>Dictionary forms checked against the lexicon: of headline words tagged as names, and of words whose ending was cut too short.</summary>
internal static class BaseForms
{
    private static readonly string[] VerbEndings = ["s", "es", "ies", "ed", "ing", "d"];

    /// <summary>The form that the lexicon knows; the lemma as it is if it knows none.</summary>
    /// <param name="lemma">As parsing found it.</param>
    /// <param name="word">As it stands in the text, in lower case.</param>
    /// <param name="tag">As parsing found it.</param>
    public static string Of(string lemma, string word, PartOfSpeech tag)
    {
        var lexicon = Lexicon.Shipped;
        if (tag is not PartOfSpeech.ProperNoun && lexicon.Knows(lemma, tag))
        {
            return lemma;
        }

        if (tag is PartOfSpeech.Verb && lexicon.Knows(lemma + "e", PartOfSpeech.Verb))
        {
            return lemma + "e";
        }

        foreach (var part in (ReadOnlySpan<PartOfSpeech>)[PartOfSpeech.Verb, PartOfSpeech.Noun])
        {
            foreach (var ending in VerbEndings)
            {
                if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal) && Restored(word[..^ending.Length], ending, part) is { } found)
                {
                    return found;
                }
            }
        }

        return lemma;
    }

    private static string? Restored(string stem, string ending, PartOfSpeech part)
    {
        var lexicon = Lexicon.Shipped;
        string[] forms = ending switch
        {
            "ies" => [stem + "y"],
            "s" => [stem],
            "es" or "d" => [stem, stem + "e"],
            _ when stem[^1] == stem[^2] => [stem, stem[..^1]],
            _ => [stem + "e", stem],
        };
        return part is PartOfSpeech.Verb || ending is "s" or "es" or "ies" ? Array.Find(forms, form => lexicon.Knows(form, part)) : null;
    }
}
