using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>Finds who does what a verb tells where the tree does not hang them on it: over infinitives, participles, coordination and relative clauses.</summary>
internal sealed class SubjectFinder(SyntaxTree tree)
{
    // Verbs pass their subject on over at most so many others.
    private const int Climb = 8;

    /// <summary>The subject as it stands in the sentence: of a passive whom it is done to. Null if there is none.</summary>
    public int? Of(int verb)
    {
        var at = verb;
        for (var step = 0; step < Climb; step++)
        {
            if (Own(at) is { } own)
            {
                return Antecedent(own, at);
            }

            var head = tree.HeadOf(at);
            if (head < 0)
            {
                return null;
            }

            switch (tree.Relation(at))
            {
                case "conj" when IsPredicate(head):
                    break;
                case "xcomp" or "advcl" when IsPredicate(head):
                    if (tree.Relation(at) is "xcomp" && !IsPassive(head) && !FrameWords.ControlsBySubject(tree[head].Lemma) && Receiver(head) is { } controller)
                    {
                        return controller;
                    }

                    // “After the attack was over, …” has its own subject, or none that we know
                    if (tree.Relation(at) is "advcl" && tree[at].FineTag is not ("VBG" or "VBN" or "VB"))
                    {
                        return null;
                    }

                    break;
                case "acl" when tree[at].FineTag is "VB" && Child(at, "mark") >= 0:
                    return OfPlan(head);
                case "acl" or "acl:relcl" or "amod":
                    return tree.Relation(at) is "acl:relcl" && Object(at) is null && HasOwnSubject(at) ? null : head;
                default:
                    return null;
            }

            at = head;
        }

        return null;
    }

    /// <summary>Whether a verb is passive: by its auxiliary, its subject, as a participle behind or before its noun, or with the verb it is coordinated with.</summary>
    public bool IsPassive(int verb)
    {
        var at = verb;
        for (var step = 0; step < Climb; step++)
        {
            if (Child(at, "aux:pass") >= 0 || Child(at, "nsubj:pass") >= 0)
            {
                return true;
            }

            if (tree[at].FineTag is not ("VBN" or "VBD") || Child(at, "nsubj") >= 0 || Child(at, "aux") >= 0)
            {
                return false;
            }

            switch (tree.Relation(at))
            {
                case "acl" or "amod":
                    return Child(at, "obj") < 0;
                case "advcl":
                    return tree[at].FineTag is "VBN" && Child(at, "obj") < 0;
                case "conj" when tree[at].FineTag is "VBN" && tree.HeadOf(at) is >= 0 and var head && tree[head].FineTag is "VBN":
                    at = head;
                    break;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>What a relative pronoun stands for; else the token itself.</summary>
    public int Antecedent(int argument, int verb)
    {
        if (tree[argument].Lemma is not ("who" or "which" or "that" or "whom"))
        {
            return argument;
        }

        for (var (step, at) = (0, verb); step < Climb && at >= 0; step++)
        {
            if (tree.Relation(at) is "acl:relcl" && tree.HeadOf(at) is >= 0 and var head && head < argument)
            {
                return head;
            }

            at = tree.Relation(at) is "xcomp" or "conj" or "ccomp" ? tree.HeadOf(at) : -1;
        }

        return argument;
    }

    /// <summary>The noun of “the port rebels attacked”; null if the verb is of another kind.</summary>
    public int? GapObject(int verb) =>
        tree.Relation(verb) is "acl:relcl" && tree.HeadOf(verb) is >= 0 and var head && head < verb
        && HasOwnSubject(verb) && Antecedent(Own(verb) ?? verb, verb) != head
        && Child(verb, "ccomp") < 0 && Child(verb, "xcomp") < 0 && Child(verb, "cop") < 0
        && tree[verb].Tag is PartOfSpeech.Verb && !FrameWords.IsSetting(tree[head].Lemma)
        && !tree.Children(verb).Any(child => tree[child].Lemma is "where" or "when" or "why" or "how" or "whose" || (tree.Is(child, "obl") && tree[child].Lemma is "which" or "whom"))
            ? head
            : null;

    /// <summary>The words of auxiliaries and copula, with those that a coordinated verb shares.</summary>
    public List<string> Auxiliaries(int verb)
    {
        List<string> found = [];
        var at = verb;
        for (var step = 0; step < Climb; step++)
        {
            found.AddRange(tree.Children(at).Where(child => tree.Is(child, "aux") || tree.Is(child, "cop")).Select(tree.Word));
            if (found.Count > 0 || tree.Relation(at) is not "conj" || Own(at) is not null || tree.HeadOf(at) is not (>= 0 and var head)
                || tree[head].FineTag != tree[at].FineTag)
            {
                return found;
            }

            at = head;
        }

        return found;
    }

    private int? Own(int verb) => Child(verb, "nsubj") is >= 0 and var subject ? subject : null;

    private bool HasOwnSubject(int verb) => Own(verb) is not null;

    private int? Object(int verb) => Child(verb, "obj") is >= 0 and var found ? found : null;

    private int? Receiver(int verb) => Object(verb) ?? (Child(verb, "iobj") is >= 0 and var receiver ? receiver : null);

    // “Velda's plan to send troops”, “Velda made a plan to send troops”
    private int? OfPlan(int noun)
    {
        if (Child(noun, "nmod:poss") is >= 0 and var owner)
        {
            return owner;
        }

        return tree.Relation(noun) is "obj" && tree.HeadOf(noun) is >= 0 and var verb && Own(verb) is { } subject ? Antecedent(subject, verb) : null;
    }

    private bool IsPredicate(int at) => tree[at].Tag is PartOfSpeech.Verb or PartOfSpeech.Auxiliary or PartOfSpeech.Adjective || Own(at) is not null;

    private int Child(int at, string relation) => tree.Child(at, relation);
}
