namespace Stemma.Learning;

/// <summary>How likely each run of labels is in a linear chain, by the forward and backward sums (Rabiner 1989).</summary>
/// <remarks>Sums are scaled to one at each word, so that nothing runs out of range however long the chain.</remarks>
internal sealed class ChainMarginals
{
    private readonly int _labels;
    private readonly int _words;
    private readonly double[] _moves;
    private readonly double[] _emits;
    private readonly double[] _forward;
    private readonly double[] _backward;
    private readonly double[] _scales;

    /// <summary>Sums a chain up.</summary>
    /// <param name="scores">Emission scores, word by word.</param>
    /// <param name="transitions">From row to column; the last row is for the start.</param>
    /// <param name="labels">How many labels there are.</param>
    public ChainMarginals(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions, int labels)
    {
        (_labels, _words) = (labels, scores.Length / labels);
        _moves = new double[transitions.Length];
        for (var i = 0; i < _moves.Length; i++)
        {
            _moves[i] = Math.Exp(transitions[i]);
        }

        (_emits, _forward, _backward, _scales) = (new double[scores.Length], new double[scores.Length], new double[scores.Length], new double[_words]);
        for (var t = 0; t < _words; t++)
        {
            var own = scores.Slice(t * labels, labels);
            var most = own[0];
            foreach (var score in own)
            {
                most = Math.Max(most, score);
            }

            for (var y = 0; y < labels; y++)
            {
                _emits[(t * labels) + y] = Math.Exp(own[y] - most);
            }
        }

        Forward();
        Backward();
    }

    /// <summary>How likely it is that a word has a label.</summary>
    public double Of(int word, int label) => _forward[(word * _labels) + label] * _backward[(word * _labels) + label];

    /// <summary>The spans that begin at a word with one label and go on with another to where neither is, each with its likelihood: those of at least <paramref name="least"/>.</summary>
    public IEnumerable<(int End, double Likelihood)> From(int first, int begin, int inside, double least)
    {
        var path = _forward[(first * _labels) + begin];
        for (int end = first + 1, label = begin; path * _backward[((end - 1) * _labels) + label] >= least; end++)
        {
            var likelihood = path * Exit(end, label, inside);
            if (likelihood >= least)
            {
                yield return (end, likelihood);
            }

            if (end == _words)
            {
                yield break;
            }

            path *= Step(label, end, inside);
            label = inside;
        }
    }

    private double Exit(int end, int label, int inside)
    {
        var sum = end == _words ? 1.0 : 0.0;
        for (var next = 0; next < _labels && end < _words; next++)
        {
            sum += next == inside ? 0 : Step(label, end, next) * _backward[(end * _labels) + next];
        }

        return sum;
    }

    private double Step(int from, int word, int to) =>
        _moves[(from * _labels) + to] * _emits[(word * _labels) + to] / _scales[word];

    private void Forward()
    {
        for (var t = 0; t < _words; t++)
        {
            for (var y = 0; y < _labels; y++)
            {
                var sum = t == 0 ? _moves[(_labels * _labels) + y] : 0;
                for (var p = 0; p < _labels && t > 0; p++)
                {
                    sum += _forward[((t - 1) * _labels) + p] * _moves[(p * _labels) + y];
                }

                _forward[(t * _labels) + y] = sum * _emits[(t * _labels) + y];
                _scales[t] += _forward[(t * _labels) + y];
            }

            for (var y = 0; y < _labels; y++)
            {
                _forward[(t * _labels) + y] /= _scales[t];
            }
        }
    }

    private void Backward()
    {
        for (var t = _words - 1; t >= 0; t--)
        {
            for (var y = 0; y < _labels; y++)
            {
                var sum = t == _words - 1 ? 1.0 : 0.0;
                for (var q = 0; q < _labels && t < _words - 1; q++)
                {
                    sum += Step(y, t + 1, q) * _backward[((t + 1) * _labels) + q];
                }

                _backward[(t * _labels) + y] = sum;
            }
        }
    }
}
