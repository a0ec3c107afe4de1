using Stemma.Model;

namespace Stemma.Tracing;

/// <summary>One piece of evidence before it is weighed together with others.</summary>
/// <param name="Child">The report that had something.</param>
/// <param name="Parent">Where it may have had it.</param>
/// <param name="Weight">What the piece is worth, in log-odds.</param>
/// <param name="Evidence">The piece.</param>
internal sealed record Hint(Wording Child, Witness Parent, double Weight, Evidence Evidence)
{
    /// <summary>The piece with the words that show it, where they take work to find: asked only of what is kept.</summary>
    public Func<Evidence, Evidence>? Show { get; init; }

    /// <summary>The piece as a person is shown it.</summary>
    public Evidence Shown => Show?.Invoke(Evidence) ?? Evidence;
}
