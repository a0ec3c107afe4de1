using Stemma.Attributing;
using Stemma.Claiming;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Training.Linking;

/// <summary>The mentions of one group of documents, ready to be compared.</summary>
internal sealed class EcbPairs
{
    private readonly Dictionary<(int, int), int[]> _features = [];

    private EcbPairs(List<EcbDocument> documents, TermStatistics everywhere)
    {
        List<EventMention> mentions = [];
        List<string> events = [];
        for (var at = 0; at < documents.Count; at++)
        {
            var (frames, reader) = (new FrameReader(documents[at].Text), new MentionReader(documents[at].Text, at, Antecedents(documents[at].Text).GetValueOrDefault));
            foreach (var mention in documents[at].Mentions)
            {
                mentions.Add(reader.Read(frames.At(mention.Head), mention.Head));
                events.Add(mention.Event);
            }
        }

        (Mentions, Events, Topic) = (mentions, events, documents.CountBy(document => document.Topic).MaxBy(pair => pair.Value).Key);
        Context = new MentionContext([.. documents.Select(document => document.Text)], everywhere, mentions.Select(mention => mention.Predicate.Term));
    }

    public IReadOnlyList<EventMention> Mentions { get; }

    /// <summary>The gold event of each.</summary>
    public IReadOnlyList<string> Events { get; }

    /// <summary>The topic of most of the documents; for folds.</summary>
    public string Topic { get; }

    public MentionContext Context { get; }

    /// <summary>Every pair of mentions, the later one first.</summary>
    public IEnumerable<(int One, int Other)> Pairs => from one in Enumerable.Range(0, Mentions.Count) from other in Enumerable.Range(0, one) select (one, other);

    /// <summary>All groups of the documents, as their words group them.</summary>
    public static List<EcbPairs> Of(IReadOnlyList<EcbDocument> documents)
    {
        var topics = DocumentTopics.Of([.. documents.Select(document => document.Text)], DocumentTopics.Wide);
        var everywhere = new TermStatistics();
        foreach (var document in documents)
        {
            everywhere.Add(TextTerms.Of(document.Text, 0, document.Text.Tokens.Count));
        }

        return [.. documents.Zip(topics).GroupBy(pair => pair.Second, pair => pair.First).Select(group => new EcbPairs([.. group], everywhere))];
    }

    /// <summary>The features of a pair.</summary>
    public int[] Features(int one, int other) => _features.TryGetValue((one, other), out var known) ? known : _features[(one, other)] = Read(one, other);

    // Asked in reading order, as the ranker wants it.
    private static Dictionary<TextSpan, TextSpan?> Antecedents(ParsedText text)
    {
        var types = new SourceTypes(text, SourceBook.Shipped);
        return text.Tokens
            .Where(token => token.Tag is PartOfSpeech.Pronoun && token.Lemma is "he" or "she" or "it" or "they" or "his" or "her" or "its" or "their")
            .ToDictionary(token => token.Where, token => types.AntecedentOf(token.Where));
    }

    private int[] Read(int one, int other)
    {
        var features = new int[PairFeatures.Count];
        PairFeatures.Write(Mentions[one], Mentions[other], Context, features);
        return features;
    }
}
