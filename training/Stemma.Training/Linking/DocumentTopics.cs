using Stemma.Linking;
using Stemma.Model;

namespace Stemma.Training.Linking;

/// <summary>Puts documents of one subject together by their words alone: average linkage over cosines of TF-IDF.</summary>
internal static class DocumentTopics
{
    /// <summary>Below this mean cosine two groups stay apart: set on the train topics.</summary>
    public const double Threshold = 0.16;

    /// <summary>The same for groups within which a trained model decides.</summary>
    public const double Wide = 0.12;

    /// <summary>For each document the number of its group.</summary>
    public static int[] Of(IReadOnlyList<ParsedText> texts, double threshold = Threshold)
    {
        var statistics = new TermStatistics();
        var terms = texts.Select(text => TextTerms.Of(text, 0, text.Tokens.Count).ToArray()).ToList();
        terms.ForEach(statistics.Add);
        var vectors = terms.ConvertAll(one => TermVector.Of(one, statistics));
        var similar = new double[texts.Count, texts.Count];
        for (var i = 0; i < texts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                similar[i, j] = similar[j, i] = vectors[i].Cosine(vectors[j]);
            }
        }

        return Grouping.AverageLink(texts.Count, (i, j) => similar[i, j], (_, _) => false, threshold);
    }
}
