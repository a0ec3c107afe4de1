using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>How a clause puts what it says: negated or not, how sure, when, on what condition.</summary>
/// <param name="Polarity">Whether the words say it is so.</param>
/// <param name="Negation">The word that negates.</param>
/// <param name="Certainty">0 to 1, by the strongest hedge.</param>
/// <param name="Hedge">That hedge.</param>
/// <param name="Tense">When it lies.</param>
/// <param name="Condition">The condition, from its first word to its last.</param>
internal sealed record Modality(
    Polarity Polarity, TextSpan? Negation, double Certainty, TextSpan? Hedge, Tense Tense, TextSpan? Condition)
{
    // Steps of certainty after Stemma's method notes: likely .75, may .5, unclear .2.
    private static readonly FrozenDictionary<string, double> Hedges = new Dictionary<string, double>
    {
        ["likely"] = .75,
        ["probably"] = .75,
        ["expect"] = .75,
        ["expected"] = .75,
        ["believe"] = .75,
        ["suggest"] = .75,
        ["apparently"] = .5,
        ["may"] = .5,
        ["might"] = .5,
        ["could"] = .5,
        ["possibly"] = .5,
        ["perhaps"] = .5,
        ["reportedly"] = .5,
        ["allegedly"] = .5,
        ["alleged"] = .5,
        ["purported"] = .5,
        ["rumoured"] = .5,
        ["rumored"] = .5,
        ["suspect"] = .5,
        ["appear"] = .5,
        ["seem"] = .5,
        ["unclear"] = .2,
        ["unconfirmed"] = .2,
        ["unverified"] = .2,
        ["unknown"] = .2,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Negators = FrozenSet.ToFrozenSet(
        ["not", "n't", "n’t", "never", "no", "none", "neither", "nobody", "nothing", "cannot", "fail", "refuse", "unlikely", "false", "untrue", "baseless", "fabricated"],
        StringComparer.Ordinal);

    private static readonly FrozenSet<string> Decisions = FrozenSet.ToFrozenSet(["decide", "decision", "finalise", "finalize"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Evidence = FrozenSet.ToFrozenSet(
        ["evidence", "proof", "indication", "sign", "confirmation", "trace"], StringComparer.Ordinal);

    // “no clear or direct evidence”
    private const int MostBeforeEvidence = 5;

    private static readonly FrozenSet<string> Conditions = FrozenSet.ToFrozenSet(["if", "unless", "provided", "until"], StringComparer.Ordinal);

    /// <summary>Whether it only says that nothing is decided: neither that it is so nor that it is not.</summary>
    public bool IsOpen { get; private init; }

    /// <summary>What a clause tells: by its tree if it has one, else by its words in order.</summary>
    public static Modality Of(string text, Clause clause)
    {
        var negation = clause.IsParsed ? clause.Negation : NegationIn(text, clause.Tokens);
        var isOpen = IsAsked(clause.Tokens) || IsUnproven(text, clause.Tokens, negation);
        return clause.IsParsed
            ? Of(text, clause.Asserted, negation, clause.Condition ?? ConditionIn(clause.Tokens), isOpen)
            : Of(text, clause.Tokens, negation, ConditionIn(clause.Tokens), isOpen);
    }

    // “left open whether they would join”
    private static bool IsAsked(IReadOnlyList<Token> tokens) => tokens.Any(token => token.Lemma == "whether");

    private static Modality Of(string text, IReadOnlyList<Token> tokens, TextSpan? negation, TextSpan? condition, bool isOpen)
    {
        var (certainty, hedge) = StrongestHedge(text, tokens);
        var open = ((negation is not null || tokens.Any(token => token.Lemma == "yet")) && tokens.Any(token => Decisions.Contains(token.Lemma))) || isOpen;
        return new Modality(
            negation is null || open ? Polarity.Yes : Polarity.No,
            negation,
            open ? Math.Min(certainty, .5) : certainty,
            hedge,
            TenseOf(text, tokens, condition is not null),
            condition)
        { IsOpen = open };
    }

    // “there is no evidence that they were sent” does not say that they were not.
    private static bool IsUnproven(string text, IReadOnlyList<Token> tokens, TextSpan? negation)
    {
        if (negation is not { } no)
        {
            return false;
        }

        var after = tokens.SkipWhile(token => token.Where.Start < no.Start).Take(MostBeforeEvidence).ToList();
        var at = after.FindIndex(token => Evidence.Contains(token.Lemma));
        return at > 0 && tokens.Any(token => token.Where.Start > after[at].Where.Start && token.Where.In(text) is "that" or "of" or "to" or "for");
    }

    private static (double, TextSpan?) StrongestHedge(string text, IReadOnlyList<Token> tokens)
    {
        var (certainty, hedge) = (1.0, (TextSpan?)null);
        foreach (var token in tokens)
        {
            // “in May” is a month.
            if (Hedges.TryGetValue(token.Lemma, out var value) && value < certainty && !(token.Lemma == "may" && char.IsUpper(text[token.Where.Start])))
            {
                (certainty, hedge) = (value, token.Where);
            }
        }

        return (certainty, hedge);
    }

    // Only the main clause: what stands after “if”, “who” or “which” negates something else; “not only” and “no longer than” negate nothing.
    /// <summary>The word that negates, by the words in order alone.</summary>
    public static TextSpan? NegationIn(string text, IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count && !(at > 0 && tokens[at].Lemma is "who" or "which" or "because" or "if" or "unless" or "although"); at++)
        {
            var next = at + 1 < tokens.Count ? tokens[at + 1].Lemma : "";
            var one = tokens[at].Lemma;
            if ((Negators.Contains(one) || EndsInNot(text, tokens[at])) && next is not ("only" or "just" or "less" or "more" or "fewer" or "later" or "doubt"))
            {
                return tokens[at].Where;
            }
        }

        return null;
    }

    private static bool EndsInNot(string text, Token token) =>
        token.Where.In(text) is var word && (word.EndsWith("n't", StringComparison.OrdinalIgnoreCase) || word.EndsWith("n’t", StringComparison.OrdinalIgnoreCase));

    private static TextSpan? ConditionIn(IReadOnlyList<Token> tokens)
    {
        for (var at = 0; at < tokens.Count - 2; at++)
        {
            if (Conditions.Contains(tokens[at].Lemma) || (tokens[at].Lemma == "only" && tokens[at + 1].Lemma is "after" or "when"))
            {
                var end = at + 1;
                while (end < tokens.Count && tokens[end].Lemma is not ("," or ";"))
                {
                    end++;
                }

                return new TextSpan(tokens[at].Where.Start, tokens[end - 1].Where.End);
            }
        }

        return null;
    }

    private static Tense TenseOf(string text, IReadOnlyList<Token> tokens, bool conditional)
    {
        foreach (var token in tokens)
        {
            switch (token.Lemma)
            {
                case "would" or "could" when conditional:
                    return Tense.Conditional;
                case "will" or "would" or "shall" or "to" or "plan" or "prepare" or "intend":
                    return Tense.Future;
                case "have" or "be" when token.Where.In(text) is "had" or "was" or "were" or "has" or "have" or "been":
                    return Tense.Past;
                default:
                    if (token.Where.Length > 3 && token.Where.In(text).EndsWith("ed", StringComparison.Ordinal))
                    {
                        return Tense.Past;
                    }

                    break;
            }
        }

        return Tense.Present;
    }
}
