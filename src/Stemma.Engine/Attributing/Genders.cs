using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Learns from a report which of its persons are men and which are women.</summary>
internal static class Genders
{
    /// <summary>Counts the pronouns of every sentence that names one person only, and the nouns that tell.</summary>
    public static void Count(Tape tape, Profiles profiles)
    {
        for (var sentence = 0; sentence < tape.Parsed.Sentences.Count; sentence++)
        {
            CountIn(tape, profiles, tape.Sentence(sentence));
        }

        foreach (var profile in profiles.All)
        {
            profile.Feminine += profile.NameKind is NameKind.Person && profile.Name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var blank ? 3 * GivenNames.Gender(profile.Name[..blank].ToLowerInvariant()) : 0;
            profile.Feminine += 3 * profile.Facts.Where(fact => fact.Sort is not FactSort.Belonging).Sum(fact => Told(tape.Lower(fact.Phrase.Head)));
        }
    }

    /// <summary>1 for a noun or pronoun of a woman, −1 for a man's, 0 for all others.</summary>
    public static int Told(string word) => word switch
    {
        "she" or "her" or "hers" or "herself" or "woman" or "wife" or "mother" or "daughter" or "sister" or "aunt" or "niece" or "girl" or "lady" or "queen" or "princess" or "actress" or "widow" or "mom" or "grandmother" => 1,
        "he" or "him" or "his" or "himself" or "man" or "husband" or "father" or "son" or "brother" or "uncle" or "nephew" or "boy" or "king" or "prince" or "actor" or "widower" or "dad" or "grandfather" => -1,
        _ when word.EndsWith("woman", StringComparison.Ordinal) || word.EndsWith("women", StringComparison.Ordinal) => 1,
        _ when word.Length > 4 && word.EndsWith("man", StringComparison.Ordinal) => -1,
        _ => 0,
    };

    private static void CountIn(Tape tape, Profiles profiles, Run sentence)
    {
        Profile? only = null;
        var told = 0;
        for (var at = sentence.First; at < sentence.End; at++)
        {
            if (tape.NamedAt(at) is { Kind: NameKind.Person } name)
            {
                if (only is not null && only.Name != name.Canonical)
                {
                    return;
                }

                only = profiles.Of(name.Canonical);
            }
            else if (only is not null && !tape.IsQuoted(at))
            {
                told += tape.Lower(at) is "she" or "her" or "herself" ? 1 : tape.Lower(at) is "he" or "his" or "him" or "himself" ? -1 : 0;
            }
        }

        if (only is not null)
        {
            only.Feminine += Math.Sign(told);
        }
    }
}
