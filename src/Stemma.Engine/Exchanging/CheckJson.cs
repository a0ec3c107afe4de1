using Stemma.Model;

namespace Stemma.Exchanging;

/// <summary>A typed claim held against a story.</summary>
/// <param name="Schema">Which form this is: <c>stemma/check/1</c>.</param>
/// <param name="Story">The story's name.</param>
/// <param name="Typed">What was typed.</param>
/// <param name="Parts">Its parts in reading order.</param>
/// <param name="Reports">The reports whose sentences speak to it, linked or not, in story order.</param>
public sealed record CheckJson(string Schema, string Story, string Typed, IReadOnlyList<CheckedPartJson> Parts, IReadOnlyList<SpokenJson> Reports);

/// <summary>A report whose sentences speak to a typed claim.</summary>
/// <param name="Report">The report's id.</param>
/// <param name="Outlet">Its outlet.</param>
/// <param name="Stance">What it does with the claim.</param>
/// <param name="Score">How sure that is, 0 to 1: a ranking, no probability.</param>
/// <param name="Passages">The sentences that show it, best first.</param>
public sealed record SpokenJson(string Report, string Outlet, Stance Stance, double Score, IReadOnlyList<PassageJson> Passages)
{
    /// <summary>Those of a story, with their words.</summary>
    public static IReadOnlyList<SpokenJson> AllOf(StoryState state, IEnumerable<SpokenStance> spoken)
    {
        var words = new WordsOf(state);
        var outlets = state.Reports.ToDictionary(one => one.Report.Id, one => one.Report.Outlet);
        return [.. spoken.Select(one => new SpokenJson(one.Report.Value, outlets[one.Report], one.Stance, one.Score, [.. one.Passages.Select(words.At)]))];
    }
}

/// <summary>One part of a typed claim, and what the story has on it.</summary>
/// <param name="Words">The part.</param>
/// <param name="Facet">Whether it says that something is so, or how many.</param>
/// <param name="Polarity">Whether the typed words say that it is so.</param>
/// <param name="Same">The claims that say the same, with their grades and the reports that carry them.</param>
/// <param name="Against">The other answers to the same question.</param>
/// <param name="Near">Claims that may speak to it, for a person to judge.</param>
public sealed record CheckedPartJson(
    string Words, Facet Facet, Polarity Polarity, IReadOnlyList<ClaimJson> Same, IReadOnlyList<ClaimJson> Against, IReadOnlyList<ClaimJson> Near);
