using System.Text.Json;
using Stemma.Model;

namespace Stemma.Exchanging;

/// <summary>A source and its rating: what <c>sources --json</c> prints and <c>sources import</c> reads.</summary>
/// <param name="Name">Its usual name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Family">The owner or group.</param>
/// <param name="Reliability">The rating, A to F.</param>
/// <param name="Why">Why it is rated so.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="Domains">Web domains.</param>
public sealed record SourceJson(
    string Name,
    SourceKind Kind = SourceKind.Unknown,
    string? Family = null,
    Reliability Reliability = Reliability.F,
    string? Why = null,
    IReadOnlyList<string>? Aliases = null,
    IReadOnlyList<string>? Domains = null)
{
    /// <summary>The wire form.</summary>
    public static SourceJson Of(Source one) => new(one.Name, one.Kind, one.Family, one.Reliability, one.Why, one.Aliases, one.Domains);

    /// <summary>The sources in a JSON list.</summary>
    /// <exception cref="ProblemException">The text is no such list.</exception>
    public static IReadOnlyList<Source> Parse(string input, string json)
    {
        try
        {
            return [.. (JsonSerializer.Deserialize(json, WireJson.Compact.SourceJsonArray) ?? []).Select(one => one.Source(input))];
        }
        catch (JsonException failure)
        {
            throw Bad(input, failure.Message);
        }
    }

    private Source Source(string input) => string.IsNullOrWhiteSpace(Name)
        ? throw Bad(input, "a source has no name.")
        : new Source(Name.Trim(), Kind, Family, Reliability, Why ?? "", Aliases ?? [], Domains ?? []);

    private static ProblemException Bad(string input, string why) => new(new Problem(
        ProblemCode.BadSources, input, null, $"not a list of sources as `stemma sources --json` prints it: {why}"));
}
