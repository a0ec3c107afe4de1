namespace Stemma.Attributing;

/// <summary>A run of tokens: <c>[First, End)</c>.</summary>
internal readonly record struct Run(int First, int End)
{
    /// <summary>Whether there is no token in it.</summary>
    public bool IsEmpty => End <= First;

    /// <summary>How many tokens it has.</summary>
    public int Length => End - First;

    /// <summary>Whether the token lies inside.</summary>
    public bool Holds(int token) => First <= token && token < End;

    /// <summary>Whether the whole other run lies inside.</summary>
    public bool Holds(Run other) => First <= other.First && other.End <= End;

    /// <summary>Whether a token lies inside both.</summary>
    public bool Overlaps(Run other) => First < other.End && other.First < End;
}
