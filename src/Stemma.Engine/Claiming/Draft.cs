namespace Stemma.Claiming;

/// <summary>A claim as token indices, before its words are cut out.</summary>
/// <param name="Head">The token that heads its clause, or its apposition.</param>
/// <param name="Tokens">Its tokens.</param>
internal sealed record Draft(int Head, IReadOnlySet<int> Tokens)
{
    /// <summary>Its subject's tokens, its own or shared.</summary>
    public IReadOnlySet<int> Subject { get; init; } = new HashSet<int>();

    /// <summary>The claim it is a part of.</summary>
    public Draft? Whole { get; init; }

    /// <summary>Whether it is the purpose of its whole.</summary>
    public bool IsPurpose { get; init; }

    /// <summary>Whether it is an apposition: no clause.</summary>
    public bool IsBackground { get; init; }

    /// <summary>What it tells of, if that was told elsewhere: the noun before a relative clause or an apposition.</summary>
    public IReadOnlySet<int> Given { get; init; } = new HashSet<int>();

    /// <summary>The condition's tokens; empty if there is none.</summary>
    public IReadOnlyList<int> Condition { get; init; } = [];

    /// <summary>Whether it is cut from a longer clause, and should not be if it does not stand alone.</summary>
    public bool IsCut { get; init; }
}
