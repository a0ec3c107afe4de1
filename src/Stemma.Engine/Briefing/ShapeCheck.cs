using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>Part of verifying: whether a brief has the ten sections, each with an answer.</summary>
internal static class ShapeCheck
{
    public static IEnumerable<Problem> Of(Brief brief)
    {
        if (brief.Format != Brief.CurrentFormat)
        {
            yield return Wrong(brief, $"the form is “{brief.Format}”, not “{Brief.CurrentFormat}”");
        }

        if (!brief.Sections.Select(section => section.Heading).SequenceEqual(Templates.Headings, StringComparer.Ordinal))
        {
            yield return Wrong(brief, "the headings are not the ten questions in their order");
        }

        foreach (var section in brief.Sections)
        {
            var hasNothing = section.Sentences.Any(sentence => sentence.Template is "nothing");
            if (section.Sentences.Count is 0 || (hasNothing && section.Sentences.Any(sentence => sentence.Template is not ("nothing" or "source.rated"))))
            {
                yield return Wrong(brief, $"“{section.Heading}” has no answer, or says both that nothing was found and what was");
            }
        }
    }

    private static Problem Wrong(Brief brief, string detail) => new(ProblemCode.Unsupported, brief.Story, null, detail);
}
