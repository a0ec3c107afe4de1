using Stemma.Model;
using Stemma.Words;

namespace Stemma.Parsing;

/// <summary>Cuts a person out of a run of capitals by what the model of names says: “Port Vela Mayor <i>Omar Hale</i> of Velda”.</summary>
/// <param name="words">The text's tokens.</param>
internal sealed class PersonCut(WordList words)
{
    /// <summary>Where the person stands in a run of at least two tokens; null if the run is to be left whole.</summary>
    /// <param name="start">The run's first token.</param>
    /// <param name="end">The token after it.</param>
    public (int Start, int End)? In(int start, int end)
    {
        if (end - start != 2 && !MayHold(start, end))
        {
            return null;
        }

        var last = end - 1;
        while (last > start && !IsPerson(last))
        {
            last--;
        }

        var first = last;
        while (first > start && (IsPerson(first - 1) || words.IsHyphen(first - 1)))
        {
            first--;
        }

        if (IsPerson(last) && (first > start || last + 1 < end) && EndsAt(last + 1, end) && (last > first || IsAlone(start, first) && IsAlone(last + 1, end)))
        {
            return (first, last + 1);
        }

        return AfterTitle(start, end) is { } titled ? (titled, end) : OfPlace(start, end) is { } placed ? (start, placed) : null;
    }

    // The model is slow: it is asked only where a title or a given name stands.
    private bool MayHold(int start, int end)
    {
        for (; end - start > 1; start++)
        {
            if (GivenNames.Gender(words.Lower(start)) != 0 || NameWords.Titles.Contains(words.Lower(start)) || NameWords.FirstNames.Contains(words.Lower(start)))
            {
                return true;
            }
        }

        return false;
    }

    // “Sees” of “Hale Sees”: neither a name nor a noun
    private bool IsAlone(int start, int end)
    {
        for (; start < end; start++)
        {
            if (words.NamesTold.At(start) is not null || words.Tokens[start].Tag is PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Other)
            {
                return false;
            }
        }

        return true;
    }

    // “Retired Port Vela Harbour Guard Gen. Omar Hale”
    private int? AfterTitle(int start, int end)
    {
        for (var at = end - 3; at > start && at > end - 5; at--)
        {
            if (NameWords.Titles.Contains(words.Lower(at)) && GivenNames.Gender(words.Lower(at + 1)) != 0)
            {
                return at + 1;
            }
        }

        return null;
    }

    // “Omar Hale of Velda”
    private int? OfPlace(int start, int end)
    {
        if (GivenNames.Gender(words.Lower(start)) != 0)
        {
            for (var at = start + 2; at < end - 1; at++)
            {
                if (words.Lower(at) is "of" && !IsBodyAfter(at, end))
                {
                    return at;
                }
            }
        }

        return null;
    }

    /// <summary>Whether a word with the capital of a sentence's start stands before a person and is no part of the name: “Despite Hale”.</summary>
    public bool IsAhead(int at, int end) =>
        at + 1 < end && words.NamesTold.At(at) is null && IsPerson(at + 1)
        && words.Tokens[at].Tag is not (PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Other);

    /// <summary>“Omar Just Left the Talks”: in a headline of capitals a given name ends where the person does.</summary>
    public int EndInHeadline(int start, int end)
    {
        if (end - start < 4 || GivenNames.Gender(words.Lower(start)) == 0)
        {
            return end;
        }

        var after = start + 1;
        while (after < end && IsPerson(after))
        {
            after++;
        }

        return after;
    }

    /// <summary>Whether a quoted nickname begins at a token: Robert “Bobby” Hale.</summary>
    public bool IsNickname(int at) =>
        words.Lower(at) is "\"" or "“" or "``" or "''" or "'" or "‘" && words.IsWord(at + 1) && words.IsCapital(at + 1) && words.Lower(at + 2) is "\"" or "”" or "''" or "'" or "’";

    /// <summary>What is left without the words at the ends that no name has.</summary>
    public (int Start, int End) Trimmed(int start, int end)
    {
        while (start < end && words.NamesTold.At(start) is null)
        {
            start++;
        }

        while (start < end && (words.NamesTold.At(end - 1) is null || !words.IsCapital(end - 1)))
        {
            end--;
        }

        return (start, end);
    }

    private bool IsPerson(int at) => words.NamesTold.At(at) is NameKind.Person;

    // “of Velda”, or words that are no name at all, as in a headline; but “Omar Hale Foundation” is one name.
    private bool EndsAt(int at, int end) =>
        at == end || (words.Lower(at) is "of" or "from" or "for" && !IsBodyAfter(at, end)) || (words.NamesTold.At(at) is null && !IsBodyAfter(at, end));

    private bool IsBodyAfter(int at, int end)
    {
        for (; at < end; at++)
        {
            if (NameWords.Bodies.Contains(words.Lower(at)) || NameWords.PlaceEndings.Contains(words.Lower(at)) || words.NamesTold.At(at) is NameKind.Organisation)
            {
                return true;
            }
        }

        return false;
    }
}
