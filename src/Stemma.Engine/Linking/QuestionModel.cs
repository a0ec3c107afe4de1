using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Linking;

/// <summary>How likely it is that two propositions answer one question; trained by <c>./dev train questions</c>.</summary>
internal sealed class QuestionModel
{
    /// <summary>The model's name, its folder under <c>models</c>.</summary>
    public const string Name = "questions";

    /// <summary>The names of the trees' tables begin with it.</summary>
    public const string Trees = "pair";

    /// <summary>The table of what brings the trees' log-odds to the shares that were seen (Platt 1999): for each facet a factor, and a summand in log-odds.</summary>
    public const string ScaleTable = "scale";

    private static readonly Lazy<QuestionModel> TheShipped = new(() => new QuestionModel(Models.Load(Name)));

    private readonly BoostedTrees _trees;
    private readonly float[] _scale;

    /// <exception cref="InvalidDataException">The tables are not this model's.</exception>
    public QuestionModel(Weights weights)
    {
        _trees = new BoostedTrees(weights, Trees);
        _scale = weights.Cells<float>(ScaleTable);
        if (_trees.Features > QuestionFeatures.Count || _scale.Length != 4)
        {
            throw new InvalidDataException("The tables are not those of this model.");
        }
    }

    /// <summary>The one that ships.</summary>
    /// <exception cref="Stemma.Model.ProblemException">The file is missing or damaged.</exception>
    public static QuestionModel Shipped => TheShipped.Value;

    /// <summary>From 0 to 1.</summary>
    public double Probability(ReadOnlySpan<int> features, Facet facet) => Scaled(_trees.Sum(features), _scale[2 * (int)facet], _scale[(2 * (int)facet) + 1]);

    /// <summary>The probability of log-odds of the trees once they are brought to scale.</summary>
    public static double Scaled(int sum, double factor, double summand) =>
        BoostedTrees.Probability((int)Math.Round((factor * sum) + (summand * BoostedTrees.Unit)));
}
