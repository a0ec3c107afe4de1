using Stemma.Words;

namespace Stemma.Tracing;

/// <summary>The longest run of words that two texts share: what a person is shown as proof.</summary>
internal static class SharedRun
{
    // The search compares word by word: bounded, so that two pages of absurd length cost no more than two long ones.
    private const int MostWords = 2_000;

    // A page of one word repeated would otherwise fill a table of millions.
    private const int MostPlacesOfOneWord = 200;

    /// <summary>The run's place in each text; null if they share no word.</summary>
    public static (TextSpan Child, TextSpan Parent)? Longest(Wording child, Wording parent)
    {
        var (rows, columns) = (Math.Min(child.Words.Count, MostWords), Math.Min(parent.Words.Count, MostWords));
        var ends = Places(parent.Words, columns);
        var (length, atChild, atParent) = (0, 0, 0);
        Dictionary<int, int> above = [];
        for (var row = 0; row < rows; row++)
        {
            Dictionary<int, int> here = [];
            foreach (var column in ends.GetValueOrDefault(child.Words[row], []))
            {
                var run = here[column] = above.GetValueOrDefault(column - 1) + 1;
                (length, atChild, atParent) = run > length ? (run, row, column) : (length, atChild, atParent);
            }

            above = here;
        }

        return length == 0 ? null : (Span(child, atChild, length), Span(parent, atParent, length));
    }

    private static Dictionary<string, List<int>> Places(IReadOnlyList<string> words, int count)
    {
        Dictionary<string, List<int>> places = new(StringComparer.Ordinal);
        for (var at = 0; at < count; at++)
        {
            if (!places.TryGetValue(words[at], out var list))
            {
                places[words[at]] = list = [];
            }

            if (list.Count < MostPlacesOfOneWord)
            {
                list.Add(at);
            }
        }

        return places;
    }

    private static TextSpan Span(Wording report, int last, int length) =>
        new(report.Where[last - length + 1].Start, report.Where[last].End);
}
