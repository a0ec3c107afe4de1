using Stemma.Model;
using Stemma.Words;

namespace Stemma.Claiming;

/// <summary>Reads the parts of clauses: their content words with what each is to which.</summary>
internal sealed class PartReader(SyntaxTree tree)
{
    // A clause of more words is a list or no clause: it stays without parts, and is compared with nothing.
    private const int MostTokens = 160;

    // Chains of skipped words, as “some of the …”, are short.
    private const int Climb = 12;

    // Asked once a head: a head of a thousand children is asked a thousand times.
    private readonly Dictionary<int, bool> _passive = [];

    /// <summary>The propositions with their parts and measures. The number that a how-many asks for, and its sisters in the clause, are no parts.</summary>
    public static IReadOnlyList<Proposition> Filled(ParsedText text, IReadOnlyList<Statement> statements, IReadOnlyList<Proposition> propositions)
    {
        if (propositions.Count == 0)
        {
            return propositions;
        }

        var tree = new SyntaxTree(text);
        var (reader, measures) = (new PartReader(tree), new MeasureReader(tree));
        var asked = propositions.Where(one => one.Facet == Facet.HowMany).ToLookup(one => (string.Join(' ', one.Pieces), one.Statement), one => one.Quantity!.Where);
        Dictionary<(string, int?), List<Part>> read = [];
        List<Proposition> filled = new(propositions.Count);
        foreach (var one in propositions)
        {
            var key = (string.Join(' ', one.Pieces), one.Statement);
            if (!read.TryGetValue(key, out var parts))
            {
                var statement = one.Statement is { } at ? statements[at] : null;
                read[key] = parts = reader.PartsOf(one, statement, [.. asked[key]]);
            }

            filled.Add(one with { Parts = parts, Subject = one.Subject ?? SubjectOf(parts), Measured = one.Quantity is { } number ? measures.Read(number) : null });
        }

        return filled;
    }

    // Whoever does it, where what is done is no action that is known; who does it is told by name.
    private static string? SubjectOf(List<Part> parts)
    {
        var root = parts.FindIndex(part => part is { Role: "root", Kind: PartKind.Verb or PartKind.Past });
        return root < 0 ? null : parts.Find(part => part is { Role: "subject", Kind: PartKind.Name } && part.Of == root)?.Key;
    }

    private List<Part> PartsOf(Proposition claim, Statement? statement, IReadOnlyList<TextSpan> asked)
    {
        var (clause, pieces, piece) = (claim.Where, claim.Pieces, 0);
        var reach = Reach(clause, statement);
        List<(int At, int End)> slots = [];
        var slotOf = new Dictionary<int, int>();
        List<Part> parts = [];
        var first = FirstIn(reach);
        for (var at = first; at < tree.Count && tree[at].Where.End <= reach.End;)
        {
            if (at - first > MostTokens)
            {
                return [];
            }

            while (piece < pieces.Count - 1 && pieces[piece].End <= tree[at].Where.Start)
            {
                piece++;
            }

            // What stands between the pieces is another claim's, but for the cue that is a doubt.
            if (clause.Overlaps(tree[at].Where) && !pieces[piece].Overlaps(tree[at].Where) && !IsHedge(at, statement))
            {
                at++;
                continue;
            }

            var (part, end) = Read(at, asked);
            if (part is not null)
            {
                slots.Add((at, end));
                parts.Add(part);
            }

            for (; at < end; at++)
            {
                slotOf[at] = part is null ? -1 : parts.Count - 1;
            }
        }

        var told = parts.Count;
        if (statement is { Sense: CueSense.Deny or CueSense.Refuse, Cue: { } cue } && !reach.Holds(cue))
        {
            parts.Add(new Part(PartKind.Negation, "not", "denied", -1));
        }

        for (var index = 0; index < told; index++)
        {
            var (of, role) = Hung(slots[index], index, slotOf);
            parts[index] = parts[index] with { Of = of, Role = role };
        }

        return parts;
    }

    private int FirstIn(TextSpan where) => Ordered.FirstEndingAfter(tree.Text.Tokens, where.Start, token => token.Where);

    // “The council rejected the request”: that it rejected it is what is told. Of “said that …” only what was said.
    private TextSpan Reach(TextSpan clause, Statement? statement)
    {
        if (statement is not { Cue: { } cue } || clause.Overlaps(cue) || !(IsDoneTo(clause, cue) || IsHedge(cue)))
        {
            return clause;
        }

        var (start, end) = (Math.Min(clause.Start, cue.Start), Math.Max(clause.End, cue.End));
        return statement.Source is { } source && !source.Overlaps(clause) ? new TextSpan(Math.Min(start, source.Start), Math.Max(end, source.End)) : new TextSpan(start, end);
    }

    // “Hewitt reportedly challenged …”: no speech around it, a doubt inside it.
    private bool IsHedge(TextSpan cue) => Ordered.Inside(tree.Text.Tokens, cue, token => token.Where).Any(token => token.Tag is PartOfSpeech.Adverb);

    private bool IsHedge(int at, Statement? statement) => statement?.Cue is { } cue && cue.Holds(tree[at].Where) && tree[at].Tag is PartOfSpeech.Adverb;

    // Whether the clause hangs on the cue as its object or purpose, and is no clause of its own.
    private bool IsDoneTo(TextSpan clause, TextSpan cue)
    {
        for (var at = FirstIn(clause); at < tree.Count && tree[at].Where.End <= clause.End; at++)
        {
            var head = tree.HeadOf(at);
            if (head >= 0 && cue.Holds(tree[head].Where))
            {
                return tree.Relation(at) is "obj" or "obl" or "xcomp" or "iobj" or "nsubj:pass";
            }
        }

        return false;
    }

    // The part that begins at a token, and the first token after it.
    private (Part? Part, int End) Read(int at, IReadOnlyList<TextSpan> asked)
    {
        var where = tree[at].Where;
        var time = InList(tree.Text.Times, where, time => time.Where);
        if (time is { IsLocated: true })
        {
            return (PartWords.Of(time), After(at, time.Where));
        }

        if (InList(tree.Text.Quantities, where, quantity => quantity.Where) is { } quantity)
        {
            return (asked.Contains(quantity.Where) ? PartOf(quantity) : new Part(PartKind.Number, quantity.Unit ?? "", "", -1) { Low = quantity.Low, High = quantity.High }, After(at, quantity.Where));
        }

        if (time is { Seconds: not null, Kind: TimeKind.Duration })
        {
            return (PartWords.OfLength(time, tree.Text.Text), After(at, time.Where));
        }

        if (tree.NameAt(at) is { } name)
        {
            return (new Part(PartKind.Name, NameKey.Of(name.Canonical), "", -1), After(at, name.Where));
        }

        return (PartWords.Read(tree, at), at + 1);
    }

    // Of a number that is a question of its own only this is told, that it is of some and not of all.
    private static Part? PartOf(Quantity asked) => asked is { Kind: QuantityKind.Share, ShareOf: not null } ? new Part(PartKind.Quality, "part", "", -1) : null;

    // A token may reach over the end of what it is part of: “Sunday-night”.
    private int After(int at, TextSpan where) => Math.Max(at + 1, Ordered.FirstEndingAfter(tree.Text.Tokens, where.End, token => token.Where));

    private static T? InList<T>(IReadOnlyList<T> list, TextSpan token, Func<T, TextSpan> place)
        where T : class =>
        Ordered.FirstEndingAfter(list, token.Start, place) is var at && at < list.Count && place(list[at]).Overlaps(token) ? list[at] : null;

    private (int Of, string Role) Hung((int At, int End) slot, int index, Dictionary<int, int> slotOf)
    {
        var top = slot.At;
        for (var at = slot.At; at < slot.End; at++)
        {
            if (tree.HeadOf(at) is var up && (up < slot.At || up >= slot.End) && tree.Relation(at) is not ("case" or "punct" or "det" or "advmod"))
            {
                top = at;
                break;
            }
        }

        var below = top;
        for (var step = 0; step < Climb; step++)
        {
            var head = tree.HeadOf(below);
            if (head < 0)
            {
                return (-1, "root");
            }

            if (!slotOf.TryGetValue(head, out var of))
            {
                if (Joined(below, head, slotOf) is >= 0 and var verb)
                {
                    return (slotOf[verb], PartWords.RoleOf(tree, below, IsPassive(verb)));
                }

                if (tree.Relation(below) is not "conj")
                {
                    return (-1, "root");
                }

                // What was joined to another claim's word stands in its place.
                below = head;
                continue;
            }

            if (of >= 0 && of != index)
            {
                return (of, PartWords.RoleOf(tree, below, IsPassive(head)));
            }

            below = head;
        }

        return (-1, "root");
    }

    // “The fire killed nine and injured 31”: of the second claim's verb the first verb's subject is the subject.
    private int Joined(int below, int head, Dictionary<int, int> slotOf)
    {
        if (tree.Relation(below) is "nsubj" or "nsubj:pass" or "csubj")
        {
            foreach (var child in tree.Children(head))
            {
                if (tree.Relation(child) is "conj" && slotOf.TryGetValue(child, out var of) && of >= 0)
                {
                    return child;
                }
            }
        }

        return -1;
    }

    private bool IsPassive(int head)
    {
        if (!_passive.TryGetValue(head, out var told))
        {
            _passive[head] = told = PartWords.IsPassive(tree, head);
        }

        return told;
    }
}
