using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>What the words about a predicate commit their author, and whoever is quoted, to; by rules.</summary>
/// <param name="Author">From -1, it is not so, over 0, left open, to 1, it is so.</param>
/// <param name="Source">The same for the innermost speaker or thinker about it; the author's where there is none.</param>
/// <param name="IsAhead">Whether it is put as lying ahead: will, plan, vow.</param>
/// <param name="IsOpen">Whether it is ordered, asked or hangs on a condition.</param>
internal readonly record struct Worlds(double Author, double Source, bool IsAhead, bool IsOpen = false)
{
    private static readonly Worlds Own = new(1, 1, false);

    /// <summary>Composes what stands on the path from the root down to the token.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="path">The token and those above it.</param>
    /// <param name="operators">What the own clause of each of them does.</param>
    public static Worlds Of(FactualityTree tree, ReadOnlySpan<int> path, ReadOnlySpan<Operators> operators)
    {
        var (context, own) = (Own, Own);
        for (var i = path.Length - 1; i >= 0; i--)
        {
            context = i == path.Length - 1 ? Own : Below(tree, path[i], path[i + 1], operators[i], operators[i + 1], own, context);
            own = Within(tree, path[i], context, operators[i]);
        }

        var asked = IsAsked(tree, path);
        var open = asked || operators[0].IsOrder || operators[0].Modal is not null || operators[0].HasCondition;
        return asked ? new Worlds(own.Author * .1, own.Source * .1, own.IsAhead, open) : own with { IsOpen = open };
    }

    // What its own clause makes of what is handed down.
    private static Worlds Within(FactualityTree tree, int at, Worlds context, Operators own)
    {
        var (author, source) = (context.Author * own.Value, context.Source * own.Value);
        if (IsHearsay(tree, at))
        {
            author *= .6;
        }

        return new Worlds(author, source, (context.IsAhead && !own.IsPast) || own.IsAhead);
    }

    // What a word hands down to one that depends on it.
    private static Worlds Below(FactualityTree tree, int at, int head, Operators own, Operators above, Worlds value, Worlds context)
    {
        if (tree.Is(at, "conj"))
        {
            return Joined(tree, at, head, own, above, value, context);
        }

        if (tree.Is(at, "advcl") && !(own.Mark is "to" && tree.Tag(head) is PartOfSpeech.Adjective))
        {
            return Beside(tree, at, own, value);
        }

        if (tree.Is(at, "acl") && tree.Relation(at) is "acl:relcl")
        {
            return Own with { Author = value.Author > -.5 ? 1 : .6, Source = 1 };
        }

        if (tree.Is(at, "parataxis") || tree.Is(at, "appos") || tree.Is(at, "dep") || tree.Is(at, "list") || tree.Is(at, "discourse") || tree.Is(at, "vocative"))
        {
            return Own;
        }

        var isClause = tree.Is(at, "ccomp") || tree.Is(at, "xcomp") || tree.Is(at, "csubj") || tree.Is(at, "acl") || tree.Is(at, "advcl");
        var sense = !isClause ? null : own.Mark is "to" ? "to" : own.Mark is "whether" or "if" ? "whether" : tree.Fine(at) is "VBG" && !own.HasAuxiliary ? "doing" : own.HasSubject ? "that" : null;
        var signature = SignatureOf(tree, head, sense);
        if (signature is not null && (isClause || MayGovern(tree, at, signature)))
        {
            return Governed(tree, head, signature, sense, above, value);
        }

        return isClause ? Unknown(tree, at, sense, value) : Mentioned(tree, at, value);
    }

    private static Signature? SignatureOf(FactualityTree tree, int head, string? sense) =>
        sense is "to" && tree.Lemma(head) is "go" ? null : Signatures.Of(tree.Lemma(head), sense);

    // “denied involvement”, “a plan for an attack”: a noun is governed by what decides, wants or denies it, not by “see” or “say”.
    private static bool MayGovern(FactualityTree tree, int at, Signature signature) =>
        tree.Tag(at) is PartOfSpeech.Noun or PartOfSpeech.Verb
        && (tree.Is(at, "obj") || tree.Is(at, "nsubj:pass") || tree.Is(at, "nmod") || (tree.Is(at, "obl") && signature.Plus < 0) || (tree.Is(at, "nsubj") && signature.Sort is SignatureSort.Likelihood))
        && signature.Sort is not SignatureSort.Fact && signature.Class is not ("say" or "believe" or "cause" or "evaluate" or "begin");

    private static Worlds Governed(FactualityTree tree, int head, Signature signature, string? sense, Operators above, Worlds value)
    {
        var falsely = above.Hedge >= 0 && tree.Lemma(above.Hedge) is "falsely";
        var author = falsely ? -.9 : signature.Of(value.Author);
        var negated = above.Negation >= 0;
        var source = !signature.Speaks ? signature.Of(value.Source) : !negated ? signature.Said : signature.Class is "believe" or "deny" or "doubt" ? signature.Minus : 0;
        var ahead = signature.Sort is SignatureSort.Ahead || (signature.Class is "foresee" && sense is "to" or null) || (value.IsAhead && !signature.Speaks);
        return new Worlds(author, source, ahead);
    }

    // A clause under a word that is in no list.
    private static Worlds Unknown(FactualityTree tree, int at, string? sense, Worlds value) => sense switch
    {
        "to" => tree.Head(at) is >= 0 and var head && tree.Lemma(head) is "go" && tree.Fine(head) is "VBG"
            ? new Worlds(value.Author * .85, value.Source * .85, true)
            : new Worlds(value.Author * .2, value.Source * .2, true),
        "whether" => new Worlds(0, 0, value.IsAhead),
        "that" => new Worlds(value.Author * .7, value.Source, value.IsAhead),
        _ => value,
    };

    // A noun is taken to be real where it stands; less so after “may” and “no”, unless it is known: “the attack”.
    private static Worlds Mentioned(FactualityTree tree, int at, Worlds value)
    {
        var determiner = tree.Child(at, "det");
        var known = determiner >= 0 && tree.Lemma(determiner) is "the" or "this" or "that" or "these" or "those";
        var real = known || tree.Is(at, "nsubj") || tree.Is(at, "obl") ? Math.Max(value.Author, .8) : value.Author;
        return new Worlds(real, Math.Max(real, value.Source), value.IsAhead && !known);
    }

    private static Worlds Joined(FactualityTree tree, int at, int head, Operators own, Operators above, Worlds value, Worlds context)
    {
        var coordinator = tree.Child(at, "cc");
        var shares = !own.HasSubject && !own.HasAuxiliary && tree.Fine(at) == tree.Fine(head) && !(coordinator >= 0 && tree.Lemma(coordinator) is "but");
        if (!shares)
        {
            return own.IsPast ? context with { IsAhead = false } : context;
        }

        return above.Modal is null && above.Negation < 0 ? context : value;
    }

    private static Worlds Beside(FactualityTree tree, int at, Operators own, Worlds value)
    {
        if (Operators.IsConditional(tree, at))
        {
            return new Worlds(.05, .05, value.IsAhead);
        }

        switch (own.Mark)
        {
            case "to":
                return new Worlds(Math.Max(0, value.Author) * .2, Math.Max(0, value.Source) * .2, true);
            case "without" or "lest" or "than" or "instead":
                return new Worlds(-.9, -.9, false);
            case "before" or "until" or "till":
                return new Worlds(value.Author > 0 && !value.IsAhead ? .6 : .1, .6, value.IsAhead);
            case "as" when tree.Child(at, "mark") is var mark && mark + 1 < tree.End && tree.Lemma(mark + 1) is "if" or "though":
                return new Worlds(-.3, -.3, false);
            case null or "by" or "while" or "when" when !own.HasSubject:
                return value;
            default:
                return Own with { IsAhead = value.IsAhead && !own.IsPast };
        }
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
