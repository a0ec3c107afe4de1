using System.Numerics;
using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>One network of <see cref="KindModel"/>: one hidden layer over known features and averaged word vectors.</summary>
internal sealed class KindNetwork
{
    /// <summary>How many units a weight of 1 has in the file.</summary>
    public const int Unit = 2048;

    /// <summary>How many hidden cells there are; set on the train part, folded by article.</summary>
    public const int Hidden = 32;

    private readonly short[] _words;
    private readonly double[] _vectors;
    private readonly short[] _kinds;

    /// <summary>Reads one network's tables.</summary>
    /// <param name="weights">The model's file.</param>
    /// <param name="number">Which network, from 0.</param>
    /// <param name="known">How many features it knows.</param>
    /// <exception cref="InvalidDataException">The tables are not this model's.</exception>
    public KindNetwork(Weights weights, int number, int known)
    {
        _words = Table(weights, $"words{number}", known, Hidden);
        _vectors = [.. Table(weights, $"vectors{number}", KindVectors.Width + 1, Hidden).Select(cell => (double)cell)];
        _kinds = Table(weights, $"kinds{number}", Hidden + 1, Kinds);
    }

    /// <summary>How many kinds there are.</summary>
    public static int Kinds { get; } = Enum.GetValues<SpeakerKind>().Length;

    /// <summary>Adds the probability of each kind to sums.</summary>
    /// <param name="rows">The known features.</param>
    /// <param name="even">The vectors of <see cref="KindModel.Even"/>.</param>
    /// <param name="sums">One for each kind.</param>
    public void AddTo(ReadOnlySpan<int> rows, ReadOnlySpan<float> even, Span<double> sums)
    {
        Span<double> hidden = stackalloc double[Hidden];
        foreach (var row in rows)
        {
            AddRow(hidden, _words.AsSpan(row * Hidden, Hidden), 1);
        }

        foreach (ref var cell in hidden)
        {
            cell *= KindModel.WordScale(rows.Length);
        }

        for (var at = 0; at < even.Length; at++)
        {
            AddWide(hidden, _vectors.AsSpan(at * Hidden, Hidden), even[at]);
        }

        Span<double> scores = stackalloc double[Kinds];
        AddRow(scores, _kinds.AsSpan(Hidden * Kinds, Kinds), Unit);
        for (var cell = 0; cell < Hidden; cell++)
        {
            AddRow(scores, _kinds.AsSpan(cell * Kinds, Kinds), Math.Max(0, hidden[cell]));
        }

        AddShares(scores, sums);
    }

    private static void AddRow(Span<double> sums, ReadOnlySpan<short> row, double times)
    {
        for (var i = 0; times != 0 && i < row.Length; i++)
        {
            sums[i] += row[i] * times;
        }
    }

    // Product and sum are rounded apart, cell by cell, on every machine alike.
    private static void AddWide(Span<double> sums, ReadOnlySpan<double> row, double times)
    {
        var width = Vector<double>.Count;
        for (var i = 0; times != 0 && i < Hidden; i += width)
        {
            (new Vector<double>(sums[i..]) + (new Vector<double>(row[i..]) * times)).CopyTo(sums[i..]);
        }
    }

    // Scores are in squares of the unit.
    private static void AddShares(Span<double> scores, Span<double> sums)
    {
        var most = double.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        var all = 0.0;
        foreach (ref var score in scores)
        {
            score = Math.Exp((score - most) / ((double)Unit * Unit));
            all += score;
        }

        for (var kind = 0; kind < Kinds; kind++)
        {
            sums[kind] += scores[kind] / all;
        }
    }

    private static short[] Table(Weights weights, string name, int rows, int columns) =>
        weights.Rows(name) == rows && weights.Columns(name) == columns ? weights.Cells<short>(name) : throw new InvalidDataException($"The table '{name}' has another shape.");
}
