using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Reads who did what to whom around an event noun: “the attack on the port by rebels”, “its deployment of troops”, “troop deployments”.</summary>
internal sealed class NounArguments(SyntaxTree tree)
{
    /// <summary>The frame of a noun.</summary>
    public Frame Read(int noun)
    {
        var lemma = tree[noun].Lemma;
        List<Argument> others = [];
        Argument? subject = null, @object = null, recipient = null, owner = null;
        foreach (var child in tree.Children(noun))
        {
            if (tree.Relation(child) is "nmod:poss")
            {
                owner ??= Phrase(child, ArgumentRole.Other, noun);
            }
            else if ((tree.Is(child, "nmod") || tree.Is(child, "obl")) && Phrase(child, ArgumentRole.Other, noun) is var phrase)
            {
                Place(phrase, lemma, ref subject, ref @object, ref recipient, others);
            }
            else if (tree.Is(child, "compound") && tree[child].Tag is PartOfSpeech.Noun or PartOfSpeech.ProperNoun)
            {
                others.Add(Phrase(child, ArgumentRole.Other, noun));
            }
        }

        if (subject is null && @object is not null && Agent(@object.Head) is >= 0 and var agent)
        {
            subject = Phrase(agent, ArgumentRole.Subject, noun);
            @object = @object with { Where = new TextSpan(@object.Where.Start, tree[Math.Max(@object.Head, tree.Phrase(agent).First - 1)].Where.End) };
        }

        if (owner is not null)
        {
            var isPatient = FrameWords.IsPatientNoun(lemma) && @object is null;
            (subject, @object) = (subject is null && !isPatient ? owner with { Role = ArgumentRole.Subject } : subject, isPatient ? owner with { Role = ArgumentRole.Object } : @object);
        }

        return new Frame(noun, lemma) { Tag = tree[noun].Tag, Subject = subject, Object = @object, Recipient = recipient, Others = others };
    }

    private void Place(Argument phrase, string lemma, ref Argument? subject, ref Argument? @object, ref Argument? recipient, List<Argument> others)
    {
        var isTime = tree.TimeAt(phrase.Head) is not null && phrase.Name is null && phrase.Preposition is not "of";
        switch (isTime ? null : phrase.Preposition)
        {
            case "by" when subject is null:
                subject = phrase with { Role = ArgumentRole.Subject };
                break;
            case "of" when FrameWords.IsIntransitive(lemma) && !FrameWords.IsPatientNoun(lemma) && subject is null:
                subject = phrase with { Role = ArgumentRole.Subject };
                break;
            case "of" or "on" or "against" when @object is null:
                @object = phrase with { Role = ArgumentRole.Object };
                break;
            case "to" when recipient is null && phrase.Name is not null:
                recipient = phrase with { Role = ArgumentRole.Recipient };
                break;
            default:
                others.Add(phrase);
                break;
        }
    }

    // “the attack on the port by rebels”: the parser hangs the rebels on the port.
    private int Agent(int patient)
    {
        foreach (var child in tree.Children(patient))
        {
            if (child > patient && tree.Is(child, "nmod") && tree.Child(child, "case") is >= 0 and var preposition && tree[preposition].Lemma is "by" && tree.TimeAt(child) is null)
            {
                return child;
            }
        }

        return -1;
    }

    private Argument Phrase(int head, ArgumentRole role, int noun) => Phrases.Argument(tree, head, role, noun);
}
