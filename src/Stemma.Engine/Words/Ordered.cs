namespace Stemma.Words;

/// <summary>Finding in lists that are in reading order and do not overlap, by halving instead of walking.</summary>
public static class Ordered
{
    /// <summary>The index of the first one that ends after <paramref name="position"/>; the count if there is none.</summary>
    public static int FirstEndingAfter<T>(IReadOnlyList<T> found, int position, Func<T, TextSpan> place)
    {
        var (low, high) = (0, found.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = place(found[middle]).End <= position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Those that lie wholly inside <paramref name="where"/>, in order.</summary>
    public static IEnumerable<T> Inside<T>(IReadOnlyList<T> found, TextSpan where, Func<T, TextSpan> place)
    {
        for (var at = FirstEndingAfter(found, where.Start, place); at < found.Count && place(found[at]).End <= where.End; at++)
        {
            if (place(found[at]).Start >= where.Start)
            {
                yield return found[at];
            }
        }
    }
}
