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
    public IReadOnlyList<(int One, int Other)> Pairs { get; private set; } = [];

    /// <summary>The parts of the first that nothing in the second is like.</summary>
    public IReadOnlyList<int> OnlyOne => Alone(_there);

    /// <summary>The parts of the second that nothing in the first is like.</summary>
    public IReadOnlyList<int> OnlyOther => Alone(_back);

    /// <summary>Aligns two clauses. The time grows with the product of their parts, of which a clause has at most some 160.</summary>
    public static Alignment Of(Comparand one, Comparand other)
    {
        var alignment = new Alignment(one, other);
        alignment.Pair(Likenesses.Of);
        alignment.Pair(Likenesses.Synonymous);
        alignment.Pairs = [.. alignment._there.Select((with, at) => (at, with)).Where(pair => pair.with >= 0)];
        return alignment;
    }

    private static List<int> Alone(int[] found)
    {
        List<int> alone = new(found.Length);
        for (var at = 0; at < found.Length; at++)
        {
            if (found[at] < 0)
            {
                alone.Add(at);
            }
        }

        return alone;
    }

    /// <summary>Whether one part is aligned with the other.</summary>
    public bool AreAligned(int one, int other) => _there[one] == other;

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
        var (alone, others) = (OnlyOne, OnlyOther);
        foreach (var at in alone)
        {
            foreach (var with in others)
            {
                var score = likeness(One.Words[at], Other.Words[with]);
                if (score > 0)
                {
                    scored.Add((score + Beside(at, with), at, with));
                }
            }
        }

        scored.Sort(static (a, b) => b.Score.CompareTo(a.Score) is not 0 and var order ? order : (a.One, a.Other).CompareTo((b.One, b.Other)));
        foreach (var (_, at, with) in scored)
        {
            if (_there[at] < 0 && _back[with] < 0)
            {
                (_there[at], _back[with]) = (with, at);
            }
        }
    }
}
