using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>How near two propositions are to answering one question: cheap, and set by hand; and how likely that is, by <see cref="QuestionModel"/>.</summary>
/// <remarks>The weights were set by reading the links on the bundled example and on development stories (ADR 108).</remarks>
internal sealed class Similarity(Vocabulary vocabulary)
{
    /// <summary>So many words or names must both have for a trained model to be asked.</summary>
    public const int LeastShared = 2;

    private const double OtherSubject = .35;
    private const double OtherAction = .45;
    private const double UnknownAction = .85;
    private const double OtherTime = .6;
    private const double OtherMeasure = .9;
    private const double WorthComparing = .3;

    /// <summary>0 to 1; 0 when the two cannot answer one question.</summary>
    public double Of(Item one, Item other)
    {
        var (a, b) = (one.Proposition, other.Proposition);
        var measures = Measures(a.Measure, b.Measure);
        if (a.Facet != b.Facet || measures == 0)
        {
            return 0;
        }

        var (shared, count) = Shared(one.Features, other.Features);
        var needed = a.Facet == Facet.HowMany || (a.Predicate is not null && a.Predicate == b.Predicate) ? 2 : 3;
        return count < needed
            ? 0
            : Compared(one, other, measures * Overlap(shared, Sum(one), Sum(other)) * Subjects(a, b) * Actions(a, b) * Times(a, b));
    }

    /// <summary>The probability that the two answer one question, whatever their answers; 0 when they cannot: other days, other things counted.</summary>
    public double Probability(Item one, Item other)
    {
        if (!CanBeOne(one.Proposition, other.Proposition) || SharedWords.Of(one, other, vocabulary) is not { Count: >= LeastShared } shared)
        {
            return 0;
        }

        var compared = Comparison.Of(one.Comparand, other.Comparand);
        if ((compared.Slots & Slots.Time) != 0)
        {
            return 0;
        }

        Span<int> features = stackalloc int[QuestionFeatures.Count];
        QuestionFeatures.Write(one, other, shared, compared, features);
        return QuestionModel.Shipped.Probability(features, one.Proposition.Facet);
    }

    /// <summary>Whether two propositions ask the same of a matter, and of numbers whether the same may be counted.</summary>
    public static bool CanBeOne(Proposition one, Proposition other) => one.Facet == other.Facet && Measures(one.Measure, other.Measure) > 0;

    // Start values like those above: what is told the same, or is the other answer, is nearer than its words; other days are another matter.
    private static double Compared(Item one, Item other, double score)
    {
        if (score < WorthComparing)
        {
            return score;
        }

        var compared = Comparison.Of(one.Comparand, other.Comparand);
        return compared.Relation switch
        {
            _ when (compared.Slots & Slots.Time) != 0 => 0,
            Relation.Same => 1.3 * score,
            Relation.OtherAnswer => 1.2 * score,
            _ => score,
        };
    }

    // Soldiers are persons too, so “10,000 North Koreans” may be the same 10,000.
    private static double Measures(string? one, string? other) =>
        one == other ? 1 : (one, other) is ("person", "troop" or "officer") or ("troop" or "officer", "person") or ("troop", "officer") or ("officer", "troop") ? OtherMeasure : 0;

    // Half containment, half Dice: a short claim inside a long sentence is still that claim, but not any two long sentences with something in common.
    private static double Overlap(double shared, double one, double other) =>
        (.5 * shared / Math.Min(one, other)) + (shared / (one + other));

    /// <summary>1 when the same one may be meant, less when two name different ones.</summary>
    public static double Subjects(Proposition a, Proposition b) =>
        a.Subject is null || b.Subject is null || NameKey.KeysAgree(a.Subject, b.Subject) ? 1 : OtherSubject;

    private static double Actions(Proposition a, Proposition b) => (a.Predicate, b.Predicate) switch
    {
        (null, null) => 1,
        (null, _) or (_, null) => UnknownAction,
        var (first, second) => first == second ? 1 : OtherAction,
    };

    private static double Times(Proposition a, Proposition b) =>
        a.When is { } first && b.When is { } second && (first.To < second.From || second.To < first.From) ? OtherTime : 1;

    private (double Weight, int Count) Shared(IReadOnlyList<Feature> one, IReadOnlyList<Feature> other)
    {
        var (weight, count, at, with) = (0.0, 0, 0, 0);
        while (at < one.Count && with < other.Count)
        {
            var order = one[at].Hash.CompareTo(other[with].Hash);
            if (order == 0)
            {
                weight += vocabulary.WeightOf(one[at]);
                count++;
            }

            at += order <= 0 ? 1 : 0;
            with += order >= 0 ? 1 : 0;
        }

        return (weight, count);
    }

    private double Sum(Item item)
    {
        var sum = 0.0;
        foreach (var feature in item.Features)
        {
            sum += vocabulary.WeightOf(feature);
        }

        return sum;
    }
}
