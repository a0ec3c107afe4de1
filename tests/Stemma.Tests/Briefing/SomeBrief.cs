using Stemma.Briefing;
using Stemma.Model;

namespace Stemma.Tests.Briefing;

/// <summary>The brief of the invented story, and what a test does with briefs.</summary>
internal static class SomeBrief
{
    public static Brief Of(StoryState state) => BriefWriter.Write(state, SomeFerries.Book);

    public static BriefVerifier Verifier(SomeState made) => new(made.Bytes, (citation, bytes) => made.Read(citation.Report, bytes));

    public static async Task<IReadOnlyList<string>> ProblemsIn(Brief brief, SomeState made) =>
        [.. (await Verifier(made).ProblemsIn(brief, TestContext.Current.CancellationToken)).Select(problem => problem.ToString())];

    public static IEnumerable<BriefSentence> Sentences(Brief brief) => brief.Sections.SelectMany(section => section.Sentences);

    /// <summary>The brief with the first sentence of a template changed.</summary>
    public static Brief Changed(Brief brief, string template, Func<BriefSentence, BriefSentence> change)
    {
        var target = Sentences(brief).First(sentence => sentence.Template == template);
        return brief with
        {
            Sections = [.. brief.Sections.Select(section => section with { Sentences = [.. section.Sentences.Select(one => ReferenceEquals(one, target) ? change(one) : one)] })],
        };
    }

    /// <summary>The brief with one value put in another's place, in the slot and in the sentence.</summary>
    public static Brief Revalued(Brief brief, string template, string slot, string value) => Changed(brief, template, sentence =>
    {
        var old = sentence.Slots.Single(one => one.Name == slot).Value;
        var at = sentence.Text.IndexOf(old, StringComparison.OrdinalIgnoreCase);
        Assert.NotEqual(old, value);
        return sentence with
        {
            Text = sentence.Text[..at] + value + sentence.Text[(at + old.Length)..],
            Slots = [.. sentence.Slots.Select(one => one.Name == slot ? one with { Value = value } : one)],
        };
    });

    /// <summary>The brief with the first citation of the first sentence of a template changed.</summary>
    public static Brief Recited(Brief brief, string template, Func<Citation, Citation> change) =>
        Changed(brief, template, sentence => sentence with { Citations = [change(sentence.Citations[0]), .. sentence.Citations.Skip(1)] });
}
