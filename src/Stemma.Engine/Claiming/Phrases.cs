using Stemma.Model;

namespace Stemma.Claiming;

/// <summary>Makes arguments of phrases in the tree.</summary>
internal static class Phrases
{
    /// <summary>The phrase of a token as an argument: without its preposition, its marks, and the clause of the predicate itself.</summary>
    public static Argument Argument(SyntaxTree tree, int head, ArgumentRole role, int predicate)
    {
        var (first, end) = tree.Phrase(head);
        if (predicate >= first && predicate < end)
        {
            // “troops deployed there”, “injured soldiers”: the predicate hangs on its own argument
            (first, end) = head < predicate ? (first, Math.Max(head + 1, Start(tree, predicate, head))) : (head, end);
        }

        string? preposition = null;
        foreach (var child in tree.Children(head))
        {
            if (tree.Relation(child) is "case" && child < head)
            {
                preposition = preposition is null ? tree.Word(child) : $"{preposition} {tree.Word(child)}";
                first = Math.Max(first, Math.Min(child + 1, head));
            }
            else if (tree.Relation(child) is "case" && child + 1 == end)
            {
                end = Math.Max(head + 1, child); // the possessive ’s
            }
        }

        if (preposition?.Contains(' ', StringComparison.Ordinal) == true && tree.Child(tree.Child(head, "case"), "fixed") < 0)
        {
            preposition = preposition[(preposition.LastIndexOf(' ') + 1)..];
        }

        return new Argument(role, head, tree.Place(first, end), tree[head].Lemma) { Preposition = preposition, Name = NameOf(tree, head) };
    }

    /// <summary>Whether an argument is the time that a frame tells.</summary>
    public static bool IsTime(this Argument argument, Frame frame) => frame.When?.Where.Overlaps(argument.Where) == true;

    // The head's own, or behind a title: “Defence Minister Omar Hale” with the minister as head.
    private static Name? NameOf(SyntaxTree tree, int head)
    {
        if (tree.NameAt(head) is { } own)
        {
            return own;
        }

        foreach (var child in tree.Children(head))
        {
            if ((tree.Is(child, "flat") || tree.Is(child, "appos")) && tree.NameAt(child) is { Kind: NameKind.Person or NameKind.Organisation or NameKind.Outlet } name)
            {
                return name;
            }
        }

        return null;
    }

    private static int Start(SyntaxTree tree, int predicate, int after) => Math.Max(after + 1, tree.Phrase(predicate).First);
}
