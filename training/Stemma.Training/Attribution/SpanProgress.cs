using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Learning;
using Stemma.Words;

namespace Stemma.Training.Attribution;

/// <summary>Exact F1 of the spans alone, for progress; what counts is measured by <c>./dev eval attribution</c>.</summary>
internal static class SpanProgress
{
    public static string Of(Weights weights, IReadOnlyList<Article> articles)
    {
        var tagger = new SpanTagger(weights, WordVectors.Shipped);
        var scores = new Score[3];
        var tokens = default(Score);
        foreach (var article in articles)
        {
            var found = tagger.Spans(article.Text).ToLookup(span => span.Role, span => span.Where);
            IEnumerable<TextSpan>[] gold = [article.Gold.Sources, article.Gold.Cues, article.Gold.Contents.SelectMany(pieces => pieces)];
            for (var role = 0; role < 3; role++)
            {
                scores[role] += Score.Of(gold[role].ToHashSet(), found[(SpanRole)role].ToHashSet());
            }

            var own = article.Text.Tokens.Select(token => token.Where).ToList();
            tokens += Score.Of(
                own.Where((_, at) => article.Labels[at] > 4).ToHashSet(),
                own.Where(token => found[SpanRole.Content].Any(span => span.Start <= token.Start && token.End <= span.End)).ToHashSet());
        }

        return string.Join(" ", scores.Select((score, role) => $"{(SpanRole)role} {100 * score.F1:F1}")) + $" content tokens {100 * tokens.F1:F1}";
    }
}
