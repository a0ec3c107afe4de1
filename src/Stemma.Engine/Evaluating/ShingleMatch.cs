using System.Globalization;
using System.Text;

namespace Stemma.Evaluating;

/// <summary>How much of one page's gold text was extracted, counted as article_bench counts: runs of four words, with repeats.</summary>
/// <param name="Right">Runs in both.</param>
/// <param name="Extra">Runs only in what was extracted.</param>
/// <param name="Missed">Runs only in the gold.</param>
public readonly record struct ShingleMatch(int Right, int Extra, int Missed)
{
    private const int Run = 4;

    /// <summary>The share of the extracted runs that is right; null when nothing was extracted.</summary>
    public double? Precision => Right + Extra == 0 ? null : (double)Right / (Right + Extra);

    /// <summary>The share of the gold's runs that was extracted; null when there was nothing to find.</summary>
    public double? Recall => Right + Missed == 0 ? null : (double)Right / (Right + Missed);

    /// <summary>Counts one page.</summary>
    public static ShingleMatch Of(string gold, string found)
    {
        var (expected, actual) = (Runs(gold), Runs(found));
        var right = actual.Sum(run => Math.Min(run.Value, expected.GetValueOrDefault(run.Key)));
        return new ShingleMatch(right, actual.Values.Sum() - right, expected.Values.Sum() - right);
    }

    /// <summary>The means over pages of precision and of recall, each over the pages that have one, and the harmonic mean of the two.</summary>
    public static (double Precision, double Recall, double F1) Mean(IReadOnlyCollection<ShingleMatch> pages)
    {
        var precision = pages.Average(page => page.Precision) ?? 0;
        var recall = pages.Average(page => page.Recall) ?? 0;
        return (precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall));
    }

    // Case counts. A text of fewer words is one run.
    private static Dictionary<string, int> Runs(string text)
    {
        var words = Words(text);
        var runs = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var at = 0; words.Count > 0 && at <= Math.Max(0, words.Count - Run); at++)
        {
            var run = string.Join('\n', words.Skip(at).Take(Run));
            runs[run] = runs.GetValueOrDefault(run) + 1;
        }

        return runs;
    }

    // As Python's \w: letters, every kind of digit and number, and the underscore; no combining marks.
    private static List<string> Words(string text)
    {
        List<string> words = [];
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || rune.Value == '_' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber)
            {
                word.Append(rune.ToString());
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return word.Length > 0 ? [.. words, word.ToString()] : words;
    }
}
