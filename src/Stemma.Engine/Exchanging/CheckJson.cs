using Stemma.Model;

namespace Stemma.Exchanging;

/// <summary>A typed claim held against a story.</summary>
/// <param name="Schema">Which form this is: <c>stemma/check/1</c>.</param>
/// <param name="Story">The story's name.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Parts">Its parts in reading order.</param>
public sealed record CheckJson(string Schema, string Story, string Typed, IReadOnlyList<CheckedPartJson> Parts);

/// <summary>One part of a typed claim, and what the story has on it.</summary>
/// <param name="Words">The part.</param>
/// <param name="Facet">Whether it says that something is so, or how many.</param>
/// <param name="Polarity">Whether the typed words say that it is so.</param>
/// <param name="Same">The claims that say the same, with their grades and the reports that carry them.</param>
/// <param name="Against">The other answers to the same question.</param>
/// <param name="Near">Claims that may speak to it, for a person to judge.</param>
public sealed record CheckedPartJson(
    string Words, Facet Facet, Polarity Polarity, IReadOnlyList<ClaimJson> Same, IReadOnlyList<ClaimJson> Against, IReadOnlyList<ClaimJson> Near);
