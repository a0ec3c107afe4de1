using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>What a word hands down to one that depends on it in the tree: the commitment in which that one stands.</summary>
internal readonly ref struct Edge
{
    private const double Hardly = -.9;
    private const double Some = .2;

    private readonly FactualityTree _tree;
    private readonly int _at;
    private readonly int _head;
    private readonly Operators _own;
    private readonly Operators _above;
    private readonly Worlds _value;
    private readonly Worlds _context;

    private Edge(FactualityTree tree, int at, int head, Operators own, Operators above, Worlds value, Worlds context) =>
        (_tree, _at, _head, _own, _above, _value, _context) = (tree, at, head, own, above, value, context);

    /// <summary>The context of one token of a path.</summary>
    /// <param name="tree">The sentence.</param>
    /// <param name="path">A token and those above it.</param>
    /// <param name="operators">What the own clause of each does.</param>
    /// <param name="contexts">The contexts, told from the top down to the one after <paramref name="i"/>.</param>
    /// <param name="values">The values, likewise.</param>
    /// <param name="i">Which one.</param>
    public static Worlds At(FactualityTree tree, ReadOnlySpan<int> path, ReadOnlySpan<Operators> operators, ReadOnlySpan<Worlds> contexts, ReadOnlySpan<Worlds> values, int i)
    {
        var (at, head) = (path[i], path[i + 1]);
        var edge = new Edge(tree, at, head, operators[i], operators[i + 1], values[i + 1], contexts[i + 1]);
        if (i + 2 < path.Length && operators[i].Mark is "to" or "of" or "from" or "into" && tree.Is(head, "obj") && Signatures.Of(tree.Lemma(head), operators[i].Mark) is null && edge.IsContent())
        {
            // “caused the factory to lose”, where the parser hangs what is lost on the factory.
            return new Edge(tree, at, path[i + 2], operators[i], operators[i + 2], values[i + 2], contexts[i + 2]).OfContent();
        }

        return edge.Context();
    }

    private Worlds Context()
    {
        if (_tree.Is(_at, "conj"))
        {
            return OfConjunct();
        }

        if (IsContent())
        {
            return OfContent();
        }

        if (_tree.Is(_at, "advcl"))
        {
            return OfAdverbial();
        }

        if (_tree.Is(_at, "acl"))
        {
            return _above.Negation >= 0 && _value.Author < 0 ? _value : Worlds.Own with { Author = _value.Author > -.5 ? 1 : .6 };
        }

        return _tree.Is(_at, "parataxis") || _tree.Is(_at, "appos") || _tree.Is(_at, "dep") || _tree.Is(_at, "list") || _tree.Is(_at, "discourse") || _tree.Is(_at, "vocative")
            ? Worlds.Own
            : OfNoun();
    }

    // What a verb, noun or adjective says, wants or does not know, whatever relation the parser gives it.
    private bool IsContent()
    {
        if (_tree.Is(_at, "ccomp") || _tree.Is(_at, "xcomp") || _tree.Is(_at, "csubj"))
        {
            return true;
        }

        if (_tree.Is(_at, "acl"))
        {
            var relative = _tree.Relation(_at) is "acl:relcl";
            return !relative ? _own.Mark is not null || (_own.HasSubject && Signature("that") is not null)
                : _own.HasSubject && Signature("that") is { Sort: not SignatureSort.Outcome } governs && _head + 1 < _tree.End
                    && (_tree.Lemma(_head + 1) is "that" || (governs.Speaks && (_tree.Child(_at, "obj") > _at || _tree.Relation(_tree.FirstChild(_at)) is "nsubj:pass")));
        }

        return _tree.Is(_at, "advcl") && (_own.Mark is "whether"
            || (_own.Mark is "to" && (_tree.Tag(_head) is PartOfSpeech.Adjective || Signature("to") is { Class: not ("cancel" or "prevent" or "stop" or "begin") }))
            || (_own.Mark is null && _tree.Fine(_at) is "VBG" && _at - _head is > 0 and < 4 && Signature("doing") is { Sort: SignatureSort.Ahead } or { Plus: < 0 })
            || (_own.Mark is "from" or "of" or "into" or "on" or "for" or "against" or "about" && Signature(_own.Mark) is not null));
    }

    private bool Has(string lemma)
    {
        for (var child = _tree.FirstChild(_head); child >= 0; child = _tree.NextChild(child))
        {
            if (_tree.Lemma(child) == lemma)
            {
                return true;
            }
        }

        return false;
    }

    private string? Sense =>
        _own.Mark is "to" or "from" or "into" or "against" ? _own.Mark
        : _own.Mark is "whether" or "if" ? "whether"
        : _tree.Fine(_at) is "VBG" && !_own.HasAuxiliary ? "doing"
        : _own.HasSubject ? "that" : null;

    private Signature? Signature(string? sense)
    {
        var lemma = _tree.Lemma(_head);
        return sense is "to" && lemma is "go" ? null
            : sense is not "whether" && _head + 1 < _tree.End && Signatures.OfSense(lemma, _tree.Lemma(_head + 1)) is { } phrasal ? phrasal
            : Signatures.Of(lemma, sense);
    }

    private Worlds OfContent()
    {
        var sense = Sense;
        if (sense is "to" && ((_tree.Lemma(_head) is "have" or "be" or "remain" && Has("yet")) || (_tree.Tag(_head) is PartOfSpeech.Adjective && Has("too"))))
        {
            return new Worlds(-_value.Author, -_value.Source, false);
        }

        if (sense is "that" && _tree.Child(_head, "nsubj") is >= 0 and var subject && _tree.Lemma(_head) is "remain" or "persist" or "emerge" or "spread" or "circulate" or "surface" or "grow" or "mount" or "arise"
            && Signatures.Of(_tree.Lemma(subject), sense) is { } rumour)
        {
            // “doubts remain that”
            return new Worlds(Math.Max(-.3, rumour.Plus), Math.Max(-.3, rumour.Plus), _value.IsAhead);
        }

        if (Signature(sense) is { } signature)
        {
            return Governed(signature, sense);
        }

        if (sense is "to" && _tree.Child(_head, "obj") is >= 0 and var held && held < _at && Signatures.Of(_tree.Lemma(held), "to") is { Sort: SignatureSort.Ahead } wish)
        {
            // “unveiled plans to cut”
            return Governed(wish, sense);
        }

        switch (sense)
        {
            case "to":
                return _tree.Lemma(_head) is "go" && _tree.Fine(_head) is "VBG"
                    ? new Worlds(_value.Author * .85, _value.Source * .85, true)
                    : new Worlds(_value.Author * Some, _value.Source * Some, true);
            case "whether":
                return new Worlds(0, 0, _value.IsAhead);
            case "that":
                return new Worlds(_value.Author * .7, _value.Source, _value.IsAhead);
            default:
                return _value;
        }
    }

    private Worlds Governed(Signature signature, string? sense)
    {
        var negated = _above.Negation >= 0;
        var ahead = signature.Sort is SignatureSort.Ahead || (signature.Class is "foresee" && sense is "to" or null) || (_value.IsAhead && !signature.Speaks);
        if (!signature.Speaks)
        {
            return new Worlds(signature.Of(_value.Author), signature.Of(_value.Source), ahead, sense is "that");
        }

        if (sense is "to" && _tree.Fine(_head) is "VBN" && signature.Class is not "foresee")
        {
            // “is said to have”: nobody in particular says it.
            var hearsay = signature.Sort is SignatureSort.Speech ? Math.Min(.3, signature.Plus) : signature.Plus;
            return new Worlds(_value.Author * hearsay, _value.Source * hearsay, ahead);
        }

        if (_tree.Tag(_head) is PartOfSpeech.Noun && signature.Said > 0 && _value.Source < .4)
        {
            // “dismissed reports that”, “investigates claims that”: what is reported is denied or open.
            return _value.Source < -.4 ? new Worlds(_value.Author < -.5 ? _value.Author : -.3 * signature.Said, -signature.Said, ahead, true) : new Worlds(0, 0, ahead, true);
        }

        var falsely = Has("falsely") || Has("wrongly") || Has("mistakenly") || Has("erroneously") || Has("incorrectly");
        var source = !negated ? signature.Said : signature.Class is "believe" or "deny" or "doubt" ? signature.Minus : 0;
        return new Worlds(falsely ? Hardly : signature.Of(_value.Author), source, ahead, true);
    }

    // A noun is taken to be real where it stands; less so after “may” and “no”, unless it is known: “the attack”.
    private Worlds OfNoun()
    {
        if (_above.Negation == _at)
        {
            return _context;
        }

        if (_tree.Tag(_at) is PartOfSpeech.Noun or PartOfSpeech.Verb && NounSignature() is { } signature)
        {
            return Governed(signature, null);
        }

        var determiner = _tree.Child(_at, "det");
        var known = determiner >= 0 && _tree.Lemma(determiner) is "the" or "this" or "that" or "these" or "those";
        var real = known || _tree.Is(_at, "nsubj") || _tree.Is(_at, "obl") ? Math.Max(_value.Author, .8) : _value.Author;
        return new Worlds(real, Math.Max(real, _value.Source), _value.IsAhead && !known);
    }

    // “denied involvement”, “a plan for an attack”: a noun is governed by what decides, wants or denies it, not by “see” or “say”.
    private Signature? NounSignature()
    {
        var isObject = _tree.Is(_at, "obj") || _tree.Relation(_at) is "nsubj:pass";
        var lemma = _tree.Lemma(_head);
        if ((isObject || _tree.Is(_at, "obl")) && _head + 1 < _tree.End && Signatures.OfSense(lemma, _tree.Lemma(_head + 1)) is { } phrasal)
        {
            return phrasal;
        }

        if (_tree.Is(_at, "obl") && _tree.Child(_at, "case") is >= 0 and var preposition && Signatures.OfSense(lemma, _tree.Lemma(preposition)) is { } tied)
        {
            return tied;
        }

        if (isObject && Signatures.OfSense(lemma, "noun") is { } announced)
        {
            return announced;
        }

        var signature = Signatures.Of(lemma, null);
        var may = signature is not (null or { Sort: SignatureSort.Fact } or { Class: "say" or "believe" or "cause" or "evaluate" or "begin" })
            && (isObject || _tree.Is(_at, "nmod") || (_tree.Is(_at, "obl") && signature.Plus < 0) || (_tree.Is(_at, "nsubj") && signature.Sort is SignatureSort.Likelihood));
        return may ? signature : null;
    }

    private Worlds OfConjunct()
    {
        var shares = !_own.HasSubject && !_own.HasAuxiliary && _own.Negation < 0 && _tree.Fine(_at) == _tree.Fine(_head) && (_above.Modal is not null || _above.Negation >= 0);
        if (!shares)
        {
            return _own.IsPast ? _context with { IsAhead = false } : _context;
        }

        var turns = _above.Negation >= 0 && _tree.Child(_at, "cc") is >= 0 and var coordinator && _tree.Lemma(coordinator) is "but";
        return turns ? _value with { Author = -_value.Author, Source = -_value.Source } : _value;
    }

    private Worlds OfAdverbial()
    {
        if (Operators.IsConditional(_tree, _at))
        {
            return new Worlds(.05, .05, _value.IsAhead);
        }

        switch (_own.Mark)
        {
            case "to":
                return new Worlds(Math.Max(0, _value.Author) * Some, Math.Max(0, _value.Source) * Some, true);
            case "instead" or "than" when _own.Negation >= 0:
                return Worlds.Own;
            case "without" or "lest" or "than" or "instead":
                return new Worlds(Hardly, Hardly, false);
            case "before" when _own.Modal is "could" or "can":
                return new Worlds(-4, -4, false);
            case "before" or "until" or "till":
                return new Worlds(_value.Author > 0 && !_value.IsAhead ? .6 : .1, .6, _value.IsAhead);
            case "as" when _tree.Child(_at, "mark") is var mark && mark + 1 < _tree.End && _tree.Lemma(mark + 1) is "if" or "though":
                return new Worlds(-.3, -.3, false);
            case "when" or "once" or "after" when !_own.IsPast && (_above.Modal is not null || _above.IsAhead):
                return new Worlds(Some, Some, true);
            case null or "by" or "while" or "when" when !_own.HasSubject:
                return _value;
            default:
                return Worlds.Own with { IsAhead = _value.IsAhead && !_own.IsPast };
        }
    }
}
