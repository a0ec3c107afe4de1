using Stemma.Model;
using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>A report's words, made ready for comparing with other reports'.</summary>
/// <remarks>
/// Quoted words are left out of the runs: two reporters at one press conference write down the same sentence
/// and neither has it from the other. Shared quotations are judged apart.
/// </remarks>
internal sealed class Wording
{
    private Wording(Extract extract, int place)
    {
        Extract = extract;
        Place = place;
        (Words, Where) = WordsOf(extract.Report.Text);
        var free = Unquoted();
        Fives = Runs(5, free);
        Threes = Runs(3, free);
        Content = Words.Where(word => !StopWords.Contains(word)).Select(Normal.Stem).ToHashSet(StringComparer.Ordinal);
    }

    public Extract Extract { get; }

    /// <summary>Its place in the story's order.</summary>
    public int Place { get; }

    public Report Report => Extract.Report;

    public ReportId Id { get; private init; }

    /// <summary>The words in lower case.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The place of each word in the report's text.</summary>
    public IReadOnlyList<TextSpan> Where { get; }

    /// <summary>Its distinct five-word runs.</summary>
    public IReadOnlySet<ulong> Fives { get; }

    /// <summary>Its distinct three-word runs.</summary>
    public IReadOnlySet<ulong> Threes { get; }

    /// <summary>The stems of its words, stop words left out.</summary>
    public IReadOnlySet<string> Content { get; }

    /// <summary>The reports in the story's order, each once, whatever the order they come in.</summary>
    public static IReadOnlyList<Wording> Of(IEnumerable<Extract> reports)
    {
        var sorted = reports.DistinctBy(extract => extract.Report.Id).ToList();
        sorted.Sort(Extract.InStoryOrder);
        return [.. sorted.Select((extract, place) => new Wording(extract, place) { Id = extract.Report.Id })];
    }

    /// <summary>The stems of the words of one span, stop words left out.</summary>
    public IReadOnlySet<string> ContentOf(TextSpan span) => Stems(span.In(Report.Text));

    /// <summary>The stems of some words, stop words left out.</summary>
    public static IReadOnlySet<string> Stems(ReadOnlySpan<char> words) =>
        Normal.Tokens(words).Where(word => !StopWords.Contains(word)).Select(Normal.Stem).ToHashSet(StringComparer.Ordinal);

    // Normal.Tokens with the places kept: numbers lose their separators, apostrophes do not part a word.
    private static (IReadOnlyList<string> Words, IReadOnlyList<TextSpan> Where) WordsOf(string text)
    {
        List<string> words = [];
        List<TextSpan> where = [];
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
            {
                continue;
            }

            var end = EndOfWord(text, at);
            words.Add(Plain(text.AsSpan(at, end - at)));
            where.Add(new TextSpan(at, end));
            at = end;
        }

        return (words, where);
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || JoinsTwo(text, at)))
        {
            at++;
        }

        return at;
    }

    private static bool JoinsTwo(string text, int at) =>
        at + 1 < text.Length && text[at] switch
        {
            '\'' or '’' => char.IsLetter(text[at + 1]),
            ',' or '.' => char.IsAsciiDigit(text[at - 1]) && char.IsAsciiDigit(text[at + 1]),
            _ => false,
        };

    private static string Plain(ReadOnlySpan<char> word)
    {
        var letters = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var count = 0;
        foreach (var one in word)
        {
            if (char.IsLetterOrDigit(one))
            {
                letters[count++] = char.ToLowerInvariant(one);
            }
        }

        return new string(letters[..count]);
    }

    private bool[] Unquoted()
    {
        var free = new bool[Words.Count];
        Array.Fill(free, true);
        foreach (var piece in Extract.Statements.Where(one => one.IsQuoted).SelectMany(one => one.Content))
        {
            for (var at = FirstWordFrom(piece.Start); at < Words.Count && Where[at].End <= piece.End; at++)
            {
                free[at] = false;
            }
        }

        return free;
    }

    /// <summary>The number of the first word at or after a position.</summary>
    public int FirstWordFrom(int position)
    {
        var (low, high) = (0, Where.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Where[middle].Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private HashSet<ulong> Runs(int k, bool[] free)
    {
        HashSet<ulong> runs = [];
        if (Words.Count < k)
        {
            return runs;
        }

        var hashes = Shingles.Of(Words, k);
        for (var at = 0; at < hashes.Count; at++)
        {
            if (Array.IndexOf(free, true, at, k) >= 0)
            {
                runs.Add(hashes[at]);
            }
        }

        return runs;
    }
}
