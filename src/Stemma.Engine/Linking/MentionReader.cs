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
    private readonly Func<TextSpan, TextSpan?>? _antecedent;
    private readonly Dictionary<int, int[]> _terms = [];

    /// <param name="text">The report.</param>
    /// <param name="report">Its number.</param>
    /// <param name="antecedent">The words that a pronoun stands for; null if nobody can tell.</param>
    public MentionReader(ParsedText text, int report, Func<TextSpan, TextSpan?>? antecedent = null)
    {
        (_text, _report, _names, _antecedent) = (text, report, new Name?[text.Tokens.Count], antecedent);
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
            NearTerms = [.. Near(frame.Head, sentence).Where(at => at != frame.Head).SelectMany(at => TextTerms.Of(_text, at, at + 1)).Distinct().Order()],
            NearNumbers = [.. Near(frame.Head, sentence).Where(at => _text.Tokens[at].Tag is PartOfSpeech.Numeral).Select(at => TextTerms.Of(_text.Tokens[at].Lemma)).Distinct().Order()],
            OwnTerms = [.. Near(frame.Head, sentence).Where(at => at == frame.Head || IsOwn(at, frame.Head)).Select(at => TextTerms.Of(_text.Tokens[at].Lemma)).Distinct().Order()],
            Above = _text.Tokens[frame.Head].HeadOffset is not 0 and var offset && frame.Head + offset >= 0 && frame.Head + offset < _text.Tokens.Count ? TextTerms.Of(_text.Tokens[frame.Head + offset].Lemma) : 0,
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

    private static IEnumerable<int> Near(int at, Sentence sentence)
    {
        var first = Math.Max(sentence.FirstToken, at - Window);
        return Enumerable.Range(first, Math.Max(0, Math.Min(sentence.EndToken, at + Window + 1) - first));
    }

    private bool IsOwn(int at, int head) =>
        at + _text.Tokens[at].HeadOffset == head && _text.Tokens[at].Relation is "compound" or "compound:prt" or "amod" or "xcomp" or "obj" or "nsubj:pass";

    private static int KeyNumber(string key)
    {
        var hash = WordHash.Of(key);
        return unchecked((int)(hash ^ (hash >> 32)));
    }

    private EventWord? Word(Argument? argument)
    {
        if (argument is null)
        {
            return null;
        }

        var word = Word(argument.Head, argument.Lemma) with { Key = argument.Name is { } name ? NameKey.Of(name.Canonical) : null };
        return word is { IsPronoun: true, Key: null } && _antecedent?.Invoke(_text.Tokens[argument.Head].Where) is { } meant && LastToken(meant) is >= 0 and var last
            ? Word(last, _text.Tokens[last].Lemma)
            : word;
    }

    private EventWord Word(int at, string lemma)
    {
        var word = _text.Tokens[at].Where.In(_text.Text).ToString().ToLowerInvariant();
        var isName = _names[at] is not null;
        var form = isName ? lemma : BaseForms.Of(lemma, word, _text.Tokens[at].Tag);
        var row = WordVectors.Shipped.Find(form);
        return new EventWord(form, _text.Tokens[at].Tag, row >= 0 ? row : WordVectors.Shipped.Find(word), isName ? NameKey.Of(_names[at]!.Canonical) : null);
    }

    private int LastToken(TextSpan where)
    {
        var at = Ordered.FirstEndingAfter(_text.Tokens, where.End - 1, token => token.Where);
        return at < _text.Tokens.Count && _text.Tokens[at].Where.Start < where.End ? at : -1;
    }

    private float[] Around(int at, Sentence sentence)
    {
        var (sum, vector, count) = (new float[WordVectors.Width], new float[WordVectors.Width], 0);
        foreach (var other in Near(at, sentence))
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
