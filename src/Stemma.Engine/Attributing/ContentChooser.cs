using Stemma.Learning;

namespace Stemma.Attributing;

/// <summary>Chooses what is said by how likely it is to be about right, and then the sources and cues that go with it.</summary>
/// <remarks>
/// The likeliest path through the chain is the one to take if every label counts. A reader is served by a content that is right but for a
/// word or two, so each span is weighed by the likelihood of all that agree with it to four fifths (Goodman 1996: decode for what is
/// measured), and by its own; where no span of a place is likelier than not to be about right, none is taken.
/// </remarks>
internal static class ContentChooser
{
    private const double Alike = 0.8;

    // On articles held out of training .5 is best for whole statements, by .007; this finds more of them.
    private const double LeastLikely = 0.4;

    // What is rarer than this begins no span, or is none, that could be chosen.
    private const double RarestBegin = 0.03;
    private const double Rarest = 0.01;

    // Some twenty are usual; text made to have more has the likeliest looked at.
    private const int MostSpans = 250;

    private const float Never = -1e4f;
    private const int Begin = (2 * (int)SpanRole.Content) + 1;
    private const int Inside = Begin + 1;

    /// <summary>The labels of a stretch, numbered as <see cref="SpanTagger.Read"/> has them.</summary>
    /// <param name="scores">Emission scores, word by word; they are changed.</param>
    /// <param name="transitions">From row to column; the last row is for the start.</param>
    /// <param name="labels">How many labels there are.</param>
    /// <param name="letters">How many letters and digits each word has.</param>
    public static int[] Labels(float[] scores, float[] transitions, int labels, ReadOnlySpan<int> letters)
    {
        var before = new int[letters.Length + 1];
        for (var at = 0; at < letters.Length; at++)
        {
            before[at + 1] = before[at] + letters[at];
        }

        Allow(scores, labels, Chosen(Spans(new ChainMarginals(scores, transitions, labels), letters.Length), before));
        return ChainDecoder.Best(scores, transitions, labels);
    }

    // In reading order.
    private static List<Candidate> Spans(ChainMarginals marginals, int words)
    {
        List<Candidate> spans = [];
        for (var first = 0; first < words; first++)
        {
            if (marginals.Of(first, Begin) >= RarestBegin)
            {
                spans.AddRange(marginals.From(first, Begin, Inside, Rarest).Select(span => new Candidate(new Run(first, span.End), span.Likelihood)));
            }
        }

        return spans.Count <= MostSpans ? spans
            : [.. spans.OrderByDescending(one => one.Likelihood).ThenBy(one => one.Words.First).ThenBy(one => one.Words.End).Take(MostSpans)];
    }

    // Rounded, so that no machine's last bit decides between two that are alike.
    private static List<Run> Chosen(List<Candidate> spans, int[] before)
    {
        List<Run> chosen = [];
        foreach (var (words, _, _) in spans
            .Select(one => (one.Words, one.Likelihood, About: Math.Round(spans.Where(other => Agree(one.Words, other.Words, before)).Sum(other => other.Likelihood), 6)))
            .Where(one => one.About >= LeastLikely)
            .OrderByDescending(one => Math.Round(one.About + one.Likelihood, 6)).ThenBy(one => one.Words.First).ThenBy(one => one.Words.End))
        {
            if (!chosen.Exists(words.Overlaps))
            {
                chosen.Add(words);
            }
        }

        return chosen;
    }

    private static bool Agree(Run one, Run other, int[] before)
    {
        var (first, end) = (Math.Max(one.First, other.First), Math.Min(one.End, other.End));
        if (end <= first)
        {
            return false;
        }

        var common = before[end] - before[first];
        return one == other || common >= Alike * (before[one.End] - before[one.First] + before[other.End] - before[other.First] - common);
    }

    // The chosen are content, and nothing else is.
    private static void Allow(float[] scores, int labels, List<Run> chosen)
    {
        var wanted = new int[scores.Length / labels];
        foreach (var run in chosen)
        {
            wanted.AsSpan(run.First, run.Length).Fill(Inside);
            wanted[run.First] = Begin;
        }

        for (var i = 0; i < scores.Length; i++)
        {
            var (want, label) = (wanted[i / labels], i % labels);
            scores[i] += want > 0 ? (label == want ? 0 : Never) : label is Begin or Inside ? Never : 0;
        }
    }

    private readonly record struct Candidate(Run Words, double Likelihood);
}
