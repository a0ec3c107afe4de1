using Stemma.Eval;

namespace Stemma.Tests.Parsing;

/// <summary>The examples in specs/parsing. A block shows one kind of thing, a line each, or says “no quantity”; reports are of Wednesday, 18 March 2026.</summary>
public sealed class ParsingSpecs
{
    public static TheoryData<Spec> Examples => [.. Spec.In("parsing")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Finds_what_the_example_shows(Spec example) => Assert.Equal(example.Expected, SpecLines.Parsed(example));
}
