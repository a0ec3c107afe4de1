using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>Reads what a predicate tells, from the tree of its sentence: verbs, event nouns, light verbs with their nouns, what follows a copula.</summary>
/// <remarks>Never fails: what a broken tree does not tell stays empty. Each frame costs the children of a few tokens.</remarks>
internal sealed class FrameReader(SyntaxTree tree)
{
    private readonly SubjectFinder _subjects = new(tree);

    public FrameReader(ParsedText text)
        : this(new SyntaxTree(text))
    {
    }

    /// <summary>The predicate at a token; of an auxiliary, copula or particle the one it belongs to, of a light verb its event noun.</summary>
    public Frame At(int token)
    {
        var head = Owner(token);
        if (tree[head].Tag is PartOfSpeech.Verb && EventNounOf(head) is { } noun)
        {
            return OfLight(noun, head);
        }

        if (IsNounLike(head) && LightVerbOf(head) is { } light)
        {
            return OfLight(head, light);
        }

        var frame = tree.Child(head, "cop") >= 0 || !IsNounLike(head) ? OfVerb(head) : new NounArguments(tree).Read(head);
        return Finish(frame, head);
    }

    // “will”, “is” before “dead”, “up” of “set up”
    private int Owner(int token) =>
        (tree.Is(token, "aux") || tree.Is(token, "cop") || tree.Relation(token) is "compound:prt") && tree.HeadOf(token) is >= 0 and var head ? head : token;

    private bool IsNounLike(int at) => tree[at].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun or PartOfSpeech.Pronoun or PartOfSpeech.Numeral;

    private int? EventNounOf(int verb) =>
        FrameWords.IsLight(tree[verb].Lemma)
        && (tree.Child(verb, "obj") is >= 0 and var noun || (noun = tree.Child(verb, "nsubj:pass")) >= 0)
        && tree[noun].Tag is PartOfSpeech.Noun
        && FrameWords.IsEvent(tree[noun].Lemma)
            ? noun
            : null;

    private int? LightVerbOf(int noun) =>
        tree.Relation(noun) is "obj" or "nsubj:pass" && tree.HeadOf(noun) is >= 0 and var verb && EventNounOf(verb) == noun ? verb : null;

    private Frame OfLight(int noun, int light)
    {
        var (event_, verb) = (new NounArguments(tree).Read(noun), OfVerb(light));
        var carried = verb.Object?.Head == noun ? null : verb.Object;
        var frame = event_ with
        {
            Subject = verb.Subject ?? event_.Subject,
            Object = event_.Object ?? carried,
            Recipient = event_.Recipient ?? verb.Recipient,
            Others = [.. event_.Others.Concat(verb.Others).DistinctBy(one => one.Head).OrderBy(one => one.Head)],
            Light = light,
            IsPassive = verb.IsPassive,
        };
        return Finish(WithTarget(frame), light) with { IsNegated = IsNegated(noun) || IsNegated(light) };
    }

    // “carried out an attack on the port”: also where the parser hangs the port on the verb
    private static Frame WithTarget(Frame frame) =>
        frame.Object is null && frame.Others.FirstOrDefault(one => one.Preposition is "on" or "against" && !one.IsTime(frame)) is { } target
            ? frame with { Object = target with { Role = ArgumentRole.Object }, Others = [.. frame.Others.Where(one => one != target)] }
            : frame;

    private Frame OfVerb(int verb)
    {
        var passive = _subjects.IsPassive(verb);
        var frame = new Frame(verb, LemmaOf(verb)) { IsPassive = passive, Tag = tree[verb].Tag };
        var surface = _subjects.Of(verb);
        var (objects, recipient, others) = Complements(verb, passive);
        var first = objects ?? SharedObject(verb);
        if (!passive)
        {
            return frame with
            {
                Subject = Argue(surface, ArgumentRole.Subject, verb),
                Object = Argue(first ?? _subjects.GapObject(verb), ArgumentRole.Object, verb),
                Recipient = recipient,
                Others = others,
            };
        }

        var agent = others.FirstOrDefault(one => one.Preposition is "by" && tree.TimeAt(one.Head)?.Where.Overlaps(tree[one.Head].Where) != true);
        return frame with
        {
            Subject = agent is null ? null : agent with { Role = ArgumentRole.Subject },
            Object = Argue(first ?? surface, ArgumentRole.Object, verb),
            Recipient = first is not null ? Argue(surface, ArgumentRole.Recipient, verb) : recipient,
            Others = agent is null ? others : [.. others.Where(one => one != agent)],
        };
    }

    private (int? Object, Argument? Recipient, List<Argument> Others) Complements(int verb, bool passive)
    {
        int? found = null;
        Argument? recipient = null;
        List<Argument> others = [];
        foreach (var child in tree.Children(verb))
        {
            if (tree.Relation(child) is "obj")
            {
                found ??= _subjects.Antecedent(child, verb);
            }
            else if (tree.Relation(child) is "iobj")
            {
                recipient ??= Argue(child, ArgumentRole.Recipient, verb);
            }
            else if (tree.Is(child, "obl") || tree.Is(child, "nmod"))
            {
                others.Add(Argument(child, ArgumentRole.Other, verb));
            }
        }

        // “gave ships to Velda”, “ships were sent to Velda”: to a person, body or country
        if (recipient is null && (found is not null || passive) && others.Find(one => one.Preposition is "to" && one.Name is not null) is { } to)
        {
            recipient = to with { Role = ArgumentRole.Recipient };
            others.Remove(to);
        }

        return (found, recipient, others);
    }

    // “attacked and burned the port”: the port is attacked too.
    private int? SharedObject(int verb)
    {
        var next = verb + 2;
        return next < tree.Count && tree.HeadOf(next) == verb && tree.Relation(next) is "conj" && tree.Is(verb + 1, "cc") && tree[next].Tag is PartOfSpeech.Verb
            && tree[next].FineTag == tree[verb].FineTag && tree.Child(next, "obj") is >= 0 and var shared
                ? shared
                : null;
    }

    private Frame Finish(Frame frame, int verb) => frame with
    {
        When = tree.TimeAt(frame.Head) ?? tree.TimeAt(verb),
        Place = tree.PlaceAt(frame.Head) ?? tree.PlaceAt(verb),
        Auxiliaries = _subjects.Auxiliaries(verb),
        IsNegated = IsNegated(verb),
        Others = [.. frame.Others.Where(one => one.Head != frame.Head)],
    };

    private bool IsNegated(int at) => tree.Children(at).Any(child =>
        (tree.Is(child, "advmod") && FrameWords.Negates(tree[child].Lemma))
        || (tree.Is(child, "det") && tree[child].Lemma is "no" or "neither"));

    private string LemmaOf(int verb) =>
        tree.Child(verb, "compound:prt") is >= 0 and var particle ? $"{tree[verb].Lemma} {tree[particle].Lemma}" : tree[verb].Lemma;

    private Argument? Argue(int? head, ArgumentRole role, int predicate) => head is { } at ? Argument(at, role, predicate) : null;

    private Argument Argument(int head, ArgumentRole role, int predicate) => Phrases.Argument(tree, head, role, predicate);
}
