using CsCheck;
using Stemma.Claiming;
using Stemma.Linking;
using Stemma.Model;
using Stemma.Parsing;

namespace Stemma.Tests.Linking;

public sealed class EventGroupsTests
{
    private static readonly SourceBook Book = new([]);
    private static readonly Moment Day = Moment.On(new DateOnly(2026, 3, 18));

    private static readonly string[] Reports =
    [
        "Rebels attacked the port of Terrin on Monday. Omar Hale resigned in Velda on Tuesday.",
        "The port of Terrin was attacked by rebels on Monday, officials said. Defence Minister Omar Hale has resigned.",
        "The attack on the port of Terrin came at dawn on Monday. Ana Ortiz bought two ferries for the harbour.",
    ];

    [Fact]
    public void Mentions_of_one_event_come_together_over_reports_and_others_stay_apart()
    {
        var (mentions, context) = Read(Reports, "attacked", "resigned", "attack", "bought");
        var groups = EventGroups.Of(mentions, context, PairModel.Shipped);
        var found = mentions.Zip(groups).ToLookup(pair => pair.First.Predicate.Lemma, pair => pair.Second);

        Assert.Single(found["attack"].Distinct());
        Assert.Single(found["resign"].Distinct());
        Assert.Equal(3, groups.Distinct().Count());
    }

    [Fact]
    public void Features_are_the_same_in_either_order()
    {
        var (mentions, context) = Read(Reports, "attacked", "resigned", "attack", "bought", "said", "came");
        int[] Of(EventMention one, EventMention other)
        {
            var features = new int[PairFeatures.Count];
            PairFeatures.Write(one, other, context, features);
            return features;
        }

        foreach (var one in mentions)
        {
            Assert.All(mentions, other => Assert.Equal(Of(one, other), Of(other, one)));
        }
    }

    [Fact]
    public void Any_words_are_compared_without_failing() =>
        Some.OneOf("“", "Omar", "Hale", "attacked", "20,000", "Monday", "\ud83d", "will", "not", ".", "\n\n", "in", "Velda", "who", "", "😀", "ß").Array[0, 24].Select(words => string.Join(' ', words)).Array[1, 3].Sample(texts =>
        {
            ParsedText[] parsed = [.. texts.Select(text => TextParser.Parse(text, Day, Book))];
            List<EventMention> mentions = [];
            for (var at = 0; at < parsed.Length; at++)
            {
                var (frames, reader) = (new FrameReader(parsed[at]), new MentionReader(parsed[at], at));
                mentions.AddRange(parsed[at].Tokens.Select((_, token) => reader.Read(frames.At(token), token)));
            }

            var groups = EventGroups.Of(mentions, Context(parsed, mentions), PairModel.Shipped);
            Assert.Equal(mentions.Count, groups.Length);
        }, iter: 200);

    private static (List<EventMention> Mentions, MentionContext Context) Read(string[] reports, params string[] predicates)
    {
        ParsedText[] parsed = [.. reports.Select(text => TextParser.Parse(text, Day, Book))];
        List<EventMention> mentions = [];
        for (var at = 0; at < parsed.Length; at++)
        {
            var (frames, reader) = (new FrameReader(parsed[at]), new MentionReader(parsed[at], at));
            mentions.AddRange(
                from token in Enumerable.Range(0, parsed[at].Tokens.Count)
                where predicates.Contains(parsed[at].Tokens[token].Where.In(reports[at]).ToString())
                select reader.Read(frames.At(token), token));
        }

        return (mentions, Context(parsed, mentions));
    }

    private static MentionContext Context(ParsedText[] parsed, List<EventMention> mentions)
    {
        var everywhere = new TermStatistics();
        foreach (var text in parsed)
        {
            everywhere.Add(TextTerms.Of(text, 0, text.Tokens.Count));
        }

        return new MentionContext(parsed, everywhere, mentions.Select(mention => mention.Predicate.Term));
    }
}
