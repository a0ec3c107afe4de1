using System.Numerics.Tensors;
using Stemma.Learning;
using Stemma.Training.Neural;

namespace Stemma.Training.Sequences;

/// <summary>A stretch of words with its gold labels.</summary>
internal sealed record Labelled(SequenceInput Input, int[] Gold);

/// <summary>A category of a word that is given an embedding.</summary>
internal readonly record struct Category(string Name, int Buckets, int Width);

/// <summary>How a network is built and trained.</summary>
internal sealed record SequencePlan(IReadOnlyList<Category> Categories, int Labels, int States)
{
    public int Hidden { get; init; } = 128;

    public int Layers { get; init; } = 2;

    public float Dropout { get; init; } = 0.4f;

    public int Epochs { get; init; } = 12;

    public int BatchWords { get; init; } = 1800;

    public float Rate { get; init; } = 2e-3f;
}

/// <summary>The network behind <see cref="SequenceModel"/>, as it is trained.</summary>
internal sealed class SequenceNetwork
{
    private readonly SequencePlan _plan;
    private readonly WordInputs _words;
    private readonly Parameter[] _categories;
    private readonly BiLstm _encoder;
    private readonly Linear _emit;
    private readonly ConditionalField _field;
    private float[] _table = [];

    /// <summary>Labels are numbered O, B-first, I-first, B-second …: an I may follow its own B or I only.</summary>
    public SequenceNetwork(WordVectors vectors, SequencePlan plan, Draw draw)
    {
        _plan = plan;
        _words = new WordInputs("word", vectors, draw);
        _categories = [.. plan.Categories.Select(category => new Parameter("category." + category.Name, category.Buckets, category.Width, 0.1f, draw))];
        Width = WordInputs.Width + plan.States + plan.Categories.Sum(category => category.Width);
        _encoder = new BiLstm("encoder", Width, plan.Hidden, plan.Layers, plan.Dropout, draw);
        _emit = new Linear("emit", _encoder.Outputs, plan.Labels, draw);
        _field = new ConditionalField("field", plan.Labels, MayFollow, MayStart, draw);
    }

    public int Width { get; }

    public IReadOnlyList<Parameter> Parameters => [.. _words.Parameters, .. _categories, .. _encoder.Parameters, _emit.Weight, _emit.Bias, _field.Transitions];

    public static bool MayFollow(int from, int to) => to == 0 || to % 2 == 1 || from == to || from == to - 1;

    public static bool MayStart(int label) => label == 0 || label % 2 == 1;

    public void Prepare(bool learn)
    {
        _encoder.Prepare(learn);
        _emit.Prepare(learn);
        _table = _field.Table();
    }

    /// <summary>Learns from some stretches, longest first; gives their summed loss.</summary>
    public double Learn(IReadOnlyList<Labelled> batch, Draw draw, float weight, int worker)
    {
        var shape = new Ragged([.. batch.Select(one => one.Gold.Length)]);
        var hidden = new bool[shape.Rows];
        var pass = _encoder.Forward(shape, Input(shape, batch, hidden, draw), draw);
        var scores = _emit.Forward(pass.Output, shape.Rows);
        var dscores = new float[scores.Length];
        var loss = 0.0;
        for (var s = 0; s < batch.Count; s++)
        {
            var sequence = s;
            loss += _field.Loss(_table, scores, t => shape.Row(sequence, t), batch[s].Gold, dscores, weight, worker);
        }

        var dy = new float[pass.Output.Length];
        _emit.Backward(pass.Output, dscores, shape.Rows, dy, worker);
        var dx = _encoder.Backward(pass, dy, worker);
        for (var s = 0; s < batch.Count; s++)
        {
            for (var t = 0; t < batch[s].Gold.Length; t++)
            {
                var row = shape.Row(s, t);
                var d = dx.AsSpan(row * Width, Width);
                _words.Learn(batch[s].Input.Words[t], d, hidden[row], worker);
                var at = WordInputs.Width + _plan.States;
                for (var c = 0; c < _categories.Length; c++)
                {
                    var width = _categories[c].Columns;
                    var into = _categories[c].Gradient(worker).AsSpan(batch[s].Input.Categories[(t * _categories.Length) + c] * width, width);
                    TensorPrimitives.Add(into, d.Slice(at, width), into);
                    at += width;
                }
            }
        }

        return loss;
    }

    /// <summary>The network as the engine reads it.</summary>
    public Weights Shipped()
    {
        var weights = new Weights();
        foreach (var table in _words.Parameters.Concat(_categories))
        {
            weights.AddEmbedding(table);
        }

        weights.Add(_encoder);
        weights.Add(_emit);
        weights.Add("transitions", _plan.Labels + 1, _plan.Labels, _field.Table());
        return weights;
    }

    private float[] Input(Ragged shape, IReadOnlyList<Labelled> batch, bool[] hidden, Draw? draw)
    {
        var x = new float[shape.Rows * Width];
        for (var s = 0; s < batch.Count; s++)
        {
            var (words, encoded, categories) = batch[s].Input;
            for (var t = 0; t < words.Length; t++)
            {
                var row = shape.Row(s, t);
                var into = x.AsSpan(row * Width, Width);
                _words.Write(words[t], into, draw, out hidden[row]);
                var at = WordInputs.Width;
                for (var k = 0; k < _plan.States; k++)
                {
                    into[at + k] = encoded.Span[(t * _plan.States) + k] * (1f / (1 << Fixed.ActivationBits));
                }

                at += _plan.States;
                for (var c = 0; c < _categories.Length; c++)
                {
                    _categories[c].Row(categories[(t * _categories.Length) + c]).CopyTo(into[at..]);
                    at += _categories[c].Columns;
                }
            }
        }

        return x;
    }
}
