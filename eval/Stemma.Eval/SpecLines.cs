using System.Globalization;
using Stemma.Attributing;
using Stemma.Model;
using Stemma.Parsing;
using Stemma.Words;

namespace Stemma.Eval;

/// <summary>What the engine finds in a spec's input, written as the spec's expected block is: a line each.</summary>
internal static class SpecLines
{
    private static readonly SourceBook Book = new([]);

    // The specs' reports are of Wednesday, 18 March 2026.
    private static readonly Moment Day = Moment.On(new DateOnly(2026, 3, 18));

    /// <summary>What parsing finds of the one kind of things that the spec shows.</summary>
    /// <exception cref="FormatException">There is no such kind.</exception>
    public static string Parsed(Spec example)
    {
        var parsed = TextParser.Parse(example.Input, Day, Book);
        string In(TextSpan where) => Shown(parsed, where);
        return string.Join('\n', example.Kind switch
        {
            "sentences" => parsed.Sentences.Select(one => $"sentence | {In(one.Where)}"),
            "tokens" => parsed.Sentences.Select(one => $"tokens | {string.Join(' ', parsed.TokensIn(one.Where).Select(token => In(token.Where)))}"),
            "quotes" => parsed.Quotes.Select(one => $"quote | {In(one)}"),
            "names" => parsed.Names.Select(one => $"name | {In(one.Where)} | {one.Kind} | {one.Canonical}"),
            "quantities" => parsed.Quantities.Select(one => string.Create(CultureInfo.InvariantCulture, $"quantity | {In(one.Where)} | {one.Low:0.##} to {one.High:0.##} | {one.Unit ?? one.Noun ?? "-"}")),
            "times" => parsed.Times.Select(one => string.Create(CultureInfo.InvariantCulture, $"time | {In(one.Where)} | {one.From:yyyy-MM-dd} to {one.To:yyyy-MM-dd} | {one.Rule}")),
            _ => throw new FormatException($"“{example.Title}”: parsing shows no {example.Kind}."),
        });
    }

    /// <summary>Who said what: two lines a statement.</summary>
    public static string Statements(Spec example)
    {
        var parsed = TextParser.Parse(example.Input, Day, Book);
        return string.Join('\n', Attributor.StatementsIn(parsed, Book).SelectMany(statement => Lines(parsed, statement)));
    }

    /// <summary>Of a block of statements the identity and the kind of each speaker: <c>Named, Media &lt;- AnonymousBare, Unknown</c>.</summary>
    public static string Kinds(string statements) => string.Join('\n', statements.Split('\n')
        .Where(line => line.StartsWith("  by ", StringComparison.Ordinal))
        .Select(line => string.Join(" <- ", line.Split(" <- ").Select(Kind))));

    // “Omar Hale (Named, Official; Defence Minister)”
    private static string Kind(string hop)
    {
        var open = hop.LastIndexOf('(');
        return string.Join(',', hop[(open + 1)..].Split(';')[0].TrimEnd(')').Split(',').Take(2));
    }

    private static string[] Lines(ParsedText parsed, Statement statement) =>
    [
        $"{statement.Sense} | {(statement.Source is { } source ? Shown(parsed, source) : "-")} | {(statement.Cue is { } cue ? Shown(parsed, cue) : "-")} | {string.Join(" // ", statement.Content.Select(piece => Shown(parsed, piece)))}",
        $"  by {string.Join(" <- ", statement.Chain.Select(Hop))}",
    ];

    private static string Hop(Speaker speaker) =>
        $"{speaker.Name} ({speaker.Identity}, {speaker.Kind}{(speaker.Traits == 0 ? "" : $", {speaker.Traits}")}{(speaker.Role is null ? "" : $"; {speaker.Role}")})";

    private static string Shown(ParsedText parsed, TextSpan where) =>
        where.In(parsed.Text).ToString().Replace("\n", "⏎", StringComparison.Ordinal);
}
