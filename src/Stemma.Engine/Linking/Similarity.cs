using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>How likely it is that two propositions answer one question, whatever their answers: by <see cref="QuestionModel"/>.</summary>
internal sealed class Similarity(Vocabulary vocabulary)
{
    /// <summary>So many words or names must both have to be compared.</summary>
    public const int LeastShared = 2;

    // What a cluster is worth to a clause that names another doer.
    private const double OtherSubject = .35;

    /// <summary>0 to 1; 0 when the two cannot answer one question: other days, other things counted.</summary>
    public double Of(Item one, Item other)
    {
        if (!CanBeOne(one.Proposition, other.Proposition))
        {
            return 0;
        }

        var shared = SharedWords.Of(one, other, vocabulary);
        if (shared.Count < LeastShared)
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
    /// <remarks>Soldiers are persons too, so “10,000 Veldanians” may be the same 10,000.</remarks>
    public static bool CanBeOne(Proposition one, Proposition other) => one.Facet == other.Facet && (one.Measure == other.Measure
        || (one.Measure, other.Measure) is ("person", "troop" or "officer") or ("troop" or "officer", "person") or ("troop", "officer") or ("officer", "troop"));

    /// <summary>1 when the same one may be meant, less when two name different ones.</summary>
    public static double Subjects(Proposition a, Proposition b) =>
        a.Subject is null || b.Subject is null || NameKey.KeysAgree(a.Subject, b.Subject) ? 1 : OtherSubject;
}
