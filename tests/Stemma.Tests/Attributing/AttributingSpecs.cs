using Stemma.Attributing;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Tests.Attributing;

/// <summary>The examples in specs/attributing: a line for sense, source, cue and content, and one for the chain of speakers.</summary>
public sealed class AttributingSpecs
{
    private static readonly SourceBook Book = new([]);

    public static TheoryData<Spec> Examples => [.. Spec.In("attributing")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Finds_who_said_what(Spec example)
    {
        var parsed = TextParser.Parse(example.Input, Moment.On(new DateOnly(2026, 3, 18)), Book);
        Assert.Equal(example.Expected, string.Join('\n', Attributor.StatementsIn(parsed, Book).SelectMany(statement => Lines(parsed, statement))));
    }

    private static string[] Lines(ParsedText parsed, Statement statement) =>
    [
        $"{statement.Sense} | {(statement.Source is { } source ? Shown.In(parsed, source) : "-")} | {(statement.Cue is { } cue ? Shown.In(parsed, cue) : "-")} | {string.Join(" // ", statement.Content.Select(piece => Shown.In(parsed, piece)))}",
        $"  by {string.Join(" <- ", statement.Chain.Select(Hop))}",
    ];

    private static string Hop(Speaker speaker) =>
        $"{speaker.Name} ({speaker.Identity}, {speaker.Kind}{(speaker.Traits == 0 ? "" : $", {speaker.Traits}")}{(speaker.Role is null ? "" : $"; {speaker.Role}")})";
}
