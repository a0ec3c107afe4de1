using Stemma.Learning;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Linking;

/// <summary>Makes mentions of events from frames in a parsed report.</summary>
internal sealed class MentionReader
{
    private const int Window = 6;

    private readonly ParsedText _text;
    private readonly int _report;
    private readonly Name?[] _names;
    private readonly Dictionary<int, int[]> _terms = [];

    /// <param name="text">The report.</param>
    /// <param name="report">Its number.</param>
    public MentionReader(ParsedText text, int report)
    {
        (_text, _report, _names) = (text, report, new Name?[text.Tokens.Count]);
        foreach (var name in text.Names)
        {
            for (var at = Ordered.FirstEndingAfter(text.Tokens, name.Where.Start, token => token.Where); at < _names.Length && text.Tokens[at].Where.Start < name.Where.End; at++)
            {
                _names[at] = name;
            }
        }
    }

    /// <summary>The mention of a frame.</summary>
    /// <param name="frame">What is told.</param>
    /// <param name="token">The token that is meant: the frame's head, or another of its words.</param>
    public EventMention Read(Frame frame, int token)
    {
        var number = SentenceOf(frame.Head);
        var sentence = _text.Sentences[number];
        return new EventMention(_report, number, token, Word(frame.Head, frame.Lemma))
        {
            Subject = Word(frame.Subject),
            Object = Word(frame.Object),
            Others = [.. new[] { frame.Recipient }.Concat(frame.Others).Select(Word).OfType<EventWord>()],
            ArgumentTerms = [.. frame.Arguments.SelectMany(one => TermsIn(one.Where)).Distinct().Order()],
            SentenceTerms = TermsOf(number),
            Names = [.. Ordered.Inside(_text.Names, sentence.Where, name => name.Where).Select(name => KeyNumber(NameKey.Of(name.Canonical))).Distinct().Order()],
            Numbers = [.. Ordered.Inside(_text.Quantities, sentence.Where, quantity => quantity.Where).Select(quantity => quantity.Low).Distinct().Order()],
            When = frame.When is { IsLocated: true } when ? (when.From, when.To) : null,
            Place = frame.Place is { } place ? new EventWord(place.Canonical.ToLowerInvariant(), PartOfSpeech.ProperNoun, -1, NameKey.Of(place.Canonical)) : null,
            FineTag = _text.Tokens[frame.Head].FineTag ?? "",
            Relation = _text.Tokens[frame.Head].Relation ?? "",
            Mood = MoodOf(frame),
            Around = Around(frame.Head, sentence),
        };
    }

    private static EventMood MoodOf(Frame frame)
    {
        var mood = frame.IsNegated ? EventMood.Negated : EventMood.Plain;
        mood |= frame.IsPassive ? EventMood.Passive : EventMood.Plain;
        foreach (var word in frame.Auxiliaries)
        {
            mood |= word switch
            {
                "will" or "would" or "shall" or "wo" or "'ll" or "’ll" => EventMood.Ahead,
                "may" or "might" or "can" or "could" or "must" or "should" => EventMood.Possible,
                _ => EventMood.Plain,
            };
        }

        return mood;
    }

    private static int KeyNumber(string key)
    {
        var hash = WordHash.Of(key);
        return unchecked((int)(hash ^ (hash >> 32)));
    }

    private EventWord? Word(Argument? argument) =>
        argument is null ? null : Word(argument.Head, argument.Lemma) with { Key = argument.Name is { } name ? NameKey.Of(name.Canonical) : null };

    private EventWord Word(int at, string lemma)
    {
        var row = WordVectors.Shipped.Find(lemma);
        row = row >= 0 ? row : WordVectors.Shipped.Find(_text.Tokens[at].Where.In(_text.Text).ToString().ToLowerInvariant());
        return new EventWord(lemma, _text.Tokens[at].Tag, row, _names[at] is { } name ? NameKey.Of(name.Canonical) : null);
    }

    private float[] Around(int at, Sentence sentence)
    {
        var (sum, vector, count) = (new float[WordVectors.Width], new float[WordVectors.Width], 0);
        for (var other = Math.Max(sentence.FirstToken, at - Window); other < Math.Min(sentence.EndToken, at + Window + 1); other++)
        {
            var token = _text.Tokens[other];
            if (other != at && token.Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Verb or PartOfSpeech.Adjective
                && WordVectors.Shipped.Find(token.Lemma) is >= 0 and var row)
            {
                WordVectors.Shipped.Write(row, vector);
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += vector[i];
                }

                count++;
            }
        }

        return count > 0 ? sum : [];
    }

    private IEnumerable<int> TermsIn(TextSpan where)
    {
        var first = Ordered.FirstEndingAfter(_text.Tokens, where.Start, token => token.Where);
        var end = first;
        while (end < _text.Tokens.Count && _text.Tokens[end].Where.Start < where.End)
        {
            end++;
        }

        return TextTerms.Of(_text, first, end);
    }

    private int[] TermsOf(int sentence) => _terms.TryGetValue(sentence, out var known)
        ? known
        : _terms[sentence] = [.. TextTerms.Of(_text, _text.Sentences[sentence].FirstToken, _text.Sentences[sentence].EndToken).Distinct().Order()];

    private int SentenceOf(int token) => Ordered.FirstEndingAfter(_text.Sentences, _text.Tokens[token].Where.Start, sentence => sentence.Where);
}
