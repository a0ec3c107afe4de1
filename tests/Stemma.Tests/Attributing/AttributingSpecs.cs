using Stemma.Eval;

namespace Stemma.Tests.Attributing;

/// <summary>The examples in specs/attributing: a line for sense, source, cue and content, and one for the chain of speakers.</summary>
public sealed class AttributingSpecs
{
    public static TheoryData<Spec> Examples => [.. Spec.In("attributing")];

    [Theory]
    [MemberData(nameof(Examples))]
    public void Finds_who_said_what(Spec example) => Assert.Equal(example.Expected, SpecLines.Statements(example));
}
