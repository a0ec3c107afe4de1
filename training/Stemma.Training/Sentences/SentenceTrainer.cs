using System.Globalization;
using Stemma.Evaluating;
using Stemma.Learning;
using Stemma.Parsing;
using Stemma.Training.Neural;
using Stemma.Words;

namespace Stemma.Training.Sentences;

/// <summary>Trains where sentences end, on the English treebanks EWT and GUM: a logistic regression over hashed features.</summary>
/// <remarks>
/// AdaGrad, one example at a time; the weights are averaged over the epochs. Which sentence a gap is in follows by turns from the
/// treebank and from the model's own answer, so that it learns to go on after a mistake.
/// </remarks>
internal sealed class SentenceTrainer
{
    private const int Epochs = 3;
    private const float Rate = 0.1f;
    private const float Decay = 1e-3f;

    // A feature seen less often is not kept: it would only be noise for those that share its bucket.
    private const int FewestSeen = 5;

    // The share of word features left out of each example, so that kinds and lengths are learnt too.
    private const float WordDropout = 0.2f;

    // The log-odds above which a sentence ends; below 0 because a missed end costs two sentences as a false one does, and ends are rarer.
    private const float Least = -0.3f;

    // The places of features that name a word, in the order of GapFeatures.Write.
    private static readonly bool[] NamesWord = [.. Enumerable.Range(0, GapFeatures.Most).Select(id => id is (>= 8 and <= 18) or 20 or 24 or 39 or 42)];

    private readonly Draw _draw;
    private readonly float[] _weights = new float[GapFeatures.Buckets];
    private readonly float[] _squares = new float[GapFeatures.Buckets];
    private readonly int[] _seen = new int[GapFeatures.Buckets];

    private SentenceTrainer(int seed) => _draw = new Draw((ulong)seed);

    public static Trainer Trainer { get; } = new("sentences", "where sentences end, from UD EWT and GUM", Run);

    private static void Run(TrainingRun run)
    {
        List<SplitParagraph> paragraphs = [.. Banks(run.Data, "train").SelectMany(bank => bank.Paragraphs)];
        var trainer = new SentenceTrainer(run.Seed);
        var weights = trainer.Learn(paragraphs, run.Log);
        var step = weights.Max(Math.Abs) / sbyte.MaxValue;
        var model = new Weights();
        model.Add("cells", 1, GapFeatures.Buckets, Array.ConvertAll(weights, weight => (sbyte)MathF.Round(weight / step)));
        model.Add("least", 1, 1, (int[])[(int)MathF.Round(Least / step)]);
        var bytes = model.ToBytes();
        File.WriteAllBytes(run.FileFor("sentences", "weights.bin"), bytes);
        var found = new SentenceModel(model);
        var scores = Banks(run.Data, "dev").Select(bank => string.Create(CultureInfo.InvariantCulture, $"{bank.Name}: sentence F1 {ScoreOf(found, bank.Paragraphs).F1:F4}")).ToList();
        scores.ForEach(run.Log.WriteLine);
        File.WriteAllText(run.FileFor("sentences", "card.md"), Card(run, bytes.Length, paragraphs.Count, scores));
    }

    private static IEnumerable<(string Name, List<SplitParagraph> Paragraphs)> Banks(string data, string part) =>
        from bank in (string[])["ewt", "gum"]
        select ($"{bank}/{part}", TreebankText.Documents(Path.Combine(data, "language", bank, part + ".conllu")).SelectMany(SplitParagraph.Of).ToList());

    private float[] Learn(List<SplitParagraph> paragraphs, TextWriter log)
    {
        paragraphs.ForEach(Count);
        var sum = new double[_weights.Length];
        for (var epoch = 0; epoch < Epochs; epoch++)
        {
            _draw.Shuffle(paragraphs);
            var loss = paragraphs.Sum(Learn);
            for (var at = 0; at < sum.Length; at++)
            {
                sum[at] += _weights[at];
            }

            log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss:F0}"));
        }

        return Array.ConvertAll(sum, weight => (float)(weight / Epochs));
    }

    private void Count(SplitParagraph paragraph)
    {
        Span<int> features = stackalloc int[GapFeatures.Most];
        var sentence = new GapFeatures.SentenceSoFar(0);
        for (var at = 0; at + 1 < paragraph.Gaps.Count; at++)
        {
            paragraph.Gaps.Take(at, ref sentence);
            foreach (var feature in paragraph.Gaps.MayEnd(at) ? features[..paragraph.Gaps.Write(at, sentence, features)] : [])
            {
                _seen[feature]++;
            }

            sentence = paragraph.Ends[at] ? new GapFeatures.SentenceSoFar(at + 1) : sentence;
        }
    }

    private double Learn(SplitParagraph paragraph)
    {
        Span<int> features = stackalloc int[GapFeatures.Most];
        var sentence = new GapFeatures.SentenceSoFar(0);
        var loss = 0.0;
        for (var at = 0; at + 1 < paragraph.Gaps.Count; at++)
        {
            paragraph.Gaps.Take(at, ref sentence);
            var isEnd = paragraph.Ends[at];
            if (paragraph.Gaps.MayEnd(at))
            {
                var kept = Kept(features, paragraph.Gaps.Write(at, sentence, features));
                var score = Score(features[..kept]);
                var chance = 1 / (1 + MathF.Exp(-score));
                loss -= Math.Log(Math.Max(1e-7, isEnd ? chance : 1 - chance));
                Step(features[..kept], chance - (isEnd ? 1 : 0));
                isEnd = _draw.Unit() < 0.5f ? isEnd : score > 0;
            }

            sentence = isEnd ? new GapFeatures.SentenceSoFar(at + 1) : sentence;
        }

        return loss;
    }

    private int Kept(Span<int> features, int count)
    {
        var kept = 0;
        for (var id = 0; id < count; id++)
        {
            if (_seen[features[id]] >= FewestSeen && !(NamesWord[id] && _draw.Unit() < WordDropout))
            {
                features[kept++] = features[id];
            }
        }

        return kept;
    }

    private float Score(ReadOnlySpan<int> features)
    {
        var score = 0f;
        foreach (var feature in features)
        {
            score += _weights[feature];
        }

        return score;
    }

    private void Step(ReadOnlySpan<int> features, float error)
    {
        foreach (var feature in features)
        {
            var gradient = error + (Decay * _weights[feature]);
            _squares[feature] += gradient * gradient;
            _weights[feature] -= Rate * gradient / (1e-4f + MathF.Sqrt(_squares[feature]));
        }
    }

    // A paragraph's sentences as spans of its token numbers.
    private static Score ScoreOf(SentenceModel model, IEnumerable<SplitParagraph> paragraphs)
    {
        Span<int> features = stackalloc int[GapFeatures.Most];
        var total = default(Score);
        foreach (var paragraph in paragraphs)
        {
            var sentence = new GapFeatures.SentenceSoFar(0);
            var found = new HashSet<TextSpan>();
            for (var at = 0; at < paragraph.Gaps.Count; at++)
            {
                paragraph.Gaps.Take(at, ref sentence);
                if (at + 1 == paragraph.Gaps.Count || (paragraph.Gaps.MayEnd(at) && model.IsEnd(features[..paragraph.Gaps.Write(at, sentence, features)])))
                {
                    found.Add(new TextSpan(sentence.First, at + 1));
                    sentence = new GapFeatures.SentenceSoFar(at + 1);
                }
            }

            total += Evaluating.Score.Of(paragraph.Sentences, found);
        }

        return total;
    }

    private static string Card(TrainingRun run, int bytes, int paragraphs, IEnumerable<string> scores) =>
        $"""
        # sentences

        Tells where a sentence ends inside a paragraph. Logistic regression over {GapFeatures.Buckets} hashed features of the gap after a token
        (`src/Stemma.Engine/Parsing/GapFeatures.cs`), stored as signed bytes: {bytes} bytes.

        * Data: the training parts of UD English EWT (CC BY-SA 4.0) and GUM (texts CC BY or public domain, annotation CC BY 4.0), {paragraphs} paragraphs.
          The file holds hashed weights, no text. It is shared under CC BY-SA 4.0.
        * Scores on the development parts, paragraph breaks given, our tokens: {string.Join("; ", scores)}.
          Development parts were used to choose the threshold and the settings, not to train.
        * Made by `{run.Command}`; the same data and seed give the same bytes on one machine.

        """;
}
