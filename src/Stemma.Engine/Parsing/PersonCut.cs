using Stemma.Model;

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

        return last > first && (first > start || last + 1 < end) && EndsAt(last + 1, end) ? (first, last + 1) : null;
    }

    /// <summary>Whether a word with the capital of a sentence's start stands before a person and is no part of the name: “Despite Hale”.</summary>
    public bool IsAhead(int at, int end) =>
        at + 1 < end && words.NamesTold.At(at) is null && IsPerson(at + 1)
        && words.Tokens[at].Tag is not (PartOfSpeech.ProperNoun or PartOfSpeech.Noun or PartOfSpeech.Other);

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
