using System.Text.Json.Serialization;
using Stemma.Words;

namespace Stemma.Model;

/// <summary>Evidence that one report had something from another report, or from a witness that was not captured.</summary>
/// <param name="Child">The report that had it.</param>
/// <param name="Parent">Where it had it from.</param>
/// <param name="Probability">How sure this is, 0 to 1.</param>
/// <param name="Evidence">Why, strongest first; never empty.</param>
public sealed record Dependence(ReportId Child, Witness Parent, double Probability, IReadOnlyList<Evidence> Evidence);

/// <summary>One reason to think that one report comes from another.</summary>
/// <param name="Kind">What sort of reason.</param>
/// <param name="Child">The words in the child that show it; empty when none do.</param>
/// <param name="Parent">The words in the parent that show it; null when it was not captured.</param>
/// <param name="Note">In plain words, for a person: “31 % of its five-word runs stand in the parent”.</param>
public sealed record Evidence(EvidenceKind Kind, TextSpan Child, TextSpan? Parent, string Note);

/// <summary>What sort of evidence of dependence.</summary>
public enum EvidenceKind
{
    /// <summary>The child names the parent as its source.</summary>
    CitedByName,

    /// <summary>The child links to the parent's address.</summary>
    Link,

    /// <summary>The child carries the parent's credit line.</summary>
    CreditLine,

    /// <summary>The two share runs of words.</summary>
    SharedText,

    /// <summary>The two share a quotation that has no other known source.</summary>
    SharedQuotation,

    /// <summary>Who came first.</summary>
    TimeOrder,

    /// <summary>The child answers or describes reports without naming them: “reports said”.</summary>
    Unnamed,
}

/// <summary>Something in a stemma: a captured report, or a witness that is only known through reports. One of the nested cases.</summary>
[JsonDerivedType(typeof(Captured), "report")]
[JsonDerivedType(typeof(Lost), "lost")]
public abstract record Witness
{
    private Witness()
    {
    }

    /// <summary>A report of the story.</summary>
    public sealed record Captured(ReportId Report) : Witness
    {
        /// <inheritdoc/>
        public override string ToString() => Report.Value;
    }

    /// <summary>A speaker, document or outlet's report that was not captured itself.</summary>
    /// <param name="Key">The same for the same witness throughout a story: lower case.</param>
    /// <param name="Name">As reports name it.</param>
    public sealed record Lost(string Key, string Name) : Witness
    {
        /// <inheritdoc/>
        public override string ToString() => Key;
    }
}
