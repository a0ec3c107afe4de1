namespace Stemma.Linking;

/// <summary>Which part of one clause is which part of another: the likest first, each once.</summary>
internal sealed class Alignment
{
    private const double SameRole = .5;
    private const double SameHead = .5;

    private readonly int[] _there;
    private readonly int[] _back;

    private Alignment(Comparand one, Comparand other)
    {
        (One, Other) = (one, other);
        (_there, _back) = (new int[one.Words.Count], new int[other.Words.Count]);
        Array.Fill(_there, -1);
        Array.Fill(_back, -1);
    }

    public Comparand One { get; }

    public Comparand Other { get; }

    /// <summary>The pairs of parts that are aligned, by place in the first.</summary>
    public IEnumerable<(int One, int Other)> Pairs => Enumerable.Range(0, _there.Length).Where(at => _there[at] >= 0).Select(at => (at, _there[at]));

    /// <summary>The parts of the first that nothing in the second is like.</summary>
    public IEnumerable<int> OnlyOne => Enumerable.Range(0, _there.Length).Where(at => _there[at] < 0);

    /// <summary>The parts of the second that nothing in the first is like.</summary>
    public IEnumerable<int> OnlyOther => Enumerable.Range(0, _back.Length).Where(at => _back[at] < 0);

    /// <summary>Aligns two clauses. The time grows with the product of their parts, of which a clause has at most some 160.</summary>
    public static Alignment Of(Comparand one, Comparand other)
    {
        var alignment = new Alignment(one, other);
        alignment.Pair(Likenesses.Of);
        alignment.Pair(Likenesses.Synonymous);
        return alignment;
    }

    /// <summary>Whether two parts hang on parts that are aligned, or both on none.</summary>
    public bool HangAlike(int one, int other)
    {
        var (a, b) = (One.Words[one].Part.Of, Other.Words[other].Part.Of);
        return a < 0 || b < 0 ? a == b : _there[a] == b;
    }

    private double Beside(int one, int other)
    {
        var (a, b) = (One.Words[one].Part, Other.Words[other].Part);
        var heads = a.Of >= 0 && b.Of >= 0 ? Likenesses.Of(One.Words[a.Of], Other.Words[b.Of]) >= 2 : a.Of == b.Of;
        return (a.Role == b.Role ? SameRole : 0) + (heads ? SameHead : 0);
    }

    // What is equal first; only what is then left is asked for its meaning.
    private void Pair(Func<Comparand.Word, Comparand.Word, double> likeness)
    {
        List<(double Score, int One, int Other)> scored = [];
        foreach (var at in OnlyOne)
        {
            foreach (var with in OnlyOther)
            {
                var score = likeness(One.Words[at], Other.Words[with]);
                if (score > 0)
                {
                    scored.Add((score + Beside(at, with), at, with));
                }
            }
        }

        foreach (var (_, at, with) in scored.OrderByDescending(pair => pair.Score).ThenBy(pair => pair.One).ThenBy(pair => pair.Other))
        {
            if (_there[at] < 0 && _back[with] < 0)
            {
                (_there[at], _back[with]) = (with, at);
            }
        }
    }
}
