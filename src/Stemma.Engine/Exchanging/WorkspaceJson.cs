using Stemma.Model;

namespace Stemma.Exchanging;

/// <summary>What <c>status</c> tells of one story.</summary>
/// <param name="Story">Its name.</param>
/// <param name="About">What it is about.</param>
/// <param name="Reports">How many reports are in use.</param>
/// <param name="EarlierVersions">How many earlier versions of them there are.</param>
/// <param name="Claims">How many claims.</param>
/// <param name="Problems">What is wrong with its inputs.</param>
public sealed record StatusJson(string Story, string About, int Reports, int EarlierVersions, int Claims, IReadOnlyList<ProblemJson> Problems)
{
    /// <summary>The wire form.</summary>
    public static StatusJson Of(StoryState state, IEnumerable<Problem> problems) => new(
        state.Story.Name,
        state.Story.About,
        state.Reports.Count,
        state.EarlierVersions.Count,
        state.Claims.Count,
        [.. problems.Select(ProblemJson.Of)]);
}

/// <summary>Something wrong with one input.</summary>
/// <param name="Code">The stable code: <c>STEMMA0101</c>.</param>
/// <param name="Input">The address or file.</param>
/// <param name="Detail">What was seen and what to do.</param>
public sealed record ProblemJson(string Code, string Input, string Detail)
{
    /// <summary>The wire form.</summary>
    public static ProblemJson Of(Problem problem) => new(Problem.Printed(problem.Code), problem.Input, problem.Detail);
}

/// <summary>What <c>add</c> came to.</summary>
/// <param name="Story">The story's name.</param>
/// <param name="Added">How many reports are new.</param>
/// <param name="Known">How many inputs were captured before.</param>
/// <param name="Problems">What was wrong, in the order of the inputs.</param>
/// <param name="Reports">How many reports the story has now.</param>
/// <param name="Claims">How many claims.</param>
public sealed record AddedJson(string Story, int Added, int Known, IReadOnlyList<ProblemJson> Problems, int Reports, int Claims);

/// <summary>What <c>replay</c> found.</summary>
/// <param name="Snapshots">How many snapshots were read again.</param>
/// <param name="Stories">How many stories were computed again.</param>
/// <param name="Differences">The rows that are stored otherwise.</param>
/// <param name="Problems">What of the ledger or the snapshots is missing or altered.</param>
public sealed record ReplayJson(int Snapshots, int Stories, IReadOnlyList<string> Differences, IReadOnlyList<ProblemJson> Problems);

/// <summary>One input as <c>read</c> prints it: a line of JSON Lines.</summary>
/// <param name="Path">The input.</param>
/// <param name="Url">Where the report stands: its canonical link, else where it was captured.</param>
/// <param name="Outlet">Who published it.</param>
/// <param name="Title">The headline.</param>
/// <param name="Text">The article's words.</param>
/// <param name="Published">ISO 8601, a day or a time in UTC.</param>
/// <param name="Byline">The writers as printed.</param>
/// <param name="Credit">The agency whose text this is said to be.</param>
/// <param name="Language">ISO 639-1, or <c>und</c>.</param>
/// <param name="Links">Links out of the article's text.</param>
/// <param name="Snapshot">SHA-256 of the bytes.</param>
/// <param name="Problems">What was wrong.</param>
public sealed record ReadJson(
    string Path,
    string? Url,
    string? Outlet,
    string? Title,
    string? Text,
    string? Published,
    string? Byline,
    string? Credit,
    string? Language,
    IReadOnlyList<string> Links,
    string? Snapshot,
    IReadOnlyList<ProblemJson> Problems)
{
    /// <summary>The wire form of what reading one input gave.</summary>
    public static ReadJson Of(string input, Snapshot? snapshot, Report? report, IEnumerable<Problem> problems) => new(
        input,
        report?.Address ?? snapshot?.Address,
        report?.Outlet,
        report?.Title,
        report?.Text,
        report?.Published?.ToString(),
        report?.Byline,
        report?.Credit,
        report?.Language,
        [.. (report?.Links ?? []).Select(link => link.Target)],
        snapshot?.Id.Value,
        [.. problems.Select(ProblemJson.Of)]);
}
