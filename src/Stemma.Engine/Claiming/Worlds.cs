
namespace Stemma.Claiming;

/// <summary>What the words about a predicate commit their author, and whoever is quoted, to; by rules.</summary>
/// <param name="Author">From -1, it is not so, over 0, left open, to 1, it is so.</param>
/// <param name="Source">The same for the innermost speaker or thinker about it; the author's where there is none.</param>
/// <param name="IsAhead">Whether it is put as lying ahead: will, plan, vow.</param>
/// <param name="IsTold">Whether it is what somebody is told to have said or thought.</param>
internal readonly record struct Worlds(double Author, double Source, bool IsAhead, bool IsTold = false)
{
    /// <summary>What stands in nobody's words but the author's own.</summary>
    public static readonly Worlds Own = new(1, 1, false);

    /// <summary>Composes what stands on the path from the root down to the token.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="path">The token and those above it.</param>
    /// <param name="operators">What the own clause of each of them does.</param>
    public static Worlds Of(FactualityTree tree, ReadOnlySpan<int> path, ReadOnlySpan<Operators> operators)
    {
        Span<Worlds> contexts = stackalloc Worlds[path.Length];
        Span<Worlds> values = stackalloc Worlds[path.Length];
        for (var i = path.Length - 1; i >= 0; i--)
        {
            contexts[i] = i == path.Length - 1 ? Own : Edge.At(tree, path, operators, contexts, values, i);
            values[i] = Within(tree, path[i], contexts[i], operators[i]);
        }

        var own = values[0];
        return IsAsked(tree, path) ? own with { Author = own.Author * .1, Source = own.Source * .1 } : own;
    }

    // What its own clause makes of what is handed down.
    private static Worlds Within(FactualityTree tree, int at, Worlds context, Operators own)
    {
        // “said that it would”: what was ahead then.
        var would = context.IsTold && own.Modal is "would" or "'d" && !own.HasCondition;
        var value = would ? own.Negation >= 0 ? -.9 : .85 : own.Value;
        var (author, source) = (context.Author * value, context.Source * value);
        if (IsHearsay(tree, at))
        {
            author *= .6;
        }

        return new Worlds(author, source, (context.IsAhead && !own.IsPast) || own.IsAhead || would);
    }

    private static bool IsHearsay(FactualityTree tree, int at)
    {
        for (var child = tree.FirstChild(at); child >= 0; child = tree.NextChild(child))
        {
            if ((tree.Is(child, "parataxis") && Signatures.Of(tree.Lemma(child), null) is { Sort: SignatureSort.Speech })
                || (tree.Is(child, "obl") && tree.Child(child, "case") is >= 0 and var preposition && tree.Lemma(preposition) is "according" or "accord"))
            {
                return true;
            }
        }

        return false;
    }

    // “Did they agree?” asks; “why did they agree?” takes it for granted.
    private static bool IsAsked(FactualityTree tree, ReadOnlySpan<int> path)
    {
        var last = tree.End - 1;
        while (last > tree.First && tree.Word(last) is "\"" or "”" or "'" or "’" or ")")
        {
            last--;
        }

        if (!tree.Word(last).StartsWith("?"))
        {
            return false;
        }

        foreach (var at in path)
        {
            if (!(tree.Head(at) < 0 || tree.Is(at, "conj") || tree.Is(at, "xcomp") || tree.Is(at, "ccomp")))
            {
                return false;
            }
        }

        for (var at = tree.First; at <= path[0]; at++)
        {
            if (tree.Fine(at) is "WP" or "WDT" or "WRB" && tree.Lemma(at) is "why" or "how" or "when" or "where")
            {
                return false;
            }
        }

        return true;
    }
}
