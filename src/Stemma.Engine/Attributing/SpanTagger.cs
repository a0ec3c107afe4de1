using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Attributing;

/// <summary>Finds the words of sources, cues and contents with a trained model: see <c>models/attribution/card.md</c>.</summary>
internal sealed class SpanTagger
{
    private static readonly Lazy<SpanTagger> TheShipped = new(() => new SpanTagger(Models.Load("attribution"), WordVectors.Shipped));

    // Words that are a cue less often than once in fifty uses, and no verb of saying, are taken for one by mistake: “signed”.
    private const int LeastRate = 2;

    private readonly SequenceModel _model;
    private readonly sbyte[] _cueRates;

    public SpanTagger(Weights weights, WordVectors vectors)
    {
        _model = new SequenceModel(weights, vectors, [.. SpanFeatures.Categories.Select(category => category.Name)]);
        _cueRates = weights.Cells<sbyte>("cue.rates");
    }

    /// <summary>The model that ships.</summary>
    /// <exception cref="ProblemException">The file is missing or damaged.</exception>
    public static SpanTagger Shipped => TheShipped.Value;

    /// <summary>The spans in reading order; they do not overlap.</summary>
    public IReadOnlyList<TaggedSpan> Spans(ParsedText text)
    {
        var features = new SpanFeatures(text);
        byte Rate(int at) => (byte)_cueRates[SpanFeatures.CueBucket(text.Tokens[at].Lemma)];
        List<(int First, int End)> stretches = [.. SpanFeatures.Stretches(text)];
        var scores = _model.Scores([.. stretches.Select(stretch => features.Input(stretch.First, stretch.End, Rate))]);
        var letters = text.Tokens.Select(token => Letters(token.Where.In(text.Text))).ToArray();
        var labels = stretches.Select((stretch, number) => ContentChooser.Labels(scores[number], _model.Transitions, _model.Labels, letters.AsSpan(stretch.First, stretch.End - stretch.First))).ToList();
        var spans = Read(labels, stretches, text);
        return [.. spans.Where(span => span.Role is not SpanRole.Cue || Enumerable.Range(span.First, span.End - span.First).Any(at => Rate(at) >= LeastRate || CueVerbs.Of(text.Tokens[at].Lemma).Count > 0))];
    }

    /// <summary>Labels as spans: 0 is outside, then two numbers a role, begin and inside, in the order of <see cref="SpanRole"/>.</summary>
    public static IReadOnlyList<TaggedSpan> Read(IReadOnlyList<int[]> labels, IReadOnlyList<(int First, int End)> stretches, ParsedText text)
    {
        List<TaggedSpan> spans = [];
        for (var s = 0; s < labels.Count; s++)
        {
            for (var t = 0; t < labels[s].Length; t++)
            {
                if (labels[s][t] % 2 == 1)
                {
                    var end = t + 1;
                    while (end < labels[s].Length && labels[s][end] == labels[s][t] + 1)
                    {
                        end++;
                    }

                    var (first, last) = (stretches[s].First + t, stretches[s].First + end);
                    spans.Add(new TaggedSpan((SpanRole)(labels[s][t] / 2), first, last, new TextSpan(text.Tokens[first].Where.Start, text.Tokens[last - 1].Where.End)));
                }
            }
        }

        return spans;
    }

    private static int Letters(ReadOnlySpan<char> word)
    {
        var count = 0;
        foreach (var one in word)
        {
            count += char.IsLetterOrDigit(one) ? 1 : 0;
        }

        return count;
    }
}

/// <summary>What a span is in an attribution.</summary>
internal enum SpanRole
{
    /// <summary>The words that name who speaks.</summary>
    Source,

    /// <summary>The words that attribute.</summary>
    Cue,

    /// <summary>The words attributed, or a piece of them.</summary>
    Content,
}

/// <summary>A span that the model found.</summary>
/// <param name="Role">What it is.</param>
/// <param name="First">Its first token.</param>
/// <param name="End">The token after its last.</param>
/// <param name="Where">Its place.</param>
internal readonly record struct TaggedSpan(SpanRole Role, int First, int End, TextSpan Where);
