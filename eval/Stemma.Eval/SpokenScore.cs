using System.Globalization;
using Stemma.Evaluating;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>End to end: a statement is right if its content shares four fifths of its words' characters with a gold one and its speaker is the one meant.</summary>
/// <remarks>
/// The one meant is the fullest mention that <c>eval/labels/speakers.tsv</c> gives for the gold source, else the source's own words. A
/// speaker is the same if one name's words stand whole in the other's, articles and possessives left out, or their name keys agree.
/// </remarks>
internal static class SpokenScore
{
    private const double Alike = 0.8;

    private static readonly string[] Ignored = ["the", "a", "an", "'s", "’s"];

    /// <summary>The antecedent of each labelled source of a split, by file and offsets in code points.</summary>
    public static Dictionary<(string File, int Start, int End), (int Start, int End)> Antecedents(string split)
    {
        var labels = Path.Combine(Places.Repository, "eval", "labels", "speakers.tsv");
        static int Number(string cell) => int.Parse(cell, CultureInfo.InvariantCulture);
        return !File.Exists(labels) ? [] : File.ReadLines(labels).Skip(1)
            .Select(line => line.Split('\t'))
            .Where(cells => cells[0] == split && cells[7] != "-")
            .ToDictionary(cells => (cells[1], Number(cells[2]), Number(cells[3])), cells => (Number(cells[7]), Number(cells[8])));
    }

    /// <summary>Scores one article; its text has no characters beyond the basic plane where antecedents are given.</summary>
    public static Score Of(string file, string text, BratGold gold, IReadOnlyList<Statement> found, Dictionary<(string File, int Start, int End), (int Start, int End)> antecedents)
    {
        var open = found.Where(statement => statement.Speaker.Identity is not SpeakerIdentity.None).ToList();
        var (right, all) = (0, open.Count);
        foreach (var (source, content) in gold.Linked)
        {
            var span = source[0];
            var meant = antecedents.TryGetValue((file, span.Start, span.End), out var there) && there.End <= text.Length ? text[there.Start..there.End] : span.In(text).ToString();
            var match = open.Where(statement => Overlap(content, statement.Content, text) >= Alike && Same(meant, statement.Speaker)).FirstOrDefault();
            if (match is not null)
            {
                open.Remove(match);
                right++;
            }
        }

        return new Score(right, all - right, gold.Linked.Count - right);
    }

    private static double Overlap(IReadOnlyList<TextSpan> one, IReadOnlyList<TextSpan> other, string text)
    {
        var (a, b) = (Characters(one, text), Characters(other, text));
        var common = a.Count(b.Contains);
        return (double)common / Math.Max(1, a.Count + b.Count - common);
    }

    private static HashSet<int> Characters(IReadOnlyList<TextSpan> pieces, string text) =>
        [.. pieces.SelectMany(piece => Enumerable.Range(piece.Start, piece.End - piece.Start)).Where(at => char.IsLetterOrDigit(text[at]))];

    private static bool Same(string meant, Speaker speaker) =>
        Within(meant, speaker.Name) || NameKey.Agree(meant, speaker.Name);

    private static bool Within(string one, string other)
    {
        var (a, b) = (Words(one), Words(other));
        var (few, many) = a.Length <= b.Length ? (a, b) : (b, a);
        return few.Length > 0 && Enumerable.Range(0, many.Length - few.Length + 1).Any(at => many.AsSpan(at, few.Length).SequenceEqual(few));
    }

    private static string[] Words(string name) =>
        [.. name.ToLowerInvariant().Replace("’s", " ", StringComparison.Ordinal).Replace("'s", " ", StringComparison.Ordinal)
            .Split([' ', ',', '.', '“', '”', '"', '\n'], StringSplitOptions.RemoveEmptyEntries).Except(Ignored)];
}
