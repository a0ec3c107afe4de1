using Stemma.Learning;

namespace Stemma.Linking;

/// <summary>How likely it is that two mentions tell of the same event; trained by <c>./dev train linking</c>.</summary>
internal sealed class PairModel
{
    /// <summary>The model's name, its folder under <c>models</c>.</summary>
    public const string Name = "linking";

    private static readonly Lazy<PairModel> TheShipped = new(() => new PairModel(Models.Load(Name)));

    private readonly BoostedTrees _trees;

    /// <exception cref="InvalidDataException">The tables are not this model's.</exception>
    public PairModel(Weights weights)
    {
        _trees = new BoostedTrees(weights, "pair");
        Threshold = weights.Cells<float>("threshold")[0];
        if (_trees.Features > PairFeatures.Count)
        {
            throw new InvalidDataException("The trees ask for features that there are not.");
        }
    }

    /// <summary>The one that ships.</summary>
    /// <exception cref="Stemma.Model.ProblemException">The file is missing or damaged.</exception>
    public static PairModel Shipped => TheShipped.Value;

    /// <summary>The mean probability at which two groups of mentions are one event.</summary>
    public double Threshold { get; }

    /// <summary>From 0 to 1.</summary>
    public double Probability(EventMention one, EventMention other, MentionContext context)
    {
        Span<int> features = stackalloc int[PairFeatures.Count];
        PairFeatures.Write(one, other, context, features);
        return Probability(features);
    }

    /// <summary>The same of features that <see cref="PairFeatures"/> wrote.</summary>
    public double Probability(ReadOnlySpan<int> features) => BoostedTrees.Probability(_trees.Sum(features));
}
