using Stemma.Learning;

namespace Stemma.Training.Parser;

/// <summary>A sentence of a Universal Dependencies treebank, by words: no multi-word ranges, no empty nodes.</summary>
/// <param name="Words">The words as they stand.</param>
/// <param name="Lemmas">Their dictionary forms.</param>
/// <param name="Tags">Universal parts of speech.</param>
/// <param name="Fine">The treebank's own tags.</param>
/// <param name="Heads">For each word the number of its head from 1; 0 for the root.</param>
/// <param name="Relations">The relation to it, with its subtype.</param>
/// <param name="OpensParagraph">Whether a paragraph begins here.</param>
internal sealed record TreeSentence(string[] Words, string[] Lemmas, string[] Tags, string[] Fine, int[] Heads, string[] Relations, bool OpensParagraph)
{
    /// <summary>The features of its words.</summary>
    public WordShape[] Shapes { get; init; } = [];
}

/// <summary>Reads CoNLL-U.</summary>
internal static class Conllu
{
    public static IEnumerable<TreeSentence> Read(string file)
    {
        List<string[]> rows = [];
        var opens = false;
        foreach (var line in File.ReadLines(file).Append(""))
        {
            if (line.StartsWith('#'))
            {
                opens |= line.StartsWith("# newpar", StringComparison.Ordinal) || line.StartsWith("# newdoc", StringComparison.Ordinal);
            }
            else if (line.Length > 0)
            {
                var cells = line.Split('\t');
                if (!cells[0].Contains('-', StringComparison.Ordinal) && !cells[0].Contains('.', StringComparison.Ordinal))
                {
                    rows.Add(cells);
                }
            }
            else if (rows.Count > 0)
            {
                string[] Column(int column) => [.. rows.Select(cells => cells[column])];
                yield return new TreeSentence(Column(1), Column(2), Column(3), Column(4), [.. rows.Select(cells => int.Parse(cells[6], System.Globalization.CultureInfo.InvariantCulture))], Column(7), opens);
                rows.Clear();
                opens = false;
            }
        }
    }
}
