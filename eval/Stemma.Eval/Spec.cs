using System.Text.RegularExpressions;

namespace Stemma.Eval;

/// <summary>One worked example from <c>specs/</c>: a heading, an input block and an expected block.</summary>
/// <param name="Title">The heading.</param>
/// <param name="Input">What is read, without white space at its ends.</param>
/// <param name="Kind">The word after the fence of the expected block: <c>quantities</c>.</param>
/// <param name="Expected">What should be found, without white space at its ends.</param>
public sealed partial record Spec(string Title, string Input, string Kind, string Expected)
{
    private const int TimeoutMs = 5_000;

    /// <summary>The examples in the Markdown files of a folder below <c>specs/</c>.</summary>
    public static IEnumerable<Spec> In(string folder) =>
        from file in Directory.GetFiles(Path.Combine(Places.Specs, folder), "*.md").Order(StringComparer.Ordinal)
        from Match match in Example.Matches(File.ReadAllText(file))
        select new Spec(match.Groups[1].Value, match.Groups[2].Value.Trim(), match.Groups[3].Value, match.Groups[4].Value.Trim());

    /// <inheritdoc/>
    public override string ToString() => Title;

    [GeneratedRegex(@"^## (.+?)\n+```article\n(.*?)^```\n+```(\w+)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline, TimeoutMs)]
    private static partial Regex Example { get; }
}
