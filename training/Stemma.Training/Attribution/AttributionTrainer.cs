using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Learning;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Training.Sequences;
using Stemma.Words;

namespace Stemma.Training.Attribution;

/// <summary>Trains the tagger of source, cue and content on articles annotated in brat's format: PolNeAR, or any corpus in the same form.</summary>
internal static class AttributionTrainer
{
    public static Trainer Trainer { get; } = new("attribution", "spans of source, cue and content, from PolNeAR", Run);

    private static void Run(TrainingRun run)
    {
        var train = Articles(Path.Combine(run.Data, "attribution", "polnear", "train"));
        var dev = Articles(Path.Combine(run.Data, "attribution", "polnear", "dev"));
        run.Log.WriteLine($"{train.Count} + {dev.Count} articles read");
        var rates = new CueRates(train);
        var plan = new SequencePlan(
            [.. SpanFeatures.Categories.Select(category => new Category(category.Name, category.Values, category.Width))], 7, SyntaxModel.Shipped.Width)
        {
            Hidden = 96,
            Layers = 1,
        };
        var items = train.SelectMany(article => article.Labelled(rates)).ToList();
        var weights = SequenceTraining.Run(items, plan, WordVectors.Shipped, run.Seed, run.Log, tables => SpanProgress.Of(rates.Into(tables), dev));
        File.WriteAllBytes(run.FileFor("attribution", "weights.bin"), rates.Into(weights).ToBytes());
        Card.Write(
            run,
            "attribution",
            "Spans of source, cue and content",
            """
            Marks who speaks, by which words, and what is said: a two-way LSTM of one layer over the parser's states, the words, parts of
            speech, relations, quotation marks and how often a word is a cue, under a conditional random field. Spans do not nest. It learnt
            from political news of the United States of 2015 and 2016: expect it to do worse on other matters and other English.
            """,
            [
                "PolNeAR (Newell, Margolin & Ruths 2018), train part: 840 news articles with 19,868 attributions. The corpus states no licence and its articles belong to their publishers; no text of theirs is in the file: features are hashed. Dev and test parts were not trained on.",
                "Any corpus in the same format makes the model anew: `./dev train attribution --data DIR`.",
            ],
            [$"PolNeAR dev, exact F1 of spans: {SpanProgress.Of(rates.Into(weights), dev)}; whole statements: `./dev eval attribution`"]);
    }

    private static List<Article> Articles(string folder) =>
    [
        .. Directory.GetFiles(folder, "*.ann").Where(file => File.Exists(Path.ChangeExtension(file, ".txt"))).Order(StringComparer.Ordinal)
            .AsParallel().AsOrdered().WithDegreeOfParallelism(Neural.Workers.Count).Select(Read),
    ];

    private static Article Read(string file)
    {
        var text = File.ReadAllText(Path.ChangeExtension(file, ".txt"));
        return new Article(TextParser.Parse(text, null, new SourceBook([])), BratGold.Read(File.ReadAllText(file), text));
    }
}

/// <summary>An annotated article.</summary>
internal sealed record Article(ParsedText Text, BratGold Gold)
{
    /// <summary>The label of each token: a token belongs to the span that holds its first character.</summary>
    public int[] Labels { get; } = LabelsOf(Text, Gold);

    /// <summary>The article's stretches with gold labels; a token's own use is left out of its lemma's cue rate.</summary>
    public IEnumerable<Labelled> Labelled(CueRates rates)
    {
        var features = new SpanFeatures(Text);
        return SpanFeatures.Stretches(Text).Select(stretch => new Labelled(
            features.Input(stretch.First, stretch.End, at => rates.Without(Text.Tokens[at].Lemma, Labels[at] is 3 or 4)),
            Repaired(Labels[stretch.First..stretch.End])));
    }

    // A stretch that begins inside a span begins it.
    private static int[] Repaired(int[] labels)
    {
        labels[0] = labels[0] > 0 && labels[0] % 2 == 0 ? labels[0] - 1 : labels[0];
        return labels;
    }

    private static int[] LabelsOf(ParsedText text, BratGold gold)
    {
        var labels = new int[text.Tokens.Count];
        Mark(gold.Contents.SelectMany(pieces => pieces), 5);
        Mark(gold.Sources, 1);
        Mark(gold.Cues, 3);
        return labels;

        void Mark(IEnumerable<TextSpan> spans, int begin)
        {
            foreach (var span in spans.OrderBy(span => span.Start))
            {
                var first = true;
                foreach (var at in Enumerable.Range(0, labels.Length).SkipWhile(at => text.Tokens[at].Where.Start < span.Start).TakeWhile(at => text.Tokens[at].Where.Start < span.End))
                {
                    labels[at] = first ? begin : begin + 1;
                    first = false;
                }
            }
        }
    }
}

/// <summary>How often each lemma is a cue, by hashed buckets.</summary>
internal sealed class CueRates
{
    private readonly int[] _cues = new int[WordShape.Buckets.Itself];
    private readonly int[] _uses = new int[WordShape.Buckets.Itself];

    public CueRates(IEnumerable<Article> articles)
    {
        foreach (var article in articles)
        {
            for (var at = 0; at < article.Labels.Length; at++)
            {
                var bucket = SpanFeatures.CueBucket(article.Text.Tokens[at].Lemma);
                _uses[bucket]++;
                _cues[bucket] += article.Labels[at] is 3 or 4 ? 1 : 0;
            }
        }
    }

    public byte Without(string lemma, bool isCue)
    {
        var bucket = SpanFeatures.CueBucket(lemma);
        return SpanFeatures.CueRate(_cues[bucket] - (isCue ? 1 : 0), _uses[bucket] - 1);
    }

    /// <summary>The tables with the rates among them.</summary>
    public Weights Into(Weights weights)
    {
        weights.Add<sbyte>("cue.rates", 1, _uses.Length, [.. _uses.Select((uses, bucket) => (sbyte)SpanFeatures.CueRate(_cues[bucket], uses))]);
        return weights;
    }
}
