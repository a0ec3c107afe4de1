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

    private readonly NameKind?[] _kinds;

    /// <summary>Reads the tokens, stretch by stretch as the parser read them.</summary>
    public NameTagger(WordShape[] shapes, ParsedWords parsed)
    {
        _kinds = new NameKind?[shapes.Length];
        var labels = Shipped.Value.Label(
            [.. parsed.Stretches.Zip(parsed.Found, (stretch, found) => new SequenceInput(shapes[stretch.First..stretch.End], found.Encoded, NameCategories.Of(found, Habits)))]);
        for (var i = 0; i < labels.Count; i++)
        {
            for (var t = 0; t < labels[i].Length; t++)
            {
                _kinds[parsed.Stretches[i].First + t] = labels[i][t] == 0 ? null : Kinds[(labels[i][t] - 1) / 2];
            }
        }
    }

    /// <summary>What the token is part of the name of; null if it is part of none.</summary>
    public NameKind? At(int token) => token >= 0 && token < _kinds.Length ? _kinds[token] : null;

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
