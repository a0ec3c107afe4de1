using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds who writes “I”: one whom only the last lines of a text name, or its first: “Omar Hale is the mayor of Port Vela.”, “By Omar Hale”.</summary>
internal static class Authors
{
    private const int LastParagraphs = 2;
    private const int FirstSentences = 3;

    // Tokens of a title before the name: “Rep.”, “Harbour Times columnist”.
    private const int LongestTitle = 4;

    /// <summary>The author's name; null if no line is one that names an author.</summary>
    public static Run? Of(Tape tape)
    {
        var sentences = tape.Parsed.Sentences;
        for (var number = 0; number < Math.Min(FirstSentences, sentences.Count); number++)
        {
            var first = tape.Sentence(number).First;
            if (tape.Lower(first) is "by" && tape.NamedAt(first + 1) is { Kind: NameKind.Person } name && EndOf(tape, first + 1, name) is var end && end >= tape.Sentence(number).End - 1)
            {
                return new Run(first + 1, end);
            }
        }

        for (var number = sentences.Count - 1; number > 0 && sentences[^1].Paragraph - sentences[number].Paragraph < LastParagraphs; number--)
        {
            if (tape.BeginsParagraph(number) && NewAt(tape, tape.Sentence(number)) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    // A full name near the start that stands nowhere before.
    private static Run? NewAt(Tape tape, Run sentence)
    {
        for (var at = sentence.First; at < Math.Min(sentence.End, sentence.First + LongestTitle); at++)
        {
            if (tape.NamedAt(at) is { Kind: NameKind.Person } name && !tape.IsQuoted(at))
            {
                var end = EndOf(tape, at, name);
                return end - at > 1 && tape.Lower(end) is "is" or "was" or "," or "(" or "has" or "teaches" or "writes" && IsFirst(tape, name) ? new Run(at, end) : null;
            }
        }

        return null;
    }

    private static bool IsFirst(Tape tape, Name name) =>
        !tape.Parsed.Names.Any(other => other.Where.Start < name.Where.Start && other.Canonical == name.Canonical);

    private static int EndOf(Tape tape, int at, Name name)
    {
        while (tape.NamedAt(at) == name)
        {
            at++;
        }

        return at;
    }
}
