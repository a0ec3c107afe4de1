using Stemma.Briefing;

namespace Stemma.Tests.Briefing;

public sealed class BriefWriterTests
{
    [Fact]
    public async Task A_brief_verifies()
    {
        var made = SomeFerries.State();
        var brief = BriefWriter.Write(made.Build(), SomeFerries.Book);
        File.WriteAllText("/tmp/brief.txt", string.Join("\n", brief.Sections.Select(s => "\n# " + s.Heading + "\n" + string.Join("\n", s.Sentences.Select(x => $"{x.Text}   [{x.Template}, {x.Citations.Count}]")))));
        var problems = await Verifier(made).ProblemsIn(brief, TestContext.Current.CancellationToken);
        Assert.Empty(problems);
    }

    internal static BriefVerifier Verifier(SomeState made) =>
        new(made.Bytes, (citation, bytes) => made.Read(citation.Report, bytes));
}
