using Stemma.Evaluating;
using Stemma.Learning;
using Stemma.Training.Sequences;

namespace Stemma.Training.Names;

/// <summary>Exact F1 of names: span and type.</summary>
internal static class NameScore
{
    public static double Of(Weights weights, IReadOnlyList<Labelled> gold) => Counted(weights, gold).F1;

    public static Score Counted(Weights weights, IReadOnlyList<Labelled> gold)
    {
        var model = new SequenceModel(weights, WordVectors.Shipped, [.. NameCategories.All.Select(category => category.Name)]);
        var found = model.Label([.. gold.Select(one => one.Input)]);
        return gold.Zip(found, (one, labels) => Score.Of(Names(one.Gold), Names(labels))).Aggregate(default(Score), (sum, score) => sum + score);
    }

    private static HashSet<(int First, int End, int Type)> Names(int[] labels)
    {
        HashSet<(int, int, int)> names = [];
        for (var at = 0; at < labels.Length; at++)
        {
            if (labels[at] % 2 == 1)
            {
                var end = at + 1;
                while (end < labels.Length && labels[end] == labels[at] + 1)
                {
                    end++;
                }

                names.Add((at, end, labels[at] / 2));
            }
        }

        return names;
    }
}
