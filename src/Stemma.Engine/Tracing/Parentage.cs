using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>A report-level parent that carries the claim too.</summary>
/// <param name="Carrier">The parent.</param>
/// <param name="Probability">How sure the dependence is.</param>
/// <param name="Evidence">Why.</param>
internal sealed record Parentage(Carrier Carrier, double Probability, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Whether the report prints the parent's text, by itself or by its credit line.</summary>
    public bool IsText => Evidence.Any(one => one.Kind is EvidenceKind.SharedText or EvidenceKind.CreditLine);

    /// <summary>The carrier's captured parents among the carriers of the claim, likeliest first.</summary>
    public static IEnumerable<Parentage> Of(Carrier child, IReadOnlyList<Carrier> carriers, IEnumerable<Dependence> dependences) =>
        from one in dependences
        where one.Parent is Witness.Captured
        let parent = carriers.FirstOrDefault(carrier => carrier.Witness == one.Parent)
        where parent is not null && parent != child
        orderby one.Probability descending, parent.Place
        select new Parentage(parent, one.Probability, one.Evidence);
}
