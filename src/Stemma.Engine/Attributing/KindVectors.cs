using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Attributing;

/// <summary>Averages of word vectors over what stands about a source: its own words, those of its facts, those beside it, the article's.</summary>
/// <remarks>Words of names are left out: nobody is known by name.</remarks>
internal sealed class KindVectors
{
    /// <summary>How many blocks there are: own words, facts, beside, in the tree, the article, bodies, heads, heads of facts.</summary>
    public const int Blocks = 8;

    /// <summary>How many numbers a source has.</summary>
    public const int Width = Blocks * WordVectors.Width;

    private const int Reach = 7;

    private readonly Tape _tape;
    private readonly int[] _rows;
    private readonly int[] _bodies;
    private readonly float[] _article = new float[WordVectors.Width];

    /// <summary>Looks up the text's words once.</summary>
    public KindVectors(Tape tape)
    {
        _tape = tape;
        (_rows, _bodies) = (new int[tape.Count], new int[tape.Count]);
        for (var at = 0; at < tape.Count; at++)
        {
            var tells = tape.Parsed.Tokens[at].Tag is PartOfSpeech.Noun or PartOfSpeech.Verb or PartOfSpeech.Adjective or PartOfSpeech.ProperNoun;
            _rows[at] = tells && (tape.NamedAt(at) is null || SpeakerNouns.Of(tape.Lower(at)) is not null) ? WordVectors.Shipped.Find(tape.Lower(at)) : -1;
            _bodies[at] = tape.NamedAt(at) is { Kind: NameKind.Organisation or NameKind.Outlet or NameKind.Other } && tape.IsWord(at) ? WordVectors.Shipped.Find(tape.Lower(at)) : -1;
        }

        Average(Enumerable.Range(0, tape.Count), _rows, _article);
    }

    /// <summary>The averages of one source.</summary>
    /// <param name="words">The tokens of its own words.</param>
    /// <param name="facts">Those of what is told of it.</param>
    /// <param name="mentions">Where it is mentioned.</param>
    /// <param name="near">The tokens tied to its mentions in the tree.</param>
    /// <param name="heads">The heads of its own words.</param>
    /// <param name="factHeads">The heads of what is told of it.</param>
    public float[] Of(IReadOnlyList<int> words, IReadOnlyList<int> facts, IReadOnlyList<Run> mentions, IEnumerable<int> near, IEnumerable<int> heads, IEnumerable<int> factHeads)
    {
        var all = new float[Width];
        Average(words, _rows, Block(all, 0));
        Average(facts, _rows, Block(all, 1));
        Average(mentions.SelectMany(Beside), _rows, Block(all, 2));
        Average(near, _rows, Block(all, 3));
        _article.CopyTo(Block(all, 4));
        Average(words.Concat(facts), _bodies, Block(all, 5));
        Average(heads, _rows, Block(all, 6));
        Average(factHeads, _rows, Block(all, 7));
        return all;
    }

    private static Span<float> Block(float[] all, int number) => all.AsSpan(number * WordVectors.Width, WordVectors.Width);

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

    private static void Average(IEnumerable<int> tokens, int[] rows, Span<float> into)
    {
        Span<float> one = stackalloc float[WordVectors.Width];
        var count = 0;
        foreach (var at in tokens)
        {
            if (at >= 0 && at < rows.Length && rows[at] >= 0)
            {
                WordVectors.Shipped.Write(rows[at], one);
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
