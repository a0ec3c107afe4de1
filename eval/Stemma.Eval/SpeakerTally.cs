using Stemma.Attributing;
using Stemma.Evaluating;
using Stemma.Model;

namespace Stemma.Eval;

/// <summary>Counts how often speakers were typed rightly.</summary>
internal sealed class SpeakerTally
{
    private static readonly SpeakerTraits[] Traits = [.. Enum.GetValues<SpeakerTraits>().Where(trait => trait != SpeakerTraits.None)];

    private readonly Dictionary<SpeakerKind, Score> _kinds = [];
    private Score _identity;
    private Score _traits;

    /// <summary>Counts one row; no type at all is wrong.</summary>
    public void Add(SpeakerGold gold, SpeakerType? found)
    {
        _identity += gold.Identity == found?.Identity ? new Score(1, 0, 0) : new Score(0, 1, 1);
        var kind = found?.Kind ?? SpeakerKind.Unknown;
        if (kind == gold.Kind)
        {
            Count(kind, new Score(1, 0, 0));
        }
        else
        {
            Count(gold.Kind, new Score(0, 0, 1));
            Count(kind, new Score(0, 1, 0));
        }

        _traits += Score.Of(In(gold.Traits), In(found?.Traits ?? SpeakerTraits.None));
    }

    /// <summary>The figures: accuracy of identity, F1 of kinds and of traits.</summary>
    /// <param name="fewest">How many gold rows a kind must have to count in the macro average.</param>
    public IReadOnlyList<Figure> Figures(int fewest)
    {
        Score[] common = [.. _kinds.Values.Where(score => score.Right + score.Missed >= fewest)];
        return
        [
            new Figure("identity_acc", _identity.Recall),
            new Figure("kind_macro_f1", common.Length == 0 ? 0 : common.Average(score => score.F1)),
            new Figure("kind_micro_f1", _kinds.Values.Aggregate(default(Score), (sum, score) => sum + score).F1),
            new Figure("traits_f1", _traits.F1),
            Figure.Count("kinds", common.Length),
        ];
    }

    /// <summary>F1 of each kind that counts in the macro average.</summary>
    public IReadOnlyList<Figure> Kinds(int fewest) =>
        [.. _kinds.Where(pair => pair.Value.Right + pair.Value.Missed >= fewest).OrderBy(pair => pair.Key).Select(pair => new Figure($"{pair.Key}".ToLowerInvariant(), pair.Value.F1))];

    private void Count(SpeakerKind kind, Score score) => _kinds[kind] = _kinds.GetValueOrDefault(kind) + score;

    private static HashSet<SpeakerTraits> In(SpeakerTraits traits) => [.. Traits.Where(trait => traits.HasFlag(trait))];
}
