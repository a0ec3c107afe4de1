using System.Collections.Frozen;
using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Reads which question a number answers, from the tree around it.</summary>
internal sealed class MeasureReader(SyntaxTree tree)
{
    // Between a number and the verb that tells what happens stand few phrases.
    private const int Climb = 8;
    private const int Before = 4;
    private const int After = 5;

    // Verbs that say of a measure how great it is, or how it has changed.
    private static readonly FrozenSet<string> Scaling = WordTable.Words(
        """
        be rise fall grow drop climb jump increase decrease decline reach total stand exceed surge plunge soar slip slump shrink double halve
        amount remain cost last measure average widen narrow
        """);

    // Verbs that say nothing of what is counted.
    private static readonly FrozenSet<string> Empty = WordTable.Words("be have there include say get do number see make put count report remain reach stand total");

    /// <summary>The measure of a number.</summary>
    public Measured Read(Quantity number)
    {
        var thing = ThingOf(number);
        var top = TopOf(number.Where);
        if (top < 0)
        {
            return new Measured(thing, null, null);
        }

        var noun = tree.Relation(top) is "nummod" or "amod" or "det" or "compound" or "nmod" or "advmod" && tree.HeadOf(top) is >= 0 and var head && !IsVerb(head) && tree.Child(top, "case") < 0 ? head : top;
        var verb = VerbOver(noun);
        var outcome = OutcomeAt(noun) ?? OutcomeBeside(top) ?? (verb >= 0 ? OutcomeOf(verb) ?? OutcomeOfSubject(verb) : null);
        var act = verb >= 0 ? ActOf(verb) : -1;
        return new Measured(thing, outcome ?? (act >= 0 ? PartWords.Known(tree[act]) : null), StageOf(noun, verb, act))
        {
            Of = number.Unit is null ? null : WhoseMeasure(noun, verb),
            IsPart = IsPart(top),
            Period = PeriodOf(top, noun),
            Change = number.Change?.Kind,
        };
    }

    // “10,000 North Koreans” counts persons, of whatever sort.
    private static string? ThingOf(Quantity number) => number.Noun switch
    {
        null => number.Unit,
        "man" or "woman" or "person" or "people" or "member" => "person",
        var noun when noun.EndsWith("ean", StringComparison.Ordinal) || noun.EndsWith("ian", StringComparison.Ordinal) => "person",
        var noun => noun,
    };

    private int TopOf(TextSpan where)
    {
        var first = Ordered.FirstEndingAfter(tree.Text.Tokens, where.Start, token => token.Where);
        var top = -1;
        for (var at = first; at < tree.Count && tree[at].Where.Start < where.End; at++)
        {
            if ((tree.HeadOf(at) is var head && (head < first || tree[head].Where.Start >= where.End)) && tree.Relation(at) is not ("case" or "punct"))
            {
                top = top < 0 || tree[at].Tag is PartOfSpeech.Numeral ? at : top;
            }
        }

        return top;
    }

    private bool IsVerb(int at) => tree[at].Tag is PartOfSpeech.Verb;

    private int VerbOver(int noun)
    {
        var at = noun;
        for (var step = 0; step < Climb && at >= 0; step++)
        {
            if (at != noun && (IsVerb(at) || tree.Child(at, "cop") >= 0 || tree.Child(at, "nsubj") >= 0))
            {
                return at;
            }

            at = tree.HeadOf(at);
        }

        return -1;
    }

    private string? OutcomeOf(int at) => ActWords.Outcome(Normal.Stem(tree[at].Lemma)) ?? ActWords.Outcome(Normal.Stem(tree.Word(at)));

    // “12 dead”, “12 wounded soldiers”, “people killed”, “a death toll of 12”
    private string? OutcomeAt(int noun)
    {
        if (OutcomeOf(noun) is { } own && own is not "casualty")
        {
            return own;
        }

        foreach (var child in tree.Children(noun))
        {
            if (tree.Relation(child) is "amod" or "acl" or "compound" or "nmod" && Math.Abs(child - noun) <= After && OutcomeOf(child) is { } told and not "casualty")
            {
                return told;
            }
        }

        return tree.HeadOf(noun) is >= 0 and var head && !IsVerb(head) && tree.Relation(noun) is "nmod" or "appos" && OutcomeOf(head) is not null ? OutcomeAt(head) : OutcomeOf(noun);
    }

    // “12 dead, 30 injured”: where the tree fails, the next word.
    private string? OutcomeBeside(int number)
    {
        for (var at = number + 1; at < Math.Min(tree.Count, number + 3); at++)
        {
            if (tree[at].Tag is PartOfSpeech.Punctuation or PartOfSpeech.Coordinator or PartOfSpeech.Auxiliary)
            {
                return null;
            }

            if (OutcomeOf(at) is { } told)
            {
                return told;
            }
        }

        return null;
    }

    // “the death toll rose to 12”
    private string? OutcomeOfSubject(int verb) => Scaling.Contains(tree[verb].Lemma) && Subject(verb) is >= 0 and var subject ? OutcomeAt(subject) : null;

    // Of a headline's or a wrongly read “unemployment fell” the noun that the verb hangs on.
    private int Subject(int verb) => tree.Child(verb, "nsubj") is >= 0 and var own ? own : tree.Relation(verb) is "acl" ? tree.HeadOf(verb) : -1;

    // What is done: below “plans to send” the sending, and nothing for “there are”.
    private int ActOf(int verb)
    {
        var at = verb;
        for (var step = 0; step < 3 && ActWords.Stage(Normal.Stem(tree[at].Lemma)) is not null && tree.Child(at, "xcomp") is >= 0 and var below; step++)
        {
            at = below;
        }

        return !IsVerb(at) || Empty.Contains(tree[at].Lemma) ? -1 : at;
    }

    private ActStage? StageOf(int noun, int verb, int act)
    {
        if (StageAround(noun) is { } told)
        {
            return told;
        }

        var at = act >= 0 ? act : verb;
        for (var step = 0; step < Climb && at >= 0; step++)
        {
            if (step > 0 && !IsVerb(at) && ActWords.Stage(Normal.Stem(tree[at].Lemma)) is null)
            {
                break;
            }

            if (ActWords.Stage(Normal.Stem(tree[at].Lemma)) is { } stage)
            {
                return stage;
            }

            if (tree.Children(at).Any(child => tree[child].Tag is PartOfSpeech.Auxiliary && tree[child].Lemma is "will" or "would" or "shall" or "could" or "may" or "might"))
            {
                return ActStage.Planned;
            }

            if (tree.Relation(at) is not ("xcomp" or "ccomp" or "acl" or "advcl" or "conj"))
            {
                break;
            }

            if (tree[at].FineTag is "VBD")
            {
                return ActStage.Done;
            }

            at = tree.HeadOf(at);
        }

        var root = act >= 0 ? act : verb;
        return root < 0 ? null
            : tree[root].FineTag is "VBD" or "VBN" || tree.Children(root).Any(child => tree[child].FineTag is "VBD") ? ActStage.Done
            : tree[root].FineTag is "VB" && tree.Child(root, "mark") >= 0 ? ActStage.Planned
            : null;
    }

    // “a request for 5,000 troops”, “the planned 5,000 troops”
    private ActStage? StageAround(int noun)
    {
        foreach (var child in tree.Children(noun))
        {
            if (tree.Relation(child) is "amod" or "acl" && ActWords.Stage(Normal.Stem(tree[child].Lemma)) is { } told)
            {
                return told;
            }
        }

        return tree.Relation(noun) is "nmod" && tree.HeadOf(noun) is >= 0 and var head && !IsVerb(head) ? ActWords.Stage(Normal.Stem(tree[head].Lemma)) : null;
    }

    // “the price of grain rose by 12 per cent”, “a fine of 40 dollars”
    private string? WhoseMeasure(int noun, int verb)
    {
        if (tree.Relation(noun) is "nmod" or "compound" or "amod" && tree.HeadOf(noun) is >= 0 and var head && !IsVerb(head))
        {
            return tree[head].Lemma;
        }

        var whose = verb < 0 || !(Scaling.Contains(tree[verb].Lemma) || tree.Child(verb, "cop") >= 0) ? -1
            : tree.Child(verb, "obj") is >= 0 and var changed && changed != noun ? changed
            : Subject(verb);
        return whose >= 0 && whose != noun ? tree[whose].Lemma : null;
    }

    private bool IsPart(int number)
    {
        for (var at = number - 1; at >= Math.Max(0, number - Before) && tree[at].Lemma is not ("." or ";"); at--)
        {
            if (tree[at].Lemma is "include" or "including" or "among" or "included" || (tree[at].Lemma is "of" && at + 1 < number && tree.Word(at + 1) is "whom" or "them" or "which" or "those"))
            {
                return true;
            }
        }

        return number + 2 < tree.Count && tree[number + 1].Lemma is "of" && tree.Word(number + 2) is "them" or "whom" or "those" or "these" or "which";
    }

    private CountPeriod PeriodOf(int number, int noun)
    {
        for (var at = Math.Max(0, number - Before); at < Math.Min(tree.Count, noun + 3); at++)
        {
            var word = tree.Word(at);
            if (word is "another" or "further" or "additional" or "new" || (word is "more" && at + 1 < tree.Count && tree.Word(at + 1) is not "than" && at > number))
            {
                return at <= noun + 1 ? CountPeriod.Added : CountPeriod.Open;
            }

            if (word is "total" or "altogether" or "cumulative" or "overall")
            {
                return CountPeriod.Cumulative;
            }
        }

        return ByTime(number);
    }

    // “so far”, “to date”, “in all”, “since Monday”; “a day”, “in the past 24 hours”, “on Monday alone”
    private CountPeriod ByTime(int number)
    {
        for (var at = number + 1; at + 1 < tree.Count && tree[at].Lemma is not ("." or ";"); at++)
        {
            switch (tree.Word(at), tree.Word(at + 1))
            {
                case ("so", "far") or ("to", "date") or ("in", "all") or ("in", "total"):
                case ("since", _):
                    return CountPeriod.Cumulative;
                case ("a" or "per" or "each" or "every", "day" or "week" or "month" or "year" or "night"):
                case ("past" or "last", "24"):
                case (_, "alone" or "daily" or "overnight"):
                    return CountPeriod.Added;
            }
        }

        return number > 0 && Enumerable.Range(Math.Max(0, number - After), Math.Min(After, number)).Any(at => tree.Word(at) is "since" || (tree.Word(at) is "far" && at > 0 && tree.Word(at - 1) is "so"))
            ? CountPeriod.Cumulative
            : CountPeriod.Open;
    }
}
