using System.Globalization;
using System.Text.RegularExpressions;
using Stemma.Words;

namespace Stemma.Evaluating;

/// <summary>What a statement is about, for comparing statements: its content words, and its numbers of 100 or more without years.</summary>
internal sealed partial record Content(IReadOnlySet<string> Words, IReadOnlySet<double> Numbers)
{
    private const int TimeoutMs = 5_000;

    public static Content Of(string text) => new(WordsOf(text), NumbersOf(text));

    /// <summary>The share of content words that the two have in common; 0 if neither has any.</summary>
    public double Similarity(Content other) => Jaccard(Words, other.Words);

    /// <summary>Whether both hold large numbers and share none.</summary>
    public bool Clashes(Content other) => Numbers.Count > 0 && other.Numbers.Count > 0 && !Numbers.Overlaps(other.Numbers);

    /// <summary>What two sets share, of what they hold together; 0 if both are empty.</summary>
    public static double Jaccard(IReadOnlySet<string> one, IReadOnlySet<string> other)
    {
        var shared = one.Count(other.Contains);
        return shared == 0 ? 0 : (double)shared / (one.Count + other.Count - shared);
    }

    private static HashSet<string> WordsOf(string text) => StoryNames.Norm(Separator.Replace(text, ""))
        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => !StopWords.Contains(word))
        .Select(word => word.Length > 3 && word.EndsWith('s') ? word[..^1] : word)
        .ToHashSet(StringComparer.Ordinal);

    private static HashSet<double> NumbersOf(string text) =>
    [
        .. from match in Number.Matches(text)
           let value = double.Parse(Separator.Replace(match.Groups["digits"].Value, ""), CultureInfo.InvariantCulture) * Scale(match.Groups["scale"].Value)
           where value >= 100 && !IsYear(match.Value)
           select value,
    ];

    // 1,999 is no year; 1999 is.
    private static bool IsYear(string printed) =>
        printed.Length == 4 && int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and < 2100;

    private static double Scale(string word) => word.ToUpperInvariant() switch
    {
        "THOUSAND" => 1e3,
        "MILLION" => 1e6,
        "BILLION" => 1e9,
        _ => 1,
    };

    // 20,000
    [GeneratedRegex(@"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", RegexOptions.CultureInvariant, TimeoutMs)]
    private static partial Regex Separator { get; }

    // 20,000 or 3.5 million, not M777
    [GeneratedRegex(
        @"(?<![\p{L}0-9.,])(?<digits>[0-9]+(?:,[0-9]{3}(?![0-9]))*(?:\.[0-9]+)?)(?:[ -](?<scale>thousand|million|billion)\b)?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        TimeoutMs)]
    private static partial Regex Number { get; }
}
