using System.Collections.Frozen;
using System.Globalization;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>What a predicate's own clause does to it: negates, hedges, puts it ahead, asks, orders.</summary>
internal readonly record struct Operators
{
    // Commitments on the scale of Signature: affirmed and negated.
    private static readonly FrozenDictionary<string, (double Plus, double Minus, double Perfect)> Modals = Read(
        """
        will .85 -.9 .7
        shall .7 -.8 .6
        'll .85 -.9 .7
        wo .85 -.9 .7
        would .2 -.6 -.2
        'd .2 -.6 -.2
        may .3 -.3 .3
        might .25 -.25 .25
        can .2 -.9 .1
        ca .2 -.9 .1
        could .2 -.7 .15
        should .1 -.3 -.7
        ought .1 -.3 -.7
        must .3 -.3 .65
        """);

    private static readonly FrozenDictionary<string, (double Plus, double, double)> Hedges = Read(
        """
        probably .6 0 0
        likely .6 0 0
        presumably .6 0 0
        apparently .6 0 0
        seemingly .5 0 0
        evidently .8 0 0
        arguably .5 0 0
        reportedly .5 0 0
        allegedly .4 0 0
        supposedly .3 0 0
        purportedly .3 0 0
        ostensibly .4 0 0
        possibly .2 0 0
        perhaps .2 0 0
        maybe .2 0 0
        potentially .2 0 0
        conceivably .2 0 0
        hopefully .1 0 0
        theoretically .2 0 0
        almost -.6 0 0
        nearly -.6 0 0
        unlikely -.6 0 0
        falsely -.9 0 0
        """);

    private static readonly FrozenSet<string> Negators = WordTable.Words("not n't no never neither nor hardly barely scarcely rarely seldom nowhere nothing");

    private static readonly FrozenSet<string> Nobody = WordTable.Words("nobody none nothing no-one neither");

    /// <summary>The negating word; -1 for none.</summary>
    public int Negation { get; private init; }

    /// <summary>The modal verb's dictionary form, or null.</summary>
    public string? Modal { get; private init; }

    /// <summary>The hedging adverb; -1 for none.</summary>
    public int Hedge { get; private init; }

    /// <summary>The subordinating word, or null: <c>if</c>, <c>to</c>, <c>because</c>.</summary>
    public string? Mark { get; private init; }

    /// <summary>Whether it has a subject of its own.</summary>
    public bool HasSubject { get; private init; }

    /// <summary>Whether it has an auxiliary or copula of its own.</summary>
    public bool HasAuxiliary { get; private init; }

    /// <summary>Whether it has a condition beside it.</summary>
    public bool HasCondition { get; private init; }

    /// <summary>Whether it is an order: a bare verb without subject.</summary>
    public bool IsOrder { get; private init; }

    /// <summary>Whether it is said to lie ahead by its own auxiliary.</summary>
    public bool IsAhead { get; private init; }

    /// <summary>Whether its form is finite and of the past, or perfect.</summary>
    public bool IsPast { get; private init; }

    /// <summary>What the clause alone commits to, from -1 to 1.</summary>
    public double Value { get; private init; }

    /// <summary>Reads them off the tree.</summary>
    public static Operators Of(FactualityTree tree, int at)
    {
        var (negation, hedge, perfect, subject, auxiliary, condition) = (-1, -1, false, false, false, false);
        string? modal = null, mark = null;
        var fine = tree.Fine(at);
        var past = fine is "VBD";
        for (var child = tree.FirstChild(at); child >= 0; child = tree.NextChild(child))
        {
            var lemma = tree.Lemma(child);
            if (tree.Is(child, "aux") || tree.Is(child, "cop"))
            {
                auxiliary = true;
                modal = Modals.ContainsKey(lemma) && tree.Fine(child) is "MD" ? lemma : modal;
                perfect |= lemma is "have" or "'ve";
                past |= tree.Fine(child) is "VBD" || lemma is "have";
            }
            else if (tree.Is(child, "nsubj") || tree.Is(child, "csubj") || tree.Is(child, "expl"))
            {
                subject = true;
                negation = IsNobody(tree, child) ? child : negation;
            }
            else if (tree.Is(child, "obj") || tree.Is(child, "obl"))
            {
                negation = IsNobody(tree, child) && (tree.Is(child, "obj") || tree.Lemma(child) is "time" or "way" or "circumstance") ? child : negation;
            }
            else if (tree.Is(child, "mark"))
            {
                mark = mark is null or "to" ? lemma : mark;
            }
            else if (tree.Is(child, "advcl"))
            {
                condition |= IsConditional(tree, child);
            }
            else if (Negators.Contains(lemma) && !tree.Is(child, "conj") && !tree.Is(child, "discourse") && !(child + 1 < tree.End && tree.Lemma(child + 1) is "only" or "just" or "merely" or "simply" or "necessarily" or "doubt"))
            {
                negation = child;
            }
            else if (Hedges.ContainsKey(lemma))
            {
                hedge = child;
            }

            auxiliary |= tree.Is(child, "cop");
        }

        var order = fine is "VB" && !subject && !auxiliary && mark is null && (tree.Head(at) < 0 || tree.Is(at, "conj") || tree.Is(at, "parataxis") || tree.Is(at, "ccomp"));
        return new Operators
        {
            Negation = negation,
            Modal = modal,
            Hedge = hedge,
            Mark = mark,
            HasSubject = subject,
            HasAuxiliary = auxiliary,
            HasCondition = condition,
            IsOrder = order,
            IsPast = past && modal is null,
            IsAhead = modal is "will" or "shall" or "'ll" or "wo",
            Value = ValueOf(negation >= 0, modal, perfect, hedge < 0 ? 1 : Hedges[tree.Lemma(hedge)].Plus) * (order ? .1 : 1) * (condition && modal is not null ? .6 : 1),
        };
    }

    /// <summary>Whether a clause states a condition.</summary>
    public static bool IsConditional(FactualityTree tree, int clause)
    {
        var mark = tree.Child(clause, "mark");
        return mark >= 0 && tree.Lemma(mark) is "if" or "unless" or "provided" or "providing" or "lest" && !(mark > tree.First && tree.Lemma(mark - 1) is "as" or "even");
    }

    private static double ValueOf(bool negated, string? modal, bool perfect, double hedge)
    {
        if (modal is null)
        {
            return negated ? -hedge : hedge;
        }

        var (plus, minus, done) = Modals[modal];
        var value = perfect ? (negated ? -done : done) : negated ? minus : plus;
        return value * hedge;
    }

    private static bool IsNobody(FactualityTree tree, int at)
    {
        if (Nobody.Contains(tree.Lemma(at)))
        {
            return true;
        }

        var determiner = tree.Child(at, "det");
        return determiner >= 0 && tree.Lemma(determiner) is "no" or "neither" && !(determiner + 1 < tree.End && tree.Lemma(determiner + 1) is "doubt");
    }

    private static FrozenDictionary<string, (double, double, double)> Read(string table) =>
        WordTable.Rows(table).ToFrozenDictionary(row => row[0], row => (Number(row[1]), Number(row[2]), Number(row[3])), StringComparer.Ordinal);

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
