namespace Stemma.Tracing;

/// <summary>Who can have had something from whom.</summary>
internal static class TimeOrder
{
    /// <summary>Whether <paramref name="parent"/> can be where <paramref name="child"/> had it: another address, and not later.</summary>
    public static bool Allows(Wording child, Wording parent) =>
        child.Report.Address != parent.Report.Address
        && (child.Report.Published is not { } late || parent.Report.Published is not { } early || early.CanPrecede(late));

    /// <summary>Whether the dates alone say that <paramref name="parent"/> came first.</summary>
    public static bool Proves(Wording child, Wording parent) =>
        child.Report.Published is { } late && parent.Report.Published is { } early && !late.CanPrecede(early);

    /// <summary>Of two reports that share text, the child and the parent; and whether that order is known.</summary>
    /// <remarks>
    /// Without times: an agency supplies and does not copy; the model of several copies is the closest to all of them; and the one
    /// that has more of its own is the model, since to cut is more common than to add.
    /// </remarks>
    public static (Wording Child, Wording Parent, bool IsKnown) Of(Wording one, Wording other, Archive archive)
    {
        var known = Proves(one, other) || Proves(other, one);
        return ComesFirst(one, other, archive) ? (other, one, known) : (one, other, known);
    }

    private static bool ComesFirst(Wording one, Wording other, Archive archive)
    {
        if (Proves(one, other) || Proves(other, one))
        {
            return Proves(other, one);
        }

        if (archive.Outlets.IsAgency(one) != archive.Outlets.IsAgency(other))
        {
            return archive.Outlets.IsAgency(one);
        }

        var (closeOne, closeOther) = (archive.Reuse.Closeness(one.Place), archive.Reuse.Closeness(other.Place));
        if (Math.Abs(closeOne - closeOther) > 0.05 * Math.Max(closeOne, closeOther))
        {
            return closeOne > closeOther;
        }

        var overlap = archive.Reuse.Between(one.Place, other.Place);
        var difference = overlap.Contained(one.Place) - overlap.Contained(other.Place);
        return Math.Abs(difference) > 0.05 ? difference < 0 : one.Place < other.Place;
    }
}
