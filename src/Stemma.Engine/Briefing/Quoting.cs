using System.Collections.Frozen;
using Stemma.Words;

namespace Stemma.Briefing;

/// <summary>Words cut from a report for quoting.</summary>
/// <param name="Words">The words as quoted: one line, inner quotation marks single, an ellipsis where a sentence was cut.</param>
/// <param name="Cited">The passage to cite: the sentence around them.</param>
internal readonly record struct Quoted(string Words, TextSpan Cited);

/// <summary>Cuts quotations that can stand alone: at clause boundaries, and never so that a negation, hedge or condition is lost.</summary>
internal static class Quoting
{
    private const int Longest = 170;
    private const int LongestOfAll = 300;
    private const int LongestCited = 600;

    // What may not be cut off from the clause it turns.
    private static readonly FrozenSet<string> Turning = FrozenSet.ToFrozenSet(
        [
            "not", "no", "never", "none", "nobody", "nothing", "neither", "nor", "without", "cannot", "hardly", "barely",
            "deny", "denies", "denied", "denying", "denial", "dismiss", "dismissed", "dismisses", "dismissing", "reject", "rejected", "rejects", "rejecting",
            "refute", "refuted", "false", "untrue", "baseless", "fake", "wrong", "incorrect", "refuse", "refused", "refuses", "unlikely",
            "reportedly", "allegedly", "purportedly", "apparently", "supposedly", "possibly", "perhaps", "unclear", "unconfirmed", "rumour", "rumours",
            "may", "might", "could", "would", "if", "unless", "whether", "provided", "doubt", "doubted", "doubts", "questioned",
            "arent", "cant", "couldnt", "didnt", "doesnt", "dont", "hadnt", "hasnt", "havent", "isnt", "mustnt", "neednt", "shouldnt", "wasnt", "werent", "wont", "wouldnt",
        ],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Leaning = FrozenSet.ToFrozenSet(
        ["if", "unless", "provided", "only", "but", "though", "although", "except", "not", "reportedly", "allegedly", "purportedly", "apparently", "once", "until", "however"],
        StringComparer.Ordinal);

    /// <summary>The clause, widened as far as it must be; null when it cannot be quoted at a bearable length.</summary>
    public static Quoted? Clause(string text, TextSpan clause, TextSpan sentence)
    {
        var bare = WithoutThat(text, Clamp(clause, sentence).TrimmedIn(text));
        var pieces = Pieces(text, sentence);
        return bare.Length is > 0 and <= Longest && !Splits(text, bare.Start) && !Splits(text, bare.End) && !IsTurned(text, bare, pieces)
            ? Make(text, bare, sentence, marksCuts: false)
            : Sentence(text, clause, sentence);
    }

    /// <summary>The sentence, or as much of it around the focus as can be borne; null when that would cut off what turns it.</summary>
    public static Quoted? Sentence(string text, TextSpan focus, TextSpan sentence)
    {
        var whole = sentence.TrimmedIn(text);
        if (whole.Length is > 0 and <= Longest)
        {
            return Make(text, whole, sentence, marksCuts: true);
        }

        var pieces = Pieces(text, sentence);
        var (first, last) = Covering(pieces, Clamp(focus, sentence));
        (first, last) = Grown(pieces, first, last);
        while (Reach(pieces, first, last).Length <= LongestOfAll && (first > 0 || last < pieces.Count - 1) && IsTurned(text, Reach(pieces, first, last), pieces))
        {
            (first, last) = last < pieces.Count - 1 && Leans(text, pieces[last + 1]) ? (first, last + 1)
                : first > 0 ? (first - 1, last) : (first, last + 1);
        }

        var run = Reach(pieces, first, last).TrimmedIn(text);
        return run.Length is > 0 and <= LongestOfAll ? Make(text, run, sentence, marksCuts: true) : null;
    }

    /// <summary>Verbatim words on one line.</summary>
    public static string OneLine(ReadOnlySpan<char> words)
    {
        var line = new System.Text.StringBuilder(words.Length);
        foreach (var one in words)
        {
            if (!char.IsWhiteSpace(one))
            {
                line.Append(one is '“' or '”' or '"' or '«' or '»' or '„' ? Single(one, line) : one);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd();
    }

    private static char Single(char mark, System.Text.StringBuilder before) => mark switch
    {
        '“' or '«' or '„' => '‘',
        '”' or '»' => '’',
        _ => before.Length == 0 || before[^1] is ' ' or '(' ? '‘' : '’',
    };

    // Whether a word or number goes on across this place.
    private static bool Splits(string text, int at) => at > 0 && at < text.Length
        && ((char.IsLetterOrDigit(text[at - 1]) && char.IsLetterOrDigit(text[at]))
            || (text[at] is ',' or '.' && char.IsDigit(text[at - 1]) && at + 1 < text.Length && char.IsDigit(text[at + 1]))
            || (text[at - 1] is ',' or '.' && char.IsDigit(text[at]) && at > 1 && char.IsDigit(text[at - 2])));

    private static TextSpan WithoutThat(string text, TextSpan clause) =>
        clause.In(text).StartsWith("that ", StringComparison.Ordinal) ? new TextSpan(clause.Start + 5, clause.End) : clause;

    private static Quoted? Make(string text, TextSpan run, TextSpan sentence, bool marksCuts)
    {
        var whole = sentence.TrimmedIn(text);
        var words = OneLine(run.In(text)).TrimEnd('.', ',', ';', ':', ' ', '–', '—');
        words = Unorphaned(words);
        if (!words.Any(char.IsLetterOrDigit))
        {
            return null;
        }

        var before = marksCuts && run.Start > whole.Start ? "… " : "";
        var after = marksCuts && run.End < whole.End ? " …" : "";
        var cited = whole.Length <= LongestCited ? whole : run;
        return new Quoted(before + words + after, cited);
    }

    // A quotation mark whose partner was cut off.
    private static string Unorphaned(string words)
    {
        var opens = words.Count(one => one is '‘');
        var closes = words.Where((one, at) => one is '’' && (at + 1 == words.Length || !char.IsLetter(words[at + 1]))).Count();
        return words switch
        {
            ['‘', .. var rest] when opens > closes => rest,
            [.. var rest, '’'] when closes > opens => rest.TrimEnd('.', ',', ';', ':', ' '),
            _ => words,
        };
    }

    private static bool IsTurned(string text, TextSpan run, List<TextSpan> pieces)
    {
        var (first, last) = Covering(pieces, run);
        return Turns(text, pieces[first].Start, run.Start)
            || Turns(text, run.End, pieces[last].End)
            || (last + 1 < pieces.Count && Leans(text, pieces[last + 1]))
            || (first > 0 && Leans(text, pieces[first - 1]) && FirstWord(text, pieces[first - 1]) is "if" or "unless" or "provided" or "once");
    }

    private static bool Turns(string text, int from, int to) =>
        from < to && Normal.Tokens(text.AsSpan(from, to - from)).Any(Turning.Contains);

    private static bool Leans(string text, TextSpan piece) => FirstWord(text, piece) is { } word && Leaning.Contains(word);

    private static string? FirstWord(string text, TextSpan piece) =>
        Normal.Tokens(text.AsSpan(piece.Start, Math.Min(piece.Length, 40))) is [var word, ..] ? word : null;

    private static (int First, int Last) Grown(List<TextSpan> pieces, int first, int last)
    {
        while (last < pieces.Count - 1 && pieces[last + 1].End - pieces[first].Start <= Longest)
        {
            last++;
        }

        while (first > 0 && pieces[last].End - pieces[first - 1].Start <= Longest)
        {
            first--;
        }

        return (first, last);
    }

    private static (int First, int Last) Covering(List<TextSpan> pieces, TextSpan span)
    {
        var first = 0;
        while (first < pieces.Count - 1 && pieces[first].End <= span.Start)
        {
            first++;
        }

        var last = first;
        while (last < pieces.Count - 1 && pieces[last].End < span.End)
        {
            last++;
        }

        return (first, last);
    }

    private static TextSpan Reach(List<TextSpan> pieces, int first, int last) => new(pieces[first].Start, pieces[last].End);

    private static TextSpan Clamp(TextSpan span, TextSpan inside)
    {
        var start = Math.Clamp(span.Start, inside.Start, inside.End);
        return new TextSpan(start, Math.Clamp(span.End, start, inside.End));
    }

    // The sentence in pieces that end with a comma, semicolon, colon or dash; together they are the whole sentence.
    private static List<TextSpan> Pieces(string text, TextSpan sentence)
    {
        List<TextSpan> pieces = [];
        var start = sentence.Start;
        for (var at = sentence.Start; at < sentence.End - 1; at++)
        {
            if (text[at] is '—' || (text[at] is ',' or ';' or ':' or '–' && char.IsWhiteSpace(text[at + 1])))
            {
                pieces.Add(new TextSpan(start, at + 1));
                start = at + 1;
            }
        }

        pieces.Add(new TextSpan(start, sentence.End));
        return pieces;
    }
}
