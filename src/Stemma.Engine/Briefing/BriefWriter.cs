using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>Writes the brief of a story from verbatim extracts and closed templates.</summary>
public static class BriefWriter
{
    /// <summary>The brief, not yet verified. Pure; the order of the state's lists does not matter.</summary>
    public static Brief Write(StoryState state, SourceBook book)
    {
        var material = new Material(state, book);
        HashSet<string> said = new(StringComparer.Ordinal);
        Func<IEnumerable<BriefSentence?>>[] answers =
        [
            () => CoreSection.Of(material),
            () => PartsSection.Of(material),
            () => OfficialSection.Of(material),
            () => PositionSections.Changes(material),
            () => PositionSections.Stands(material, said),
            () => StatementSections.Stakes(material),
            () => DisputeSection.Of(material, said),
            () => CredibilitySection.Of(material),
            () => StatementSections.Consequences(material),
            () => WatchSection.Of(material),
        ];
        List<BriefSection> sections = [];
        foreach (var (heading, answer) in Templates.Headings.Zip(answers))
        {
            var sentences = Distinct(answer());
            said.UnionWith(sentences.SelectMany(QuotesIn));
            sections.Add(new BriefSection(heading, sentences.Count > 0 ? sentences : [Phrase.About(material, "nothing")]));
        }

        sections[^1] = sections[^1] with { Sentences = [.. sections[^1].Sentences, .. WatchSection.Sources(material).OfType<BriefSentence>()] };
        return new Brief(state.Story.Name, state.Story.About, state.AsOf, sections);
    }

    // “Likelihood that it is so” may be said of several claims in the same words: such a sentence speaks of the one before it.
    private static List<BriefSentence> Distinct(IEnumerable<BriefSentence?> sentences)
    {
        List<BriefSentence> distinct = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (var sentence in sentences.OfType<BriefSentence>())
        {
            var hasQuote = QuotesIn(sentence).Any();
            if (!hasQuote || seen.Add(sentence.Text))
            {
                distinct.Add(sentence);
            }
        }

        return distinct;
    }

    private static IEnumerable<string> QuotesIn(BriefSentence sentence) =>
        Templates.ByName[sentence.Template].Slots.Zip(sentence.Slots)
            .Where(slot => slot.First.Kind is SlotKind.Quote).Select(slot => slot.Second.Value);
}
