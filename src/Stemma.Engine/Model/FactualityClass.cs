namespace Stemma.Model;

/// <summary>How words put something, in five classes for people to read.</summary>
public enum FactualityClass
{
    /// <summary>It is so, or has happened.</summary>
    Happened,

    /// <summary>It probably is so.</summary>
    Probable,

    /// <summary>It is left open.</summary>
    Uncertain,

    /// <summary>It is not so, did not or will not happen.</summary>
    NotHappened,

    /// <summary>It lies ahead, announced or intended.</summary>
    Planned,
}
