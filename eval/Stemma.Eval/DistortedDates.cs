using Stemma.Model;

namespace Stemma.Eval;

/// <summary>Distortions of a time: another weekday, month or year, another part of the day, before for after.</summary>
internal static class DistortedDates
{
    private static readonly string[] Weekdays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly WordPair[] Turned =
        [new("before", "after"), new("after", "before"), new("last", "next"), new("morning", "evening"), new("night", "morning"), new("yesterday", "today"), new("until", "after"), new("since", "until")];

    public static IEnumerable<Rewording> Of(PlainSentence sentence)
    {
        if (Distortions.SpeaksOf(sentence))
        {
            yield break;
        }

        for (var at = 0; at < sentence.Tokens.Count; at++)
        {
            if (IsInTime(sentence, at) && Other(sentence, at) is { } other)
            {
                yield return Rewording.Of(sentence, "date", sentence.With((sentence.Tokens[at].Where, other)));
                yield break;
            }
        }
    }

    private static bool IsInTime(PlainSentence sentence, int at) =>
        sentence.Parsed.Times.Any(time => time.Where.Overlaps(sentence.Tokens[at].Where)) || sentence.Tokens[at].Lemma is "before" or "after";

    private static string? Other(PlainSentence sentence, int at)
    {
        var word = sentence.Word(at);
        if (Array.IndexOf(Weekdays, word) is >= 0 and var day)
        {
            return Weekdays[(day + 1 + sentence.Dice("date", 6)) % Weekdays.Length];
        }

        if (Array.IndexOf(Months, word) is >= 0 and var month)
        {
            return Months[(month + 1 + sentence.Dice("date", 11)) % Months.Length];
        }

        if (word.Length == 4 && int.TryParse(word, out var year) && year is > 1900 and < 2100)
        {
            return $"{year + (sentence.Dice("date", 2) == 0 ? 1 : -1)}";
        }

        return at > 0 && sentence.Tokens[at].Tag is not PartOfSpeech.Verb ? Turned.FirstOrDefault(pair => pair.From == word)?.To : null;
    }
}
