namespace Stemma.Briefing;

/// <summary>Part of verifying: whether a sentence is its template with its slots filled in, and nothing else.</summary>
internal static class FormCheck
{
    public static IEnumerable<string> Of(BriefSentence sentence)
    {
        if (!Templates.ByName.TryGetValue(sentence.Template, out var template))
        {
            return [$"“{sentence.Template}” is no template"];
        }

        if (!template.Slots.Select(slot => slot.Name).SequenceEqual(sentence.Slots.Select(slot => slot.Name), StringComparer.Ordinal))
        {
            return ["its slots are not those of its template"];
        }

        return Rendered(template, sentence) != sentence.Text ? ["its words are not its template with its slots filled in"]
            : sentence.Citations.Count is 0 && !template.IsAboutTheRecord ? ["it cites nothing"]
            : sentence.Slots.Any(slot => slot.Value.Length is 0 || slot.Citations.Count is 0) ? ["a slot is empty or cites nothing"]
            : sentence.Slots.SelectMany(slot => slot.Citations).Any(at => at < 0 || at >= sentence.Citations.Count) ? ["a slot cites what is not there"]
            : [];
    }

    // Fixed words and values in turn; a value that looks like a slot stays as it is.
    private static string Rendered(Template template, BriefSentence sentence)
    {
        var text = new System.Text.StringBuilder();
        var pieces = template.Pattern.Split('{', '}');
        for (var at = 0; at < pieces.Length; at++)
        {
            text.Append(at % 2 is 0 ? pieces[at] : sentence.Slots[at / 2].Value);
        }

        if (text.Length > 0 && char.IsLower(text[0]))
        {
            text[0] = char.ToUpperInvariant(text[0]);
        }

        return text.ToString();
    }
}
