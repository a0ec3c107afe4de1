using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Parsing;

/// <summary>What a trained model takes each token for, a part of a name or not: see <c>models/names/card.md</c>.</summary>
internal sealed class NameTagger
{
    // The corpus whose habits are asked for: Wikigold, as the trainer numbers it.
    private const byte Habits = 0;

    private static readonly Lazy<SequenceModel> Shipped =
        new(() => new SequenceModel(Models.Load("names"), WordVectors.Shipped, [.. NameCategories.All.Select(category => category.Name)]));

    // In the order of the model's labels: 0 outside, then begin and inside of each.
    private static readonly NameKind[] Kinds = [NameKind.Person, NameKind.Organisation, NameKind.Place, NameKind.Other];

    private readonly WordShape[] _shapes;
    private readonly ParsedWords _parsed;
    private readonly NameKind?[] _kinds;
    private readonly bool[] _isRead;

    /// <summary>Reads a stretch of tokens, as the parser read them, when one of its tokens is asked about: most never are.</summary>
    public NameTagger(WordShape[] shapes, ParsedWords parsed)
    {
        (_shapes, _parsed) = (shapes, parsed);
        _kinds = new NameKind?[shapes.Length];
        _isRead = new bool[parsed.Stretches.Count];
    }

    /// <summary>What the token is part of the name of; null if it is part of none.</summary>
    public NameKind? At(int token)
    {
        var (low, high) = (0, _parsed.Stretches.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _parsed.Stretches[middle].End <= token ? (middle + 1, high) : (low, middle);
        }

        if (low >= _isRead.Length || _parsed.Stretches[low].First > token)
        {
            return null;
        }

        if (!_isRead[low])
        {
            Read(low);
        }

        return _kinds[token];
    }

    private void Read(int number)
    {
        var (first, end) = _parsed.Stretches[number];
        var found = _parsed.Found[number];
        var labels = Shipped.Value.Label([new SequenceInput(_shapes[first..end], found.Encoded, NameCategories.Of(found, Habits))])[0];
        for (var t = 0; t < labels.Length; t++)
        {
            _kinds[first + t] = labels[t] == 0 ? null : Kinds[(labels[t] - 1) / 2];
        }

        _isRead[number] = true;
    }

    /// <summary>What most of some tokens are taken for; null if it is none, or if they disagree.</summary>
    public NameKind? Of(int first, int end)
    {
        var votes = new int[Kinds.Length];
        for (var at = first; at < end; at++)
        {
            if (At(at) is { } kind)
            {
                votes[Array.IndexOf(Kinds, kind)]++;
            }
        }

        var best = Array.IndexOf(votes, votes.Max());
        return votes[best] * 2 > end - first ? Kinds[best] : null;
    }
}
