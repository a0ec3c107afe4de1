using Stemma.Learning;
using Stemma.Training.Sequences;

namespace Stemma.Tests.Learning;

/// <summary>The trainer on a toy: words after “mayor” are names.</summary>
public sealed class TrainingTests
{
    private static readonly string[] Names = ["Ortiz", "Hale", "Brandt", "Trenn", "Vesk", "Okafor"];
    private static readonly string[] Verbs = ["spoke", "left", "waited", "wrote"];

    private static readonly SequencePlan Plan = new([new Category("tag", 2, 2)], 3, 4) { Hidden = 16, Layers = 1, Epochs = 6, BatchWords = 40, Rate = 0.01f };

    [Fact]
    public void Learns_and_gives_the_same_bytes_for_the_same_seed()
    {
        var train = Sentences(0).ToList();
        var weights = SequenceTraining.Run(train, Plan, WordVectors.Shipped, 3, TextWriter.Null, null);
        var again = SequenceTraining.Run(train, Plan, WordVectors.Shipped, 3, TextWriter.Null, null);
        var other = SequenceTraining.Run(train, Plan, WordVectors.Shipped, 4, TextWriter.Null, null);

        Assert.Equal(weights.ToBytes(), again.ToBytes());
        Assert.NotEqual(weights.ToBytes(), other.ToBytes());
        var test = Sentences(1).ToList();
        var labels = new SequenceModel(weights, WordVectors.Shipped, ["tag"]).Label([.. test.Select(one => one.Input)]);
        var right = test.Zip(labels, (one, found) => one.Gold.Zip(found, (a, b) => a == b).Count(same => same)).Sum();
        Assert.InRange((double)right / test.Sum(one => one.Gold.Length), 0.95, 1);
    }

    private static IEnumerable<Labelled> Sentences(int turn) =>
        from i in Enumerable.Range(0, 40)
        let words = new[] { "The", "mayor", Names[(i + turn) % Names.Length], Verbs[(i + (2 * turn)) % Verbs.Length], "in", Names[(i + 3) % Names.Length], "." }
        select new Labelled(
            new SequenceInput([.. words.Select(word => WordShape.Of(word, WordVectors.Shipped))], new short[words.Length * 4], new byte[words.Length]),
            [0, 0, 1, 0, 0, 0, 0]);
}
