using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Finds the outlet credited in brackets behind a sentence: “Hale said he would go. [Kestrel 24]”.</summary>
internal static class Credits
{
    private const int Longest = 8;

    /// <summary>The outlet's words, or null.</summary>
    public static Run? Behind(Tape tape, int sentence)
    {
        var run = tape.Sentence(sentence);
        for (var at = run.End - 1; at > run.First && run.End - at <= Longest; at--)
        {
            if (In(tape, at) is { } credit)
            {
                return credit;
            }
        }

        return sentence + 1 < tape.Parsed.Sentences.Count && !tape.BeginsParagraph(sentence + 1) ? In(tape, run.End) : null;
    }

    /// <summary>Whether an outlet's name follows that had the words from another: “as reported by”, “which was first reported by”.</summary>
    public static bool IsReport(Tape tape, int at) =>
        tape.Lower(at) is "reported" or "published" && tape.Lower(at + 1) is "by" && (tape.Lower(at - 1) is "as" || (tape.Lower(at - 1) is "first" && tape.Lower(at - 3) is "which"));

    /// <summary>Whether the words are no more than a credit.</summary>
    public static bool Holds(Tape tape, Run run) =>
        Enumerable.Range(run.First, Math.Min(run.Length, Longest)).Any(at => In(tape, at) is { } credit && credit.End + 2 >= run.End);

    // “[Kestrel 24.]” has nothing but the name in it; “(Kestrel 24)” stands behind a full stop.
    private static Run? In(Tape tape, int open)
    {
        if (tape.Lower(open) is not ("[" or "(") || (tape.Lower(open) is "(" && !Grammar.IsFinal(tape.Lower(open - 1)) && !Grammar.IsQuoteMark(tape.Lower(open - 1))) || tape.NameAt(open + 1) is not { Kind: NameKind.Outlet } name)
        {
            return null;
        }

        var end = open + 1;
        while (tape.NameAt(end) == name)
        {
            end++;
        }

        var close = end + (tape.Lower(end) is "." or "," ? 1 : 0);
        return tape.Lower(close) is "]" or ")" ? new Run(open + 1, end) : null;
    }
}
