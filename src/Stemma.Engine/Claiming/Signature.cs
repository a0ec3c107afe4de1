namespace Stemma.Claiming;

/// <summary>What a word says of the truth of what it governs (Nairn, Condoravdi &amp; Karttunen 2006; Lotan, Stern &amp; Dagan 2013).</summary>
/// <remarks>Values are commitments from -1, it is not so, over 0, left open, to 1, it is so. Their size is our judgement of the words.</remarks>
/// <param name="Class">Its class, for the model's features: <c>manage</c>, <c>deny</c>.</param>
/// <param name="Sort">What sort of word it is.</param>
/// <param name="Plus">The complement's value in the author's world where the word itself is affirmed.</param>
/// <param name="Minus">Its value where the word is negated.</param>
/// <param name="Open">Its value where neither is told: “may have managed”.</param>
/// <param name="Said">Its value in the world of whoever the word makes a speaker or thinker, where the word is affirmed.</param>
internal sealed record Signature(string Class, SignatureSort Sort, double Plus, double Minus, double Open, double Said)
{
    /// <summary>Whether somebody speaks or thinks by it: what it governs has a world of its own.</summary>
    public bool Speaks => Sort is SignatureSort.Speech or SignatureSort.Thought;

    /// <summary>The value of the complement of a word of this value.</summary>
    public double Of(double own) => own >= 0 ? (own * Plus) + ((1 - own) * Open) : (-own * Minus) + ((1 + own) * Open);
}

/// <summary>Sorts of words that say something of the truth of what they govern.</summary>
internal enum SignatureSort
{
    /// <summary>It decides whether it came about: manage, fail, prevent, begin.</summary>
    Outcome,

    /// <summary>It takes it for granted: know, regret.</summary>
    Fact,

    /// <summary>Somebody says so: say, deny, claim.</summary>
    Speech,

    /// <summary>Somebody thinks so: believe, doubt.</summary>
    Thought,

    /// <summary>It lies ahead and is wanted: plan, vow, order, refuse.</summary>
    Ahead,

    /// <summary>How likely or true it is: likely, false, seem.</summary>
    Likelihood,

    /// <summary>It is asked or open: wonder, unclear, whether.</summary>
    Question,
}
