using Stemma.Model;

namespace Stemma.Briefing;

/// <summary>Checks a brief against the stored bytes. It shares nothing with the writer but the records and the closed lists.</summary>
/// <param name="bytes">Gives a snapshot's stored bytes; null when there are none.</param>
/// <param name="reread">Reads the cited report again from those bytes; null when they hold none.</param>
public sealed class BriefVerifier(
    Func<SnapshotId, CancellationToken, ValueTask<ReadOnlyMemory<byte>?>> bytes,
    Func<Citation, ReadOnlyMemory<byte>, Report?> reread)
{
    /// <summary>Everything that is wrong with the brief, in reading order; empty when every sentence is supported.</summary>
    public async ValueTask<IReadOnlyList<Problem>> ProblemsIn(Brief brief, CancellationToken cancel)
    {
        var problems = ShapeCheck.Of(brief).ToList();
        var library = new CitedLibrary(bytes, reread);
        for (var section = 0; section < brief.Sections.Count; section++)
        {
            var sentences = brief.Sections[section].Sentences;
            for (var at = 0; at < sentences.Count; at++)
            {
                var place = $"section {section + 1}, sentence {at + 1}";
                problems.AddRange((await FaultsIn(sentences[at], library, cancel)).Select(fault => Unsupported(brief, place, sentences[at], fault)));
            }
        }

        return problems;
    }

    private static async ValueTask<IReadOnlyList<string>> FaultsIn(BriefSentence sentence, CitedLibrary library, CancellationToken cancel)
    {
        List<string> faults = [.. FormCheck.Of(sentence)];
        var texts = new string?[sentence.Citations.Count];
        for (var at = 0; at < texts.Length; at++)
        {
            var (text, fault) = await library.TextOf(sentence.Citations[at], cancel);
            texts[at] = text;
            if (fault is not null)
            {
                faults.Add($"citation {at + 1}: {fault}");
            }
        }

        return faults.Count > 0 ? faults : [.. SlotCheck.Of(sentence, texts)];
    }

    private static Problem Unsupported(Brief brief, string place, BriefSentence sentence, string fault) =>
        new(ProblemCode.Unsupported, brief.Story, null, $"{place}, “{sentence.Text}”: {fault}");
}
