namespace Stemma.Claiming;

/// <summary>Keeps apart in the tree what a semicolon keeps apart: parsers hang words over it as if it were a comma.</summary>
internal static class Semicolons
{
    private const int MostParts = 12;

    /// <summary>The tree with each stretch between semicolons that holds a finite clause hung on the first by that clause alone.</summary>
    public static SentenceTree Parted(SentenceTree tree)
    {
        List<(int First, int End, int Main)> parts = [];
        var first = tree.First;
        for (var at = tree.First; at <= tree.End; at++)
        {
            if (at < tree.End && tree.Sign(at) != ';')
            {
                continue;
            }

            // What holds no finite clause is one of a list: “Hale, a farmer; Ortiz, a clerk; and …”.
            if (MainOf(tree, first, at) is not (>= 0 and var main))
            {
                return tree;
            }

            parts.Add((first, at, main));
            first = Math.Min(at, tree.End - 1);
        }

        if (parts.Count is < 2 or > MostParts || !parts.Exists(part => IsTorn(tree, part.First, part.End, part.Main)))
        {
            return tree;
        }

        tree = tree.With(parts[0].Main, -1, "root");
        foreach (var part in parts.Skip(1))
        {
            tree = tree.With(part.Main, -1, "root");
        }

        foreach (var part in parts)
        {
            foreach (var top in Tops(tree, part.First, part.End).Where(top => top != part.Main).ToList())
            {
                var isSubject = top < part.Main && tree.IsNominal(top) && tree.Child(top, "case") < 0 && tree.SubjectOf(part.Main) < 0;
                tree = tree.With(top, part.Main, isSubject ? "nsubj" : tree.Is(top, "root") ? "parataxis" : tree.Label(top));
            }
        }

        foreach (var part in parts.Skip(1))
        {
            tree = tree.With(part.Main, parts[0].Main, "parataxis");
        }

        return tree;
    }

    // What hangs on no word of the stretch.
    private static IEnumerable<int> Tops(SentenceTree tree, int first, int end) =>
        Enumerable.Range(first, end - first).Where(at => tree.Holds(at) && (tree.HeadOf(at) < first || tree.HeadOf(at) >= end));

    // The finite clause that all else should hang on: one with a subject, or with a noun before it that could be it.
    private static int MainOf(SentenceTree tree, int first, int end)
    {
        List<int> clauses = [.. Tops(tree, first, end).Where(at => tree.IsClause(at) && (tree.IsFinite(at) || tree.Children(at).Any(word => tree.Is(word, "aux") && tree.Token(word).FineTag is not "TO")))];
        return clauses.FindIndex(at => tree.SubjectOf(at) >= first && tree.SubjectOf(at) < end) is >= 0 and var own ? clauses[own]
            : clauses.Find(at => Tops(tree, first, end).Any(noun => noun < at && tree.IsNominal(noun) && tree.Child(noun, "case") < 0)) is > 0 and var next ? next
            : -1;
    }

    // Whether more than one of its words hangs outside.
    private static bool IsTorn(SentenceTree tree, int first, int end, int main) =>
        Tops(tree, first, end).Any(at => at != main && !tree.IsMark(at)) || (tree.HeadOf(main) >= 0 && !tree.Is(main, "parataxis"));
}
