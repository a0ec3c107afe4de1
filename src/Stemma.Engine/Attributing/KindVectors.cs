using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Averages of word vectors over what stands about a source: its own words, those of its facts, those beside it, the article's.</summary>
/// <remarks>Words of names are left out: nobody is known by name.</remarks>
internal sealed class KindVectors
{
    /// <summary>How many blocks there are: own words, facts, beside, in the tree, the article.</summary>
    public const int Blocks = 5;

    /// <summary>How many numbers a source has.</summary>
    public const int Width = Blocks * WordVectors.Width;

    private const int Reach = 7;

    private readonly Tape _tape;
    private readonly int[] _rows;
    private readonly float[] _article = new float[WordVectors.Width];

    /// <summary>Looks up the text's words once.</summary>
    public KindVectors(Tape tape)
    {
        _tape = tape;
        _rows = new int[tape.Count];
        for (var at = 0; at < tape.Count; at++)
        {
            var tells = tape.Parsed.Tokens[at].Tag is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun;
            _rows[at] = tells && (tape.NamedAt(at) is null || SpeakerNouns.Of(tape.Lower(at)) is not null) ? WordVectors.Shipped.Find(tape.Lower(at)) : -1;
        }

        Average(Enumerable.Range(0, tape.Count), _article);
    }

    /// <summary>The averages of one source.</summary>
    /// <param name="words">The tokens of its own words.</param>
    /// <param name="facts">Those of what is told of it.</param>
    /// <param name="mentions">Where it is mentioned.</param>
    /// <param name="near">The tokens tied to its mentions in the tree.</param>
    public float[] Of(IEnumerable<int> words, IEnumerable<int> facts, IReadOnlyList<Run> mentions, IEnumerable<int> near)
    {
        var all = new float[Width];
        Average(words, all.AsSpan(0, WordVectors.Width));
        Average(facts, all.AsSpan(WordVectors.Width, WordVectors.Width));
        Average(mentions.SelectMany(Beside), all.AsSpan(2 * WordVectors.Width, WordVectors.Width));
        Average(near, all.AsSpan(3 * WordVectors.Width, WordVectors.Width));
        _article.CopyTo(all.AsSpan(4 * WordVectors.Width));
        return all;
    }

    private IEnumerable<int> Beside(Run mention)
    {
        var sentence = _tape.Sentence(_tape.SentenceAt(mention.First));
        for (var at = Math.Max(sentence.First, mention.First - Reach); at < Math.Min(sentence.End, mention.End + Reach); at++)
        {
            if (at < mention.First || at >= mention.End)
            {
                yield return at;
            }
        }
    }

    private void Average(IEnumerable<int> tokens, Span<float> into)
    {
        Span<float> one = stackalloc float[WordVectors.Width];
        var count = 0;
        foreach (var at in tokens)
        {
            if (at >= 0 && at < _rows.Length && _rows[at] >= 0)
            {
                WordVectors.Shipped.Write(_rows[at], one);
                for (var i = 0; i < one.Length; i++)
                {
                    into[i] += one[i];
                }

                count++;
            }
        }

        for (var i = 0; count > 0 && i < into.Length; i++)
        {
            into[i] /= count;
        }
    }
}
