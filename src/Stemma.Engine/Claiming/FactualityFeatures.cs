using Stemma.Learning;
using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>What <see cref="FactualityModel"/> looks at: the predicate, what hangs on it, what it hangs on, the words beside it, the rules' answers.</summary>
/// <remarks>Features are hashed words; nothing of the text is kept.</remarks>
internal sealed partial class FactualityFeatures
{
    /// <summary>How many numbers <see cref="Dense"/> writes: the vectors of seven words and the sentence's mean.</summary>
    public const int Width = Vectors * WordVectors.Width;

    private const int Vectors = 8;
    private const int Levels = 5;
    private const int Near = 3;
    private const int BagReach = 30;

    private readonly FactualityTree _tree;
    private readonly int _at;
    private readonly int[] _path;
    private readonly Operators[] _operators;
    private readonly List<int> _found = new(128);

    /// <summary>Reads a predicate.</summary>
    /// <param name="parsed">The text.</param>
    /// <param name="token">The predicate's token.</param>
    public FactualityFeatures(ParsedText parsed, int token)
    {
        (_tree, _at) = (new FactualityTree(parsed, token), token);
        _path = _tree.Path(token).ToArray();
        _operators = [.. _path.Select(at => Operators.Of(_tree, at))];
        Worlds = Worlds.Of(_tree, _path, _operators);
    }

    /// <summary>What the rules say.</summary>
    public Worlds Worlds { get; }

    /// <summary>The hashed features, each once, rising.</summary>
    public int[] Sparse()
    {
        _found.Clear();
        Own();
        Rules();
        Up();
        Beside();
        Sentence();
        var found = _found.ToArray();
        Array.Sort(found);
        var count = 0;
        foreach (var one in found)
        {
            if (count == 0 || found[count - 1] != one)
            {
                found[count++] = one;
            }
        }

        return found[..count];
    }

    /// <summary>Writes the vectors of the words about the predicate and the mean of its sentence's, as activations.</summary>
    public void Dense(Span<short> into)
    {
        var (head, top) = (_path.Length > 1 ? _path[1] : -1, _path.Length > 2 ? _path[2] : -1);
        var (subject, thing) = (_tree.Child(_at, "nsubj"), _tree.Child(_at, "obj"));
        Span<float> vector = stackalloc float[WordVectors.Width];
        foreach (var at in (ReadOnlySpan<int>)[_at, head, top, _at - 1, _at + 1, subject, thing])
        {
            WordVectors.Shipped.Write(_tree.Holds(at) ? Row(_tree.Word(at)) : -1, vector);
            Write(vector, 1, into);
            into = into[vector.Length..];
        }

        Span<float> sum = stackalloc float[WordVectors.Width];
        sum.Clear();
        var count = 0;
        for (var at = Math.Max(_tree.First, _at - BagReach); at < Math.Min(_tree.End, _at + BagReach); at++)
        {
            if (Row(_tree.Word(at)) is >= 0 and var row)
            {
                WordVectors.Shipped.Write(row, vector);
                for (var i = 0; i < sum.Length; i++)
                {
                    sum[i] += vector[i];
                }

                count++;
            }
        }

        Write(sum, 2f / Math.Max(1, count), into);
    }

    private static void Write(ReadOnlySpan<float> vector, float times, Span<short> into)
    {
        for (var i = 0; i < vector.Length; i++)
        {
            into[i] = Fixed.Activation(vector[i] * times);
        }
    }

    private static int Row(ReadOnlySpan<char> word)
    {
        const int Longest = 40;
        Span<char> lower = stackalloc char[Longest];
        return word.Length > Longest ? -1 : WordVectors.Shipped.Find(lower[..word.ToLowerInvariant(lower)]);
    }

    // The predicate and what hangs on it.
    private void Own()
    {
        var (fine, lemma, relation) = (Hash(_tree.Fine(_at)), Hash(_tree.Lemma(_at)), Hash(_tree.Relation(_at)));
        Add(Sight.Lemma, lemma);
        Add(Sight.Fine, fine);
        Add(Sight.Relation, relation);
        Add(Sight.Lemma, lemma, fine);
        Add(Sight.Fine, fine, relation);
        var auxiliaries = 0UL;
        for (var child = _tree.FirstChild(_at); child >= 0; child = _tree.NextChild(child))
        {
            var (tie, word) = (Hash(_tree.Relation(child)), Hash(_tree.Lemma(child)));
            Add(Sight.Child, tie);
            if (_tree.Tag(child) is not (PartOfSpeech.ProperNoun or PartOfSpeech.Numeral))
            {
                Add(Sight.Child, tie, word);
            }

            if (_tree.Is(child, "aux") || _tree.Is(child, "cop") || _tree.Is(child, "mark") || _operators[0].Negation == child)
            {
                var form = Hash(_tree.Fine(child));
                auxiliaries = Mixed(Mixed(auxiliaries, word), form);
                Add(Sight.Auxiliary, word, form);
            }
            else
            {
                Argument(child, word, fine, auxiliaries);
            }
        }

        Add(Sight.Auxiliaries, auxiliaries, fine);
        Add(Sight.Auxiliaries, auxiliaries, relation);
        Add(Sight.Auxiliaries, auxiliaries, lemma);
        Add(Sight.Signature, ClassOf(_at, null));
    }

    private void Argument(int child, ulong word, ulong fine, ulong auxiliaries)
    {
        if (_tree.Is(child, "nsubj"))
        {
            Add(Sight.Subject, Hash(_tree.Fine(child)), fine);
            Add(Sight.Subject, word, auxiliaries);
            Determiner(Sight.SubjectDeterminer, child);
        }
        else if (_tree.Is(child, "obj"))
        {
            Determiner(Sight.ObjectDeterminer, child);
        }
        else if (_tree.Is(child, "advcl"))
        {
            Add(Sight.Clause, _tree.Child(child, "mark") is >= 0 and var mark ? Hash(_tree.Lemma(mark)) : 0);
        }
    }

    private void Determiner(Sight sight, int noun)
    {
        if (_tree.Child(noun, "det") is >= 0 and var determiner)
        {
            Add(sight, Hash(_tree.Lemma(determiner)));
        }
    }

    private void Rules()
    {
        var (own, fine) = (_operators[0], Hash(_tree.Fine(_at)));
        var (author, source, ahead) = (Step(Worlds.Author), Step(Worlds.Source), Flag(Worlds.IsAhead));
        Add(Sight.Author, author);
        Add(Sight.Author, author, fine);
        Add(Sight.AuthorAhead, author, ahead);
        Add(Sight.Source, source);
        Add(Sight.Both, author, source);
        Add(Sight.SourceAhead, source, ahead);
        Add(Sight.AuthorDone, author, Done(own));
        Add(Sight.OwnDone, Mixed(Done(own), Flag(own.HasSubject) + (2 * Flag(own.IsOrder)) + (4 * Flag(own.HasCondition))));
        Add(Sight.Order, Flag(own.IsOrder), Flag(own.HasCondition));
    }

    // Some steps up, each with its word and what is done to it.
    private void Up()
    {
        var way = 0UL;
        for (var i = 0; i < Levels; i++)
        {
            var level = (ulong)i;
            if (i + 1 >= _path.Length)
            {
                Add(Sight.Top, level);
                return;
            }

            var (at, head, above) = (_path[i], _path[i + 1], _operators[i + 1]);
            var (lemma, fine, mark) = (Hash(_tree.Lemma(head)), Hash(_tree.Fine(head)), Hash(_operators[i].Mark));
            var signature = ClassOf(head, _operators[i].Mark);
            way = Mixed(way, Hash(_tree.Relation(at)));
            Add(Sight.Way, way);
            Add(Sight.Up, level, lemma);
            Add(Sight.UpFine, level, fine);
            Add(Sight.WayUp, way, lemma);
            Add(Sight.WayFine, way, fine);
            Add(Sight.Tie, Hash(_tree.Relation(at)), lemma);
            Add(Sight.WaySignature, way, signature);
            Add(Sight.UpDone, level, Mixed(Done(above), Hash(above.Mark)));
            Add(Sight.UpSignature, level, Mixed(Mixed(signature, Flag(above.Negation >= 0)), mark));
            if (i == 0)
            {
                Add(Sight.Mark, mark, lemma);
                Add(Sight.Mark, mark, way);
                Add(Sight.Pair, Hash(_tree.Lemma(_at)), lemma);
            }
        }
    }

    private void Beside()
    {
        for (var at = _at - Near; at <= _at + Near; at++)
        {
            if (at != _at)
            {
                var (inside, place) = (_tree.Holds(at), (ulong)(at - _at + Near));
                Add(Sight.Word, place, inside ? Hash(_tree.Lemma(at)) : 0);
                Add(Sight.Tag, place, inside ? Hash(_tree.Fine(at)) : 0);
            }
        }

        if (_tree.Holds(_at - 1))
        {
            var before = Hash(_tree.Lemma(_at - 1));
            Add(Sight.Bigram, before, Hash(_tree.Lemma(_at)));
            Add(Sight.Before, _tree.Holds(_at - 2) ? Hash(_tree.Lemma(_at - 2)) : 0, before);
        }
    }

    private void Sentence()
    {
        var (root, last) = (_path[^1], _tree.End - 1);
        Add(Sight.Root, Hash(_tree.Lemma(root)), Flag(root == _at));
        Add(Sight.RootFine, Hash(_tree.Fine(root)));
        Add(Sight.Last, Hash(_tree.Lemma(last)), Flag(_path.Length < 3));
        Add(Sight.First, Hash(_tree.Lemma(_tree.First)), Flag(_path.Length < 3));
        Add(Sight.Asks, Flag(_tree.Word(last).StartsWith("?")), Hash(_tree.Fine(_at)));
        Add(Sight.Length, (ulong)Math.Min(8, (_tree.End - _tree.First) / 5));
        Add(Sight.Place, (ulong)(5 * (_at - _tree.First) / (_tree.End - _tree.First)));
        for (var at = Math.Max(_tree.First, _at - BagReach); at < Math.Min(_tree.End, _at + BagReach); at++)
        {
            var lemma = Hash(_tree.Lemma(at));
            Add(Sight.Bag, lemma);
            if (_tree.Fine(at) is "MD" or "WP" or "WRB" or "WDT" || _tree.Lemma(at) is "if" or "not" or "please" or "never" or "whether" or "unless" or "hope")
            {
                Add(Sight.Holds, lemma, Flag(at < _at));
            }
        }
    }
}
