using Stemma.Learning;

namespace Stemma.Linking;

/// <summary>How likely it is that two mentions tell of the same event; trained by <c>./dev train linking</c>.</summary>
internal sealed class PairModel
{
    /// <summary>The model's name, its folder under <c>models</c>.</summary>
    public const string Name = "linking";

    /// <summary>The names of the trees' tables begin with it.</summary>
    public const string Trees = "pair";

    /// <summary>The table of <see cref="Threshold"/>.</summary>
    public const string ThresholdTable = "threshold";

    private static readonly Lazy<PairModel> TheShipped = new(() => new PairModel(Models.Load(Name)));

    private readonly BoostedTrees _trees;

    /// <exception cref="InvalidDataException">The tables are not this model's.</exception>
    public PairModel(Weights weights)
    {
        _trees = new BoostedTrees(weights, Trees);
        Threshold = weights.Cells<float>(ThresholdTable)[0];
        if (_trees.Features > PairFeatures.Count)
        {
            throw new InvalidDataException("The trees ask for features that there are not.");
        }
    }

    /// <summary>The one that ships.</summary>
    /// <exception cref="Stemma.Model.ProblemException">The file is missing or damaged.</exception>
    public static PairModel Shipped => TheShipped.Value;

    /// <summary>The mean square of the probabilities at which two groups of mentions are one event.</summary>
    public double Threshold { get; }

    /// <summary>From 0 to 1.</summary>
    public double Probability(EventMention one, EventMention other, MentionContext context)
    {
        Span<int> features = stackalloc int[PairFeatures.Count];
        PairFeatures.Write(one, other, context, features);
        return BoostedTrees.Probability(_trees.Sum(features));
    }
}
